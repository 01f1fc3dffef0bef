/** A file of words of the codebook: one a line, remarks after `#`. */

export interface WordFile {
  /** Whether its first line says that it adds to the project's file rather than taking its place. */
  extends: boolean;
  /** In the file's order, each once. */
  words: string[];
}

/** What a file of words may hold. */
export interface WordLimits {
  /** Characters of a word. */
  shortest: number;
  longest: number;
}

/** Bytes of a file; ten times what a list that anyone has read through comes to. */
export const WORD_FILE_BYTES = 256 * 1024;
const MOST_WORDS = 20_000;
const EXTENDS = /^#\s*extends\s*$/;

/**
 * Reads the text of a file of words.
 *
 * @throws {RangeError} naming line and fault
 */
export function readWordFile(text: string, { shortest, longest }: WordLimits): WordFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const words = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const word = line.replace(/#.*/, '').trim();
    if (word === '') continue;
    const fault = faultOf(word, shortest, longest);
    if (fault !== null) throw new RangeError(`line ${index + 1}: ${fault}`);
    words.add(word);
  }
  if (words.size > MOST_WORDS) throw new RangeError(`holds ${words.size} words; at most ${MOST_WORDS} are read`);
  return { extends: EXTENDS.test(lines[0]!), words: [...words] };
}

function faultOf(word: string, shortest: number, longest: number): string | null {
  const size = [...word].length;
  const shown = size > 30 ? `${[...word].slice(0, 30).join('')}…` : word;
  if (!/^[\p{L}\p{N}]+$/u.test(word)) {
    return `“${shown}” is no word: letters, characters and digits alone, one word a line, no blanks or punctuation`;
  }
  if (!/\p{L}/u.test(word)) return `“${shown}” is a figure, which is never a word`;
  if (size < shortest) return `“${shown}” is too short: a word here has at least ${shortest} characters`;
  if (size > longest) return `“${shown}” is too long: a word here has at most ${longest} characters`;
  return null;
}
