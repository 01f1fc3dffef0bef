/** Cuts a text where marks of several kinds begin and end. */
import type { Span } from '../../route/field.ts';

/** theme: earned the theme; figure: a quantity; hit: looked for. */
export type MarkKind = 'theme' | 'figure' | 'hit';

export interface MarkedPiece {
  start: number;
  words: string;
  /** Empty where nothing is marked. */
  kinds: readonly MarkKind[];
}

/** The text in pieces that together are the whole text; marks may overlap, and what lies outside the text is cut off. */
export function markSpans(text: string, marks: readonly (Span & { kind: MarkKind })[]): MarkedPiece[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of marks) {
    for (const edge of [start, end]) if (edge > 0 && edge < text.length) edges.add(edge);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1]!;
    const kinds = marks.filter((mark) => mark.start < end && mark.end > start).map((mark) => mark.kind);
    return { start, words: text.slice(start, end), kinds: [...new Set(kinds)].sort() };
  });
}
