/** Builds the outline of a notice: headings, items and measures, from the labels found in its shadow. */
import type { Shadow } from '../../text/shadow/shadow.ts';
import { sourceSpan } from '../../text/shadow/shadow.ts';
import type { Heading, Item, Measure } from '../notice.ts';
import { type Label, RANK } from './label-kinds.ts';
import { scanHeadingLabels } from './scan-labels.ts';
import { scanMeasureLabels } from './scan-measure-labels.ts';
import { afterMarker, bodyStart, closingStart, hasMarker, titleEnd } from './section-text.ts';
import { markdownHeadings, plainHeadings } from './unnumbered-headings.ts';

export interface Outline {
  headings: Heading[];
  items: Item[];
  /** Without status, which is judged later. */
  measures: Omit<Measure, 'status'>[];
  /** Shadow ranges of the measures, side by side with `measures`. */
  measureRanges: { start: number; end: number }[];
  /** Closing words of the item of each measure (整改状态：已完成…), '' where there are none. */
  closings: string[];
}

interface Section {
  label: Label;
  parent: Section | null;
  children: Section[];
  /** Shadow offset where it ends, all of its children within. */
  end: number;
  titleEnd: number;
  bodyStart: number;
  isLabels: Label[];
}

function buildTree(labels: readonly Label[], text: string, to: number): Section[] {
  const roots: Section[] = [];
  const all: Section[] = [];
  const open: Section[] = [];
  for (const label of labels) {
    while (open.length > 0 && open.at(-1)!.label.rank >= label.rank) open.pop()!.end = label.start;
    const parent = open.at(-1) ?? null;
    const section: Section = { label, parent, children: [], end: to, titleEnd: 0, bodyStart: 0, isLabels: [] };
    (parent ? parent.children : roots).push(section);
    open.push(section);
    all.push(section);
  }
  for (const section of all) {
    const ownEnd = section.children[0]?.label.start ?? section.end;
    section.isLabels = scanMeasureLabels(text, section.label.end, ownEnd);
    const lineEnd = Math.min(lineEndAt(text, section.label.end), ownEnd);
    section.titleEnd = titleEnd(text, section.label.end, lineEnd, section.isLabels[0]?.start ?? ownEnd);
    section.bodyStart = bodyStart(text, section.titleEnd, ownEnd);
  }
  return roots;
}

