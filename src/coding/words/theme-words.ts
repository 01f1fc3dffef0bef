/** Terms of the themes that are words although no dictionary knows them. */
import type { Codebook } from '../codebook.ts';

/** Longer terms are phrases: 食堂从业人员健康体检. */
const LONGEST = 4;
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** A term with one of these standing alone in it is a phrase. */
const FUNCTION_WORDS = new Set(
  '的地得了着过是在有和与及或并而之者所把被将由从自到至向对就为于以按因如等不没未无非也都又再各',
);

/**
 * Teaches the terms of up to four characters of which the dictionary would leave a single character standing alone,
 * function words apart: 留样 (留 样) and 巡察组 (巡察 组) are words, 食堂管理 (食堂 管理) is a phrase, 党的组织 too.
 * Short ones first, so that 家长陪餐 stays a phrase once 陪餐 is a word.
 *
 * @param cut how the dictionary cuts a term, with what was taught so far
 * @param teach makes a term a word
 */
export function teachThemeWords(
  { themes }: Pick<Codebook, 'themes'>,
  cut: (term: string) => readonly string[],
  teach: (term: string) => void,
): void {
  const terms = new Set(
    themes
      .flatMap(({ terms: own, weak }) => [
        ...own.map((entry) => (typeof entry === 'string' ? entry : entry.term)),
        ...weak,
      ])
      .filter((term) => term.length <= LONGEST && HAN_ONLY.test(term)),
  );
  for (const term of [...terms].sort((a, b) => a.length - b.length)) {
    const pieces = cut(term);
    if (pieces.length < 2 || pieces.some((piece) => FUNCTION_WORDS.has(piece))) continue;
    if (pieces.some((piece) => piece.length === 1)) teach(term);
  }
}
