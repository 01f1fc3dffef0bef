/** A result's cells as they are shown, and how wide their columns have to be. */
import { NO_VALUE } from '../../components/no-value.ts';
import type { ResultCell, ResultColumn } from '../../data/run-sql.ts';

/** Numbers to six decimals, small ones to six digits; without separators, as years and ids are numbers too. */
export function cellText(cell: ResultCell): string {
  if (cell === null) return NO_VALUE;
  if (typeof cell !== 'number' || Number.isInteger(cell)) return String(cell);
  return String(Number(Math.abs(cell) < 0.001 ? cell.toPrecision(6) : cell.toFixed(6)));
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g;

/** Width in em of a text in the page's font, somewhat generous. */
export function widthOf(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0;
  return wide + (text.length - wide) * 0.6;
}

/** Columns are at most this wide, in em; longer texts are cut. */
export const WIDEST = 26;
const NARROWEST = 4;
/** Rows that a width is taken from: the first say enough. */
const SAMPLE = 300;
/** Characters of a text that a cell can hold at most. */
export const MOST_SHOWN = 80;

/** The width of a column in em, its padding aside. */
export function columnWidth({ name, values }: ResultColumn): number {
  let widest = Math.max(NARROWEST, widthOf(name) + 1.4);
  for (const cell of values.slice(0, SAMPLE)) {
    widest = Math.max(widest, widthOf(cellText(cell).slice(0, MOST_SHOWN)));
    if (widest > WIDEST) return WIDEST;
  }
  return widest;
}
