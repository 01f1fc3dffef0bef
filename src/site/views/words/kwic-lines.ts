/** Places of a word, each in a line with what stands before and after it. */
import { concordanceLines, type Line } from '../../../methods/concordance.ts';
import type { MeasurePlaces } from '../../data/places-source.ts';

/** One place, its offsets those of the notice. */
export interface KwicLine extends Line {
  notice: string;
}

/** As much of a measure as a line has room for on either side, in characters. */
const CONTEXT = 50;

export const KWIC_ORDERS = ['notice', 'left', 'right'] as const;
export type KwicOrder = (typeof KWIC_ORDERS)[number];

/** A line for each place, in the order of the measures. What stands before and after is of the same measure. */
export function kwicLines(measures: readonly MeasurePlaces[]): KwicLine[] {
  return measures.flatMap(({ notice_id, span_start, text, places }) =>
    concordanceLines(text, places, CONTEXT, span_start).map((line) => ({ ...line, notice: notice_id })),
  );
}

/** By what stands before it, read from the word outwards, or after it; lines alike there stay in their order. */
export function sortedLines(lines: readonly KwicLine[], order: KwicOrder): readonly KwicLine[] {
  if (order === 'notice') return lines;
  const compare = new Intl.Collator('zh-Hans-CN').compare;
  const keys = new Map(
    lines.map((line) => [
      line,
      order === 'right' ? line.right.trimStart() : [...line.left.trimEnd()].reverse().join(''),
    ]),
  );
  return [...lines].sort((a, b) => compare(keys.get(a)!, keys.get(b)!));
}
