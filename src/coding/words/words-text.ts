/** How a text cut into words is written down: a blank between words, {@link BREAK} where something else parts them. */

/** Cuts a text into words and writes them down. */
export type CutWords = (text: string) => string;

/** Stands where punctuation, a figure or a single sign parts two words. */
export const BREAK = '|';

/** What stands inside words without being part of them: blanks, broken lines, characters without width. */
const GAP = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]/;
const GAPS = new RegExp(`${GAP.source}+`, 'g');
const LATIN_GAP = new RegExp(`(?<=[A-Za-z0-9])${GAP.source}+(?=[A-Za-z0-9])`, 'g');
/** A letter or character that is no numeral: what has none is a figure or a sign. */
const WORDLY = /(?![一二三四五六七八九十百千万亿两零])\p{L}/u;

/** Whether a character may stand inside a word of the text without being part of the word. */
export const isGap = (character: string): boolean => GAP.test(character);

/**
 * A text as its words stand in it: page damage inside words is gone (校园\n餐), Latin words stay apart.
 */
export function closeGaps(text: string): string {
  return text.replace(LATIN_GAP, BREAK).replace(GAPS, '');
}

/** Whether a piece of text is a word: 校园餐, AI, 5G, 第三; not 12.5, 三十, 、. */
export const isWord = (piece: string): boolean => WORDLY.test(piece) && /^[\p{L}\p{M}\p{N}]+$/u.test(piece);

/** Writes pieces of a text down, in their order; no break at either end and never two on end. */
export function wordsText(pieces: Iterable<string>): string {
  const written: string[] = [];
  for (const piece of pieces) {
    if (isWord(piece)) written.push(piece);
    else if (written.length > 0 && written.at(-1) !== BREAK) written.push(BREAK);
  }
  if (written.at(-1) === BREAK) written.pop();
  return written.join(' ');
}
