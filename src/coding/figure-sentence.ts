/** The sentence around a figure, the figure itself as #, for the patterns of the codebook. */
import type { Span } from '../notice/notice.ts';
import { isSentenceEnd } from '../notice/text-marks.ts';

const BEFORE = 110;
const AFTER = 60;

export interface FigureSentence extends Span {
  /** The words with # for the figure. */
  words: string;
}

/** The sentence around the figure at a range of `words`, cut where it is long. */
export function figureSentence(words: string, { start, end }: Span): FigureSentence {
  let from = start;
  const floor = Math.max(0, start - BEFORE);
  while (from > floor && !isSentenceEnd(words.charCodeAt(from - 1))) from -= 1;
  let to = end;
  const ceiling = Math.min(words.length, end + AFTER);
  while (to < ceiling && !isSentenceEnd(words.charCodeAt(to))) to += 1;
  return { start: from, end: to, words: `${words.slice(from, start)}#${words.slice(end, to)}` };
}
