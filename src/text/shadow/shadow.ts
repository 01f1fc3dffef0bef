/**
 * A shadow copy of a text: the same words with the damage of the page repaired, and a map from each of its
 * characters back to the text's own offsets. Rules read the shadow; every span they report is mapped back.
 */
import type { Repair, Span } from '../../notice/notice.ts';

/** A bold title ranks below ### and above ####. */
export const BOLD_LEVEL = 3.8;

export interface Shadow {
  /** The repaired words, one paragraph a line. */
  text: string;
  /** Offset in the source of each UTF-16 unit of `text`; one entry more than `text` is long. */
  map: Int32Array;
  source: string;
  /** Markdown level of the heading that starts at a shadow offset; {@link BOLD_LEVEL} where bold words open a line. */
  markdownLevels: Map<number, number>;
  /** Lines of the site around the notice (menus, counters, dates of publication), left out of `text`. */
  chrome: Span[];
  repairs: Repair[];
}

/** The source span of a stretch of the shadow. Empty stretches give an empty span. */
export function sourceSpan(shadow: Shadow, start: number, end: number): Span {
  const from = shadow.map[start] ?? shadow.source.length;
  if (end <= start) return { start: from, end: from };
  return { start: from, end: (shadow.map[end - 1] ?? from) + 1 };
}

/** The printed characters behind a stretch of the shadow: its own punctuation, but without broken lines and furniture. */
export function printedWords(shadow: Shadow, start: number, end: number): string {
  const { map, source } = shadow;
  const first = map[start] ?? 0;
  const last = end > start ? map[end - 1]! : first;
  // The usual case: nothing was left out.
  if (last - first === end - start - 1) return end > start ? source.slice(first, last + 1) : '';
  let words = '';
  for (let i = start; i < end; i += 1) {
    const printed = source[map[i]!] ?? '';
    // An entity (&ldquo;) is printed as what it stands for.
    words += printed === '&' || printed === ';' ? shadow.text[i]! : printed;
  }
  return words;
}
