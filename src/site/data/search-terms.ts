/** Words that a reader looks for, and where they stand in a text. */
import type { Span } from '../route/field.ts';

/** The words that a text must all have: what stands between blanks, each once, in small letters. */
export function searchTerms(words: string | null): string[] {
  return [
    ...new Set(
      (words ?? '')
        .toLowerCase()
        .split(/\s+/u)
        .filter((term) => term !== ''),
    ),
  ];
}

/** Where the terms stand, in any case of letters; places may overlap. */
export function hitsOf(text: string, terms: readonly string[]): Span[] {
  return terms.flatMap((term) => {
    // Not in the text's small letters, which may be more or fewer than its letters.
    const pattern = new RegExp(term.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');
    return [...text.matchAll(pattern)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
  });
}
