import type { XmlElement, XmlHandler } from './xml-events.ts';

/** The list that a paragraph or a style is numbered in. */
export interface ListPlace {
  /** `0` takes the numbering of the style away. */
  listId: string | null;
  level: number | null;
}

interface Style {
  basedOn: string | null;
  place: ListPlace;
}

/** A style based on itself, by way of others, must not hang the reader. */
const MAX_BASES = 50;

/** Reads from `word/styles.xml` which styles number their paragraphs. */
export class StyleReader implements XmlHandler {
  private readonly styles = new Map<string, Style>();
  private style: Style | null = null;
  private inParagraph = false;
  /** The style of paragraphs that name none. */
  private byDefault: string | null = null;

  leavesOut({ name }: XmlElement): boolean {
    return name === 'Fallback' || name.endsWith('Change');
  }

  open(element: XmlElement): void {
    const value = element.attribute('val');
    if (element.name === 'style') {
      this.style = { basedOn: null, place: { listId: null, level: null } };
      const id = element.attribute('styleId') ?? '';
      this.styles.set(id, this.style);
      if (element.attribute('type') === 'paragraph' && element.attribute('default') === '1') this.byDefault = id;
    } else if (element.name === 'pPr') this.inParagraph = true;
    else if (this.style !== null) {
      if (element.name === 'basedOn') this.style.basedOn = value;
      else if (element.name === 'numId' && this.inParagraph) this.style.place.listId = value;
      else if (element.name === 'ilvl' && this.inParagraph) this.style.place.level = Number(value);
    }
  }

  close(name: string): void {
    if (name === 'style') this.style = null;
    else if (name === 'pPr') this.inParagraph = false;
  }

  /** Where a style numbers its paragraphs, and the style in its line of bases that says so. */
  placeOf(styleId: string | null): (ListPlace & { style: string }) | null {
    let id = styleId ?? this.byDefault;
    let level: number | null = null;
    for (let i = 0; id !== null && i < MAX_BASES; i += 1) {
      const style = this.styles.get(id);
      if (style === undefined) return null;
      level ??= style.place.level;
      if (style.place.listId !== null) return { listId: style.place.listId, level, style: styleId ?? id };
      id = style.basedOn;
    }
    return null;
  }
}
