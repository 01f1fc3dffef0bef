/** From one mark of a kind to the next. */
import type { Span } from '../../route/field.ts';

export type Direction = 1 | -1;

/**
 * The mark after or before, round the end of the text to its other end.
 *
 * @param order indexes of the marks of one kind, in the order of the text
 * @param current index of the mark the reader is at, null where they are at none of the kind
 * @param offset where the reader is then
 * @returns an index, null where there are no marks
 */
export function stepMarks(
  marks: readonly Span[],
  order: readonly number[],
  current: number | null,
  offset: number,
  direction: Direction,
): number | null {
  if (order.length === 0) return null;
  const at = current === null ? -1 : order.indexOf(current);
  if (at >= 0) return order[(at + direction + order.length) % order.length]!;
  const next = order.find((index) => marks[index]!.start >= offset);
  const previous = order.findLast((index) => marks[index]!.start < offset);
  return direction === 1 ? (next ?? order[0]!) : (previous ?? order.at(-1)!);
}
