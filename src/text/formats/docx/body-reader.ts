import { type TableCell, tableLines } from '../table-lines.ts';
import type { NumberCounter } from './number-counter.ts';
import { isOn } from './numbering.ts';
import type { ListPlace, StyleReader } from './styles.ts';
import type { XmlElement, XmlHandler } from './xml-events.ts';

interface Paragraph {
  text: string;
  style: string | null;
  place: ListPlace;
  /** Lines of the text boxes anchored in it. */
  boxes: string[];
  /** Its mark was deleted in a revision: it runs on into the next. */
  runsOn: boolean;
}

interface Table {
  rows: TableCell[][];
  row: TableCell[];
  rowDeleted: boolean;
  cellMerged: boolean;
}

/** What revisions took away, old formatting kept beside the new, the second copy for old readers, and readings above characters. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'rt', 'instrText', 'delText']);

/** Reads the paragraphs and tables of a docx part into lines, with the numbers that Word counts itself. */
export class BodyReader implements XmlHandler {
  /** Notes that the text refers to, in order: kind and id, `footnote 2`. */
  readonly notes: string[] = [];
  /** The lines of each note, where the part read is the notes'. */
  readonly noteLines = new Map<string, string[]>();
  pictures = 0;
  /** Documents of another format embedded whole. */
  chunks = 0;

  /** The lines of the document, and of each cell, box or note that is open inside it. */
  private readonly containers: string[][] = [[]];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private properties: 'paragraph' | 'run' | 'row' | null = null;
  private hidden = false;
  private inText = false;
  private runOn = '';
  private note = '';

  constructor(
    private readonly counter: NumberCounter,
    private readonly styles: StyleReader,
  ) {}

  get lines(): readonly string[] {
    return this.containers[0]!;
  }

  leavesOut({ name }: XmlElement): boolean {
    // Among properties `del` marks what a revision did; elsewhere it holds the words that were deleted.
    return name.endsWith('Change') || (this.properties === null && LEFT_OUT.has(name));
  }

  open(element: XmlElement): void {
    const { name } = element;
    const paragraph = this.paragraphs.at(-1);
    if (this.properties !== null) {
      this.openProperty(element, paragraph);
      return;
    }
    switch (name) {
      case 'p':
        this.paragraphs.push({ text: '', style: null, place: { listId: null, level: null }, boxes: [], runsOn: false });
        return;
      case 'pPr':
        this.properties = 'paragraph';
        return;
      case 'rPr':
        this.properties = 'run';
        return;
      case 'trPr':
        this.properties = 'row';
        return;
      case 'r':
        this.hidden = false;
        return;
      case 't':
        this.inText = true;
        return;
      case 'tbl':
        this.tables.push({ rows: [], row: [], rowDeleted: false, cellMerged: false });
        return;
      case 'tr':
        this.tables.at(-1)!.row = [];
        this.tables.at(-1)!.rowDeleted = false;
        return;
      case 'tc':
        this.tables.at(-1)!.cellMerged = false;
        this.containers.push([]);
        return;
      case 'vMerge':
        if (element.attribute('val') !== 'restart') this.tables.at(-1)!.cellMerged = true;
        return;
      case 'txbxContent':
        this.containers.push([]);
        return;
      case 'footnote':
      case 'endnote':
        this.note = `${name} ${element.attribute('id') ?? ''}`;
        this.containers.push([]);
        return;
      case 'footnoteReference':
      case 'endnoteReference':
        this.notes.push(`${name.slice(0, -'Reference'.length)} ${element.attribute('id') ?? ''}`);
        this.write(`[${this.notes.length}]`);
        return;
      case 'blip':
      case 'imagedata':
        this.pictures += 1;
        return;
      case 'altChunk':
        this.chunks += 1;
        return;
      default:
        this.openMark(element);
    }
  }

  close(name: string): void {
    if (name === 'pPr' || name === 'trPr' || (name === 'rPr' && this.properties === 'run')) this.properties = null;
    else if (name === 't') this.inText = false;
    else if (name === 'p') this.endParagraph();
    else if (name === 'tc') this.endCell();
    else if (name === 'tr') this.endRow();
    else if (name === 'tbl') this.endTable();
    else if (name === 'txbxContent') this.endBox();
    else if (name === 'footnote' || name === 'endnote') this.noteLines.set(this.note, this.containers.pop()!);
  }

  text(words: string): void {
    if (this.inText) this.write(words);
  }

  private get container(): string[] {
    return this.containers.at(-1)!;
  }

  private write(words: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && !this.hidden) paragraph.text += words;
  }

  /** Characters that are elements of their own. */
  private openMark(element: XmlElement): void {
    if (element.name === 'tab') this.write('\t');
    else if (element.name === 'cr') this.write('\n');
    else if (element.name === 'br' && !/^(?:page|column)$/.test(element.attribute('type') ?? '')) this.write('\n');
    else if (element.name === 'noBreakHyphen') this.write('-');
  }

  private openProperty({ name, attribute }: XmlElement, paragraph: Paragraph | undefined): void {
    const value = attribute('val');
    if (this.properties === 'row') {
      if (name === 'del') this.tables.at(-1)!.rowDeleted = true;
    } else if (this.properties === 'run') {
      if (name === 'vanish' && isOn(value)) this.hidden = true;
    } else if (paragraph) {
      if (name === 'pStyle') paragraph.style = value;
      else if (name === 'numId') paragraph.place.listId = value;
      else if (name === 'ilvl') paragraph.place.level = Number(value);
      else if (name === 'del') paragraph.runsOn = true;
    }
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()!;
    this.hidden = false;
    const text = this.runOn + paragraph.text;
    this.runOn = '';
    if (paragraph.runsOn) {
      this.runOn = text;
      this.container.push(...paragraph.boxes);
      return;
    }
    // Word numbers a paragraph without words too: it is counted here, and printed nowhere.
    const number = this.numberOf(paragraph);
    const lines = text.split('\n').map((line) => line.replace(/\u00A0/g, ' ').trim());
    const first = lines.findIndex((line) => line !== '');
    if (first >= 0) lines[first] = number + lines[first]!;
    this.container.push(...lines.filter((line) => line !== ''), ...paragraph.boxes);
  }

  private numberOf({ style, place }: Paragraph): string {
    const styled = this.styles.placeOf(style);
    const listId = place.listId ?? styled?.listId ?? null;
    if (listId === null || listId === '0') return '';
    const level =
      place.level ?? (styled ? this.counter.levelOfStyle(listId, styled.style) : null) ?? styled?.level ?? 0;
    return this.counter.next(listId, level);
  }

  private endCell(): void {
    const lines = this.containers.pop()!;
    const table = this.tables.at(-1)!;
    // The lower cells of a merged column print nothing.
    if (!table.cellMerged) table.row.push(lines);
  }

  private endRow(): void {
    const table = this.tables.at(-1)!;
    if (!table.rowDeleted) table.rows.push(table.row);
  }

  private endTable(): void {
    for (const line of tableLines(this.tables.pop()!.rows)) this.container.push(line);
  }

  private endBox(): void {
    const lines = this.containers.pop()!;
    const host = this.paragraphs.at(-1);
    (host?.boxes ?? this.container).push(...lines);
  }
}
