import type { XmlElement, XmlHandler } from './xml-events.ts';

/** One level of a numbered list. */
export interface Level {
  start: number;
  /** Word's name of the number format. */
  format: string;
  /** How the number is printed: `第%1章`, `%1.%2`, `（%1）`. */
  pattern: string;
  /** What follows the number on the line. */
  suffix: 'tab' | 'space' | 'nothing';
  /** Prints the numbers of all levels in digits. */
  legal: boolean;
  /** The level (1 the outermost) whose number starts this one anew; null where any outer one does, 0 where none. */
  restartAfter: number | null;
  /** The paragraph style that is numbered at this level. */
  style: string | null;
}

/** A list as paragraphs refer to it. */
export interface NumberedList {
  /** Lists of one abstract list go on counting where another left off. */
  abstractId: string;
  levels: Map<number, Level>;
  /** Numbers that this list begins with, by level, where it begins anew. */
  starts: Map<number, number>;
}

/** Every list of a document, by the id that paragraphs name. */
export type Numbering = ReadonlyMap<string, NumberedList>;

interface AbstractList {
  levels: Map<number, Level>;
  /** The numbering style that defines the levels elsewhere. */
  styleLink: string | null;
  /** The numbering style that this list defines. */
  defines: string | null;
}

interface ListUse {
  abstractId: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

/** Reads `word/numbering.xml`. */
export class NumberingReader implements XmlHandler {
  private readonly abstracts = new Map<string, AbstractList>();
  private readonly uses = new Map<string, ListUse>();
  private abstract: AbstractList | null = null;
  private use: ListUse | null = null;
  private level: Level | null = null;
  private overridden = 0;

  leavesOut({ name }: XmlElement): boolean {
    return name === 'Fallback';
  }

  open(element: XmlElement): void {
    const value = element.attribute('val');
    switch (element.name) {
      case 'abstractNum':
        this.abstract = { levels: new Map(), styleLink: null, defines: null };
        this.abstracts.set(element.attribute('abstractNumId') ?? '', this.abstract);
        return;
      case 'num':
        this.use = { abstractId: '', levels: new Map(), starts: new Map() };
        this.uses.set(element.attribute('numId') ?? '', this.use);
        return;
      case 'abstractNumId':
        if (this.use) this.use.abstractId = value ?? '';
        return;
      case 'numStyleLink':
        if (this.abstract) this.abstract.styleLink = value;
        return;
      case 'styleLink':
        if (this.abstract) this.abstract.defines = value;
        return;
      case 'lvlOverride':
        this.overridden = Number(element.attribute('ilvl'));
        return;
      case 'startOverride':
        this.use?.starts.set(this.overridden, Number(value));
        return;
      case 'lvl':
        this.level = {
          start: 1,
          format: 'decimal',
          pattern: '',
          suffix: 'tab',
          legal: false,
          restartAfter: null,
          style: null,
        };
        (this.use ?? this.abstract)?.levels.set(Number(element.attribute('ilvl')), this.level);
        return;
      default:
        if (this.level) this.readLevel(this.level, element, value);
    }
  }

  close(name: string): void {
    if (name === 'lvl') this.level = null;
    else if (name === 'num') this.use = null;
    else if (name === 'abstractNum') this.abstract = null;
  }

  /** The lists read, those that are defined by a style with the levels of that style. */
  lists(): Numbering {
    const lists = new Map<string, NumberedList>();
    for (const [id, use] of this.uses) {
      const abstract = this.abstracts.get(use.abstractId);
      const defined = abstract?.styleLink ? this.definitionOf(abstract.styleLink) : abstract;
      const levels = new Map([...(defined?.levels ?? []), ...use.levels]);
      lists.set(id, { abstractId: use.abstractId, levels, starts: use.starts });
    }
    return lists;
  }

  private definitionOf(style: string): AbstractList | undefined {
    return [...this.abstracts.values()].find((abstract) => abstract.defines === style);
  }

  private readLevel(level: Level, { name }: XmlElement, value: string | null): void {
    if (name === 'start') level.start = Number(value);
    else if (name === 'numFmt') level.format = value ?? 'decimal';
    else if (name === 'lvlText') level.pattern = value ?? '';
    else if (name === 'suff') level.suffix = value === 'space' || value === 'nothing' ? value : 'tab';
    else if (name === 'isLgl') level.legal = isOn(value);
    else if (name === 'lvlRestart') level.restartAfter = Number(value);
    else if (name === 'pStyle') level.style = value;
  }
}

/** Word's switches are on where they stand, unless they say otherwise. */
export function isOn(value: string | null): boolean {
  return value === null || !/^(?:0|false|off|none)$/.test(value);
}
