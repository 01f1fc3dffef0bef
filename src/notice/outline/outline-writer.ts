/** Collects headings, items and measures with their spans and ids. */
import { printedWords, type Shadow, sourceSpan } from '../../text/shadow/shadow.ts';
import type { Heading, Item, Measure } from '../notice.ts';
import type { Label } from './label-kinds.ts';
import type { Section } from './section-tree.ts';

export interface Outline {
  headings: Heading[];
  items: Item[];
  /** Without status, which is judged later. */
  measures: Omit<Measure, 'status'>[];
  /** Shadow ranges of the measures, side by side with `measures`. */
  measureRanges: { start: number; end: number }[];
  /** Shadow ranges of the labels of headings and items: their numbers count nothing. */
  labelRanges: { start: number; end: number }[];
  /** Closing words of the item of each measure (整改状态：已完成…), '' where there are none. */
  closings: string[];
}

const bare = (label: Label): string => label.printed.replace(/[.、)]$/, (mark) => (mark === ')' ? mark : ''));

export class OutlineWriter {
  readonly outline: Outline = {
    headings: [],
    items: [],
    measures: [],
    measureRanges: [],
    labelRanges: [],
    closings: [],
  };
  private readonly ids = new Set<string>();
  /** How often each id has been asked for. */
  private readonly repeats = new Map<string, number>();
  private readonly shadow: Shadow;

  constructor(shadow: Shadow) {
    this.shadow = shadow;
  }

  addHeading(section: Section, level: number): void {
    const { label, titleEnd } = section;
    const title = printedWords(this.shadow, label.end, titleEnd);
    const { start, end } = sourceSpan(this.shadow, label.start, titleEnd);
    this.outline.labelRanges.push({ start: label.start, end: label.start + label.printed.length });
    this.outline.headings.push({ level, label: this.printed(label), title, start, end });
  }

  /** Adds an item and returns its id. */
  addItem(section: Section): string {
    const { label, titleEnd, parent } = section;
    const id = this.uniqueId(section);
    const under = parent
      ? this.printed(parent.label) || printedWords(this.shadow, parent.label.end, parent.titleEnd)
      : null;
    const title = printedWords(this.shadow, label.end, titleEnd);
    const { start, end } = sourceSpan(this.shadow, label.start, Math.max(titleEnd, label.end));
    this.outline.labelRanges.push({ start: label.start, end: label.start + label.printed.length });
    this.outline.items.push({ id, label: this.printed(label), title, under, start, end });
    return id;
  }

  /** Adds an item that has neither label nor title, for a text without headings. */
  addBareItem(at: number): string {
    const id = '1';
    this.ids.add(id);
    this.outline.items.push({ id, label: '', title: '', under: null, ...sourceSpan(this.shadow, at, at) });
    return id;
  }

  /** Adds the measure between two shadow offsets, blanks at its end left out; an empty one is no measure. */
  addMeasure(item: string, count: number, label: Label | null, start: number, end: number, closing: string): void {
    const { text } = this.shadow;
    let last = end;
    while (last > start && '\n '.includes(text[last - 1]!)) last -= 1;
    if (last <= start) return;
    const span = sourceSpan(this.shadow, start, last);
    this.outline.measures.push({
      id: `${item}.${count}`,
      item,
      label: label && this.printed(label),
      start: span.start,
      end: span.end,
    });
    this.outline.measureRanges.push({ start, end: last });
    this.outline.closings.push(closing);
  }

  /** A label in the notice's own characters. */
  private printed(label: Label): string {
    const at = label.printedAt ?? label.start;
    return printedWords(this.shadow, at, at + label.printed.length);
  }

  /** An Arabic number alone where it is the only one, else with the labels above it: `1`, `一(一)`, `二(二)1`. */
  private uniqueId(section: Section): string {
    let id = bare(section.label);
    let above = section.parent;
    if (section.label.kind !== 'arabic' && section.label.kind !== 'decimal' && above) {
      id = bare(above.label) + id;
      above = above.parent;
    }
    for (; above && (id === '' || this.ids.has(id)); above = above.parent) id = bare(above.label) + id;
    const path = id || `${this.outline.items.length + 1}`;
    id = path;
    while (this.ids.has(id)) {
      const count = (this.repeats.get(path) ?? 1) + 1;
      this.repeats.set(path, count);
      id = `${path}#${count}`;
    }
    this.ids.add(id);
    return id;
  }
}
