/** The marks that end sentences and clauses in a shadow text, as fast tests on UTF-16 units; and the 一是 that opens them. */

function table(characters: string): Uint8Array {
  const marks = new Uint8Array(65536);
  for (const character of characters) marks[character.charCodeAt(0)] = 1;
  return marks;
}

const SENTENCE_ENDS = table('。；！？\n');
const FULL_STOPS = table('。！？\n');
const CLAUSE_BREAKS = table('。；！？\n，(：');

/** Whether a unit ends a sentence or one of its parallel parts: a stop, a semicolon, a line's end. */
export function isSentenceEnd(unit: number): boolean {
  return SENTENCE_ENDS[unit] === 1;
}

/** Whether a unit ends a whole sentence: a semicolon does not. */
export function isFullStop(unit: number): boolean {
  return FULL_STOPS[unit] === 1;
}

/** Whether a clause begins after a unit. */
export function isClauseBreak(unit: number): boolean {
  return CLAUSE_BREAKS[unit] === 1;
}

/** Words without the 一是 that opens them. */
export function withoutLabel(words: string): string {
  return words.replace(/^[一二三四五六七八九十]+是/, '');
}