function lineEndAt(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/**
 * Whether the sections below `section` are its measures and not items of their own: (1) ① always, unless they
 * hold 一是 themselves; 1. only where a marker such as 整改情况： stands right before the first.
 */
function childrenAreMeasures(section: Section, text: string): boolean {
  const first = section.children[0];
  if (!first) return false;
  if (section.children.some((child) => child.isLabels.length > 0)) return false;
  if (first.label.rank >= RANK['bracketed-arabic']) return true;
  return first.label.rank === RANK.arabic && hasMarker(text, section.label.end, first.label.start);
}

/** The outline between two offsets of the shadow. */
export function buildOutline(shadow: Shadow, from: number, to: number): Outline {
  const { text } = shadow;
  const numbered = scanHeadingLabels(text, from, to);
  const unnumbered = numbered.some((label) => label.rank <= RANK['bracketed-chinese'])
    ? markdownHeadings(shadow, numbered, from, to)
    : plainHeadings(shadow, numbered, from, to);
  const labels = [...numbered, ...unnumbered].sort((a, b) => a.start - b.start);
  const roots = buildTree(labels, text, to);
  const outline: Outline = { headings: [], items: [], measures: [], measureRanges: [], closings: [] };
  const usedIds = new Set<string>();

  const words = (start: number, end: number): string => shadow.source.slice(...spanOf(start, end)).trim();
  const spanOf = (start: number, end: number): [number, number] => {
    const span = sourceSpan(shadow, start, end);
    return [span.start, span.end];
  };
  const addMeasure = (
    itemId: string,
    count: number,
    label: string | null,
    start: number,
    end: number,
    closing: string,
  ) => {
    let last = end;
    while (last > start && '\n '.includes(text[last - 1]!)) last -= 1;
    if (last <= start) return false;
    outline.measures.push({ id: `${itemId}.${count}`, item: itemId, label, ...sourceSpan(shadow, start, last) });
    outline.measureRanges.push({ start, end: last });
    outline.closings.push(closing);
    return true;
  };

  const addItem = (section: Section): void => {
    const { label } = section;
    const id = uniqueId(section, usedIds);
    const title = words(label.end, section.titleEnd);
    const [start, end] = spanOf(label.start, Math.max(section.titleEnd, label.end));
    outline.items.push({ id, label: label.printed, title, under: section.parent?.label.printed ?? null, start, end });
    const closing = closingStart(text, section.bodyStart, section.end);
    const closingWords = text.slice(closing, section.end);
    const starts = measureStarts(section, text);
    if (starts.length === 0) {
      let begin = afterMarker(text, section.bodyStart, closing);
      // A section that is one sentence is its own measure.
      if (begin >= closing) begin = label.end;
      addMeasure(id, 1, null, begin, closing, closingWords);
      return;
    }
    starts.forEach((measure, index) => {
      const next = starts[index + 1]?.start ?? closing;
      addMeasure(
        id,
        index + 1,
        measure.printed,
        measure.start,
        Math.min(next, Math.max(closing, measure.end)),
        closingWords,
      );
    });
  };

  const visit = (section: Section, depth: number): void => {
    const isLeaf = section.children.length === 0 || childrenAreMeasures(section, text);
    if (isLeaf) {
      addItem(section);
      return;
    }
    const [start, end] = spanOf(section.label.start, section.titleEnd);
    const heading = {
      level: depth,
      label: section.label.printed,
      title: words(section.label.end, section.titleEnd),
      start,
      end,
    };
    if (section.label.rank < RANK.arabic) outline.headings.push(heading);
    else if (section.isLabels.length > 0 || depth > 0) addItem({ ...section, end: section.children[0]!.label.start });
    for (const child of section.children) visit(child, depth + 1);
  };
  for (const root of roots) visit(root, 1);
  if (outline.items.length === 0) addUnheaded(shadow, from, to, outline, addMeasure);
  return outline;
}

/** Labels of the measures of a leaf section: its 一是 …, or its (1) … children. */
function measureStarts(section: Section, text: string): Label[] {
  if (section.isLabels.length > 0 && section.children.length === 0) return section.isLabels;
  if (section.children.length > 0) {
    if (section.isLabels.length > 0) return section.isLabels;
    // The smallest numbered action counts: ① below (1) where there are any.
    return section.children.flatMap((child) =>
      child.children.length > 0 ? child.children.map((inner) => inner.label) : [child.label],
    );
  }
  void text;
  return [];
}

function uniqueId(section: Section, used: Set<string>): string {
  const bare = (label: Label): string => label.printed.replace(/[.、]$/, '');
  let id = bare(section.label);
  if (section.label.kind !== 'arabic' && section.parent) id = bare(section.parent.label) + id;
  if (id === '' || used.has(id)) {
    let path = id;
    for (let up = section.parent; up && used.has(path); up = up.parent) path = bare(up.label) + path;
    id = path || '0';
    for (let n = 2; used.has(id); n += 1) id = `${path}#${n}`;
  }
  used.add(id);
  return id;
}

/** A text without any heading: its 一是 … become the measures of one item without a title. */
function addUnheaded(
  shadow: Shadow,
  from: number,
  to: number,
  outline: Outline,
  addMeasure: (
    item: string,
    count: number,
    label: string | null,
    start: number,
    end: number,
    closing: string,
  ) => boolean,
): void {
  const starts = scanMeasureLabels(shadow.text, from, to);
  if (starts.length === 0) return;
  const begin = starts[0]!.start;
  outline.items.push({ id: '1', label: '', title: '', under: null, ...sourceSpan(shadow, begin, begin) });
  starts.forEach((label, index) => {
    addMeasure('1', index + 1, label.printed, label.start, starts[index + 1]?.start ?? to, '');
  });
}
