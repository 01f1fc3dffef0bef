/** Builds the outline of a notice: headings, items and measures, from the labels found in its shadow. */
import type { Shadow } from '../../text/shadow/shadow.ts';
import type { Range } from '../ranges.ts';
import { type Label, RANK } from './label-kinds.ts';
import { type Outline, OutlineWriter } from './outline-writer.ts';
import { problemLabels } from './problem-labels.ts';
import { scanHeadingLabels } from './scan-labels.ts';
import { scanMeasureLabels } from './scan-measure-labels.ts';
import { afterMarker, closingStart } from './section-text.ts';
import {
  buildTree,
  childrenAreMeasures,
  type Habits,
  habitsOf,
  type LabelledMeasure,
  labelledMeasures,
  type Section,
} from './section-tree.ts';
import { closingCells, type FlatTable, findFlatTable, recordLabels, reportCell } from './table-columns.ts';
import { markdownHeadings, plainHeadings } from './unnumbered-headings.ts';

/** The outline between two offsets of the shadow. */
export function buildOutline(shadow: Shadow, from: number, to: number): Outline {
  const { text } = shadow;
  const table = findFlatTable(text, from, to);
  const numbered = table
    ? [...scanHeadingLabels(text, from, table.start), ...tableLabels(text, table, to)]
    : scanHeadingLabels(text, from, to);
  const problems = table ? [] : problemLabels(text, numbered, from, to);
  const marked = [...numbered, ...problems].sort((a, b) => a.start - b.start);
  const unnumbered = numbered.some((label) => label.rank <= RANK['bracketed-chinese'])
    ? markdownHeadings(shadow, numbered, from, to)
    : plainHeadings(shadow, marked, from, to);
  const records = table ? recordLabels(text, table, to) : unnumbered;
  const labels = [...marked, ...records].sort((a, b) => a.start - b.start);
  const writer = new OutlineWriter(shadow);
  const roots = buildTree(labels, text, to);
  const notice: Whole = { text, table, habits: habitsOf(roots, text) };
  for (const root of roots) visit(writer, notice, root, 1);
  if (writer.outline.items.length === 0) addUnheaded(writer, text, from, to);
  return writer.outline;
}

/** What is known of the whole notice while its sections are visited. */
interface Whole {
  text: string;
  table: FlatTable | null;
  habits: Habits;
}

function visit(writer: OutlineWriter, notice: Whole, section: Section, level: number): void {
  if (section.children.length === 0 || childrenAreMeasures(section, notice.text, notice.habits)) {
    addLeaf(writer, notice, section, section.end);
    return;
  }
  // A part without a number that reports by itself (首先，… 其次，…) is an item, whatever stands below.
  const reports = section.label.kind === 'plain' && section.isLabels.length > 1;
  if (section.label.rank < RANK.arabic && !reports) writer.addHeading(section, level);
  else if (section.bodyStart >= section.children[0]!.label.start) writer.addHeading(section, level);
  else addLeaf(writer, notice, { ...section, children: [] }, section.children[0]!.label.start);
  for (const child of section.children) visit(writer, notice, child, level + 1);
}

/** Adds a lowest section as an item with its measures. */
function addLeaf(writer: OutlineWriter, { text, table }: Whole, section: Section, end: number): void {
  const item = writer.addItem(section);
  if (table && section.label.start >= table.end && addRecord(writer, text, table, section, end, item)) return;
  const closingAt = closingStart(text, section.bodyStart, end);
  const closing = text.slice(closingAt, end);
  const measures = labelledMeasures(section, closingAt);
  if (measures.length === 0) {
    const start = afterMarker(text, section.bodyStart, closingAt);
    // A section that is one sentence is its own measure.
    writer.addMeasure(item, 1, null, start < closingAt ? start : section.label.end, closingAt, closing);
  }
  measures.forEach(({ label, end: measureEnd }, index) => {
    writer.addMeasure(item, index + 1, label, label.start, measureEnd, closing);
  });
}

/** Adds the measures of one record of a table, from the cell that reports; false where its cells are unclear. */
function addRecord(
  writer: OutlineWriter,
  text: string,
  table: FlatTable,
  section: Section,
  end: number,
  item: string,
): boolean {
  // The problem's cell is the line of the title; the other cells follow it.
  const lineEnd = text.indexOf('\n', section.titleEnd);
  const next = lineEnd < 0 || lineEnd > end ? end : lineEnd + 1;
  const cells = table.separator === '\n' ? next : Math.min(next, section.titleEnd + 1);
  const cell = reportCell(text, cells, end, table);
  if (cell === null) return false;
  const closing = closingCells(text, cells, end, table);
  const below = section.children.length > 0 ? labelledMeasures(section, cell.end) : [];
  const numbered = below.some(({ label }) => label.start >= cell.start) ? below : numberedIn(text, cell);
  const named = scanMeasureLabels(text, cell.start, cell.end);
  const inCell = ({ label }: LabelledMeasure): boolean => label.start >= cell.start && label.end <= cell.end;
  const labels = named.length > 0 ? named : numbered.filter(inCell).map(({ label }) => label);
  if (labels.length === 0) writer.addMeasure(item, 1, null, cell.start, cell.end, closing);
  labels.forEach((label, index) => {
    writer.addMeasure(item, index + 1, label, label.start, labels[index + 1]?.start ?? cell.end, closing);
  });
  return true;
}

/** 1. 2. within a cell: they count there, whatever numbers the records. */
function numberedIn(text: string, cell: Range): LabelledMeasure[] {
  const labels = scanHeadingLabels(text, cell.start, cell.end).filter(({ rank }) => rank >= RANK.arabic);
  return labels.length > 1 ? labels.map((label, index) => ({ label, end: labels[index + 1]?.start ?? cell.end })) : [];
}

/** The labels within a table: where a column or a line numbers the records, 1. in a cell is none of the outline's. */
function tableLabels(text: string, table: FlatTable, to: number): Label[] {
  const labels = scanHeadingLabels(text, table.end, to);
  if (table.separator === '\n' && !table.columns.includes('number')) return labels;
  return labels.filter(({ rank }) => rank < RANK.problem || rank >= RANK['bracketed-arabic']);
}

/** A text without any heading: its 一是 … become the measures of one item without a title. */
function addUnheaded(writer: OutlineWriter, text: string, from: number, to: number): void {
  const labels = scanMeasureLabels(text, from, to);
  if (labels.length === 0) return;
  const item = writer.addBareItem(labels[0]!.start);
  labels.forEach((label, index) => {
    writer.addMeasure(item, index + 1, label, label.start, labels[index + 1]?.start ?? to, '');
  });
}
