/** Places of a word, each in a line with what stands before and after it. */
import type { Span } from '../../route/field.ts';

/** A measure with the places in it, from the start of its text. */
export interface MeasurePlaces {
  notice_id: string;
  /** Start of the measure in its notice, UTF-16. */
  span_start: number;
  text: string;
  spans: readonly Span[];
}

/** One place, its offsets those of the notice. */
export interface KwicLine {
  notice: string;
  start: number;
  end: number;
  left: string;
  word: string;
  right: string;
}

/** As much of a measure as a line has room for on either side, in UTF-16 units. */
const CONTEXT = 60;

const ORDERS = ['notice', 'left', 'right'] as const;

export { ORDERS as KWIC_ORDERS };
export type KwicOrder = (typeof ORDERS)[number];

/** A line for each place, in the order of the measures. What stands before and after is of the same measure. */
export function kwicLines(measures: readonly MeasurePlaces[]): KwicLine[] {
  return measures.flatMap(({ notice_id, span_start, text, spans }) =>
    spans.map(({ start, end }) => ({
      notice: notice_id,
      start: span_start + start,
      end: span_start + end,
      left: inLine(text.slice(Math.max(0, start - CONTEXT), start)).trimStart(),
      word: inLine(text.slice(start, end)),
      right: inLine(text.slice(end, end + CONTEXT)).trimEnd(),
    })),
  );
}

/** Without line ends, and without the half of a character that was cut at either end. */
function inLine(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '').replaceAll(/\s+/gu, ' ');
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
