import type { Span } from '../notice/notice.ts';

/** The longest context, in UTF-16 units, figure included. */
const LONGEST = 40;

/** A figure with the words that lead up to it in the same clause; it ends with the figure itself. */
export function figureContext(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, end - LONGEST), start);
  const clause = before.search(/[^。；;！？\n]*$/);
  return before.slice(clause).trimStart() + text.slice(start, end);
}
