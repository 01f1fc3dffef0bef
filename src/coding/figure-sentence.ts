/** The sentence around a figure, the figure itself as #, for the patterns of the codebook. */
import type { Span } from '../notice/notice.ts';
import { isSentenceEnd } from '../notice/text-marks.ts';

const BEFORE = 110;
const AFTER = 60;

/** The range of the sentence around the figure at a range of `words`, cut where it is long. */
export function figureSentence(words: string, { start, end }: Span): Span {
  let from = start;
  const floor = Math.max(0, start - BEFORE);
  while (from > floor && !isSentenceEnd(words.charCodeAt(from - 1))) from -= 1;
  let to = end;
  const ceiling = Math.min(words.length, end + AFTER);
  while (to < ceiling && !isSentenceEnd(words.charCodeAt(to))) to += 1;
  return { start: from, end: to };
}

/** The words of a figure's sentence with # for the figure. */
export function sentenceWords(words: string, sentence: Span, figure: Span): string {
  return `${words.slice(sentence.start, figure.start)}#${words.slice(figure.end, sentence.end)}`;
}
