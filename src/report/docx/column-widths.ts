/** How wide the columns of a table on paper are. */
import { textWidth } from '../../charts/text-width.ts';

/** Points of a table's text, and of what stands left and right of it in a cell. */
const SIZE = 9;
const PADDING = 9;
/** Characters (em) that a column gets at least, and that it needs no more than to be read well. */
const LEAST = 3.2;
const ENOUGH = 24;
/** Share of the room that columns of long texts have at least together. */
const TEXT_SHARE = 0.42;

/** A line's width in em, with the gap that office programs leave between Chinese and figures or Latin. */
function lineWidth(line: string): number {
  const gaps = line.match(/(?<=\p{sc=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z])(?=\p{sc=Han})/gu)?.length ?? 0;
  return textWidth(line, 1) + gaps * 0.25;
}

/**
 * Widths in twips that add up to `room`: each column as wide as its longest cell wants while there is room, and where
 * there is not, the widest give way. What is left over goes to those with long texts.
 */
export function columnWidths(head: readonly string[], rows: readonly (readonly string[])[], room: number): number[] {
  const widest = head.map((title, column) => {
    const cells = rows.flatMap((row) => (row[column] ?? '').split('\n'));
    const titles = title.split('\n').map(lineWidth);
    // A long head may take two lines.
    return Math.max(LEAST, ...titles.map((width) => Math.min(width, Math.max(5, width / 2))), ...cells.map(lineWidth));
  });
  const points = room / 20;
  const wanted = widest.map((width) => Math.min(ENOUGH, width) * SIZE + PADDING);
  const long = widest.map((width) => width > ENOUGH);
  const texts = Math.max(capOf(wanted, points), (points * TEXT_SHARE) / long.filter(Boolean).length);
  const inTexts = wanted.reduce((sum, width, column) => sum + (long[column] ? Math.min(width, texts) : 0), 0);
  const names = capOf(
    wanted.filter((_, column) => !long[column]),
    points - inTexts,
  );
  const taken = wanted.map((width, column) => Math.min(width, long[column] ? texts : names));
  const rest = points - taken.reduce((sum, width) => sum + width, 0);
  const growing = long.includes(true) ? long : widest.map(() => true);
  const base = taken.reduce((sum, width, column) => sum + (growing[column] ? width : 0), 0);
  const widths = taken.map((width, column) => Math.floor((width + (growing[column] ? (rest * width) / base : 0)) * 20));
  widths[widths.length - 1]! += room - widths.reduce((sum, width) => sum + width, 0);
  return widths;
}

/** The width above which columns are cut so that all together are `room` wide: the narrow ones keep what they want. */
function capOf(wanted: readonly number[], room: number): number {
  let left = room;
  const narrowest = [...wanted].sort((a, b) => a - b);
  for (const [index, width] of narrowest.entries()) {
    const each = left / (narrowest.length - index);
    if (width > each) return each;
    left -= width;
  }
  return Number.POSITIVE_INFINITY;
}
