/**
 * Finds the marks that open a problem without a number of the outline: 【问题】, 【问题七】, 问题1：, 反馈问题：.
 */
import { eachLineMatch } from '../../text/each-match.ts';
import { printedNumber } from '../numerals.ts';
import { type Label, RANK } from './label-kinds.ts';
import { hasMarkerWithin } from './section-text.ts';

const NUMBER = '[一二三四五六七八九十]{1,3}|\\d{1,3}';
const KIND = '(?:巡察|巡视)?(?:反馈)?(?:的)?(?:具体)?';
const MARK = new RegExp(
  `(?:【${KIND}(问题(?:表现|描述)?(${NUMBER})?)】：?|${KIND}(问题(${NUMBER}))[：、.]|${KIND}(问题\\((${NUMBER})\\))[：、]?|${KIND}(问题(\\d{1,2}))(?![个条项件类处\\d])(?=[\\u4e00-\\u9fff“])|(?:(?:存在|主要)的?)?${KIND}问题(?:表现|描述)?：)`,
  'y',
);

/** The marks between two offsets, in order; none where they do not each lead to what was done about it. */
function marks(text: string, from: number, to: number): Label[] {
  const found: Label[] = [];
  eachLineMatch(MARK, text, from, to, (match) => {
    const [whole, ...groups] = match;
    // Words and number of the form that fitted.
    const at = groups.findIndex((words) => words !== undefined);
    const [printedWords, number] = at < 0 ? [undefined, undefined] : [groups[at], groups[at + 1]];
    const start = match.index;
    const printed = number === undefined ? '' : printedWords!;
    found.push({
      kind: 'problem',
      rank: RANK.problem,
      number: number === undefined ? 0 : (printedNumber(number) ?? 0),
      printed,
      printedAt: start + whole.indexOf(printed),
      start,
      end: start + whole.length,
      atLineStart: true,
    });
  });
  const answered = found.filter((mark, index) => hasMarkerWithin(text, mark.end, found[index + 1]?.start ?? to));
  return found.length >= 2 && answered.length * 2 > found.length ? found : [];
}

/** 针对“…”的问题。 or 关于…方面存在的问题 alone on its line. */
const LINE = /(?:针对|关于)[^。；\n]{3,60}问题[。：]?(?=\n)/y;

/** Lines that name a problem, in order; a single one is no habit. */
function lines(text: string, from: number, to: number): Label[] {
  const found: Label[] = [];
  eachLineMatch(LINE, text, from, to, ({ index: start }) => {
    found.push({ kind: 'problem', rank: RANK.problem, number: 0, printed: '', start, end: start, atLineStart: true });
  });
  return found.length >= 2 ? found : [];
}

/**
 * The labels of problems that are items of their own. Where items have numbers, 【问题】 only opens their titles.
 * @param numbered the labels of headings and items, in order
 */
export function problemLabels(text: string, numbered: readonly Label[], from: number, to: number): Label[] {
  const marked = marks(text, from, to);
  const found = marked.length > 0 ? marked : lines(text, from, to);
  const first = found[0];
  if (!first) return [];
  const above = numbered.findLast((label) => label.start < first.start);
  return above && above.rank >= RANK.arabic ? [] : found;
}
