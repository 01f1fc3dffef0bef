/** Where a word stands in a text as a word of its own, by the words that the text was cut into. */
import { BREAK, isGap } from '../coding/words/words-text.ts';

/** UTF-16 offsets into a text, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** A place with what stands around it in the same text. */
export interface Line extends Place {
  left: string;
  /** As it is printed, broken lines and all. */
  word: string;
  right: string;
}

/** A word, or the words of a phrase in their order: what blanks part. */
export function wordsOf(phrase: string): string[] {
  return phrase.split(/\s+/u).filter((word) => word !== '');
}

/**
 * The places of a word or of a phrase, words of it with a blank between, in their order. Phrases are found where no
 * punctuation or figure parts their words; those that overlap (A A in A A A) are all given.
 *
 * @param words the text's words as `measure_words` holds them
 * @throws {RangeError} where the words are not those of the text
 */
export function placesOf(text: string, words: string, phrase: string): Place[] {
  const looked = wordsOf(phrase);
  if (looked.length === 0) return [];
  const stretches = words.split(` ${BREAK} `);
  const places: Place[] = [];
  let from = 0;
  for (const stretch of stretches) {
    const standing: Place[] = [];
    const cut = wordsOf(stretch);
    for (const word of cut) {
      const place = nextPlace(text, word, from);
      standing.push(place);
      from = place.end;
    }
    for (let at = 0; at + looked.length <= cut.length; at += 1) {
      if (looked.every((word, index) => cut[at + index] === word)) {
        places.push({ start: standing[at]!.start, end: standing[at + looked.length - 1]!.end });
      }
    }
  }
  return places;
}

/**
 * The places with up to `width` characters of the text before and after each; a line break is shown as nothing
 * between Chinese characters, else as a blank.
 *
 * @param offset where the text stands in a longer one, which the lines' offsets are to count in
 */
export function concordanceLines(text: string, places: readonly Place[], width: number, offset = 0): Line[] {
  return places.map(({ start, end }) => ({
    start: offset + start,
    end: offset + end,
    left: lastCharacters(inOneLine(text.slice(Math.max(0, start - width * 4), start)), width),
    word: inOneLine(text.slice(start, end)),
    right: firstCharacters(inOneLine(text.slice(end, end + width * 4)), width),
  }));
}

/**
 * The next place of a word. What stands between two words of a text holds no letter but numerals, and a word holds
 * another, so that the first place that fits is the one.
 */
function nextPlace(text: string, word: string, from: number): Place {
  for (let start = text.indexOf(word[0]!, from); start !== -1; start = text.indexOf(word[0]!, start + 1)) {
    let end = start;
    let matched = 0;
    while (end < text.length && matched < word.length) {
      if (text[end] === word[matched]) matched += 1;
      else if (!isGap(text[end]!)) break;
      end += 1;
    }
    if (matched === word.length) return { start, end };
  }
  throw new RangeError(`these are not the words of the text: ${word} does not follow`);
}

const HAN = /\p{Script=Han}|[，。；：、！？（）《》“”]/u;

function inOneLine(text: string): string {
  return text
    .replace(/[\uDC00-\uDFFF]/g, (half, at) => (at === 0 ? '' : half))
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/\s+/gu, (gap: string, at: number, whole: string) => {
      const between = [whole[at - 1] ?? '', whole[at + gap.length] ?? ''];
      return between.every((character) => character === '' || HAN.test(character)) ? '' : ' ';
    });
}

function firstCharacters(text: string, count: number): string {
  return [...text].slice(0, count).join('');
}

function lastCharacters(text: string, count: number): string {
  return count === 0 ? '' : [...text].slice(-count).join('');
}
