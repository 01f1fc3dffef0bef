/** What the tests of trends say, in a note and in the cells of a table. */

import { leastProbability } from '../methods/mann-kendall.ts';
import type { Language } from './chart.ts';
import { LEAST_TESTED, LEVEL, type TrendTest } from './theme-trend-rise.ts';

const WORDS = {
  zh: {
    row: '升降检验',
    verdict: { rise: '有上升', fall: '有下降', none: '看不出升降' },
    figures: (s: string, tau: string, p: string) => `S＝${s}，τ＝${tau}，p＝${p}`,
    quarters: (n: number) => `${n}个季度`,
    slope: (points: string) => `每季度${points}个百分点`,
    say: (name: string, parts: readonly string[]) => `${name} ${parts.join('，')}`,
    few: (names: string) => `${names}有比例的季度不足${LEAST_TESTED}个，不检验`,
    note: (sentences: string) => `升降检验（Mann–Kendall，双侧；斜率为Sen中位数）：${sentences}。`,
    rule: (themes: number, small: number) =>
      `检验只看各季度比例的先后大小，每个季度一样重${small > 0 ? `，${small}个措施不足30条的季度也算在内` : ''}。${themes > 1 ? `一次检验了${themes}个主题，碰巧p小的机会也多：p按主题个数校正（Holm）后仍低于${LEVEL}，才说有升降。` : `p低于${LEVEL}才说有升降。`}看不出不等于没有；有升降也可能只因换了公布的地方。`,
    tooFew: (quarters: number, least: string) =>
      `只有${quarters}个季度，怎样升降都可能是碰巧（p不会低于${least}），不作升降检验。`,
    noTrend: '既不成趋势，也不作升降检验。',
    counts: '条数随公布多少通报而变，不作升降检验；请看比例。',
    joint: '；',
    names: '、',
  },
  en: {
    row: 'Trend test',
    verdict: { rise: 'rises', fall: 'falls', none: 'no rise or fall to be seen' },
    figures: (s: string, tau: string, p: string) => `S = ${s}, τ = ${tau}, p = ${p}`,
    quarters: (n: number) => `${n} quarters`,
    slope: (points: string) => `${points} percentage points a quarter`,
    say: (name: string, parts: readonly string[]) => `${name} ${parts.join(', ')}`,
    few: (names: string) => `${names} not tested, with a share in fewer than ${LEAST_TESTED} quarters`,
    note: (sentences: string) => `Trend test (Mann–Kendall, two-sided; slope: Sen's median): ${sentences}.`,
    rule: (themes: number, small: number) =>
      `The test looks only at which quarter's share is greater; every quarter weighs the same${small > 0 ? `, ${small} with fewer than 30 measures among them` : ''}. ${themes > 1 ? `${themes} themes are tested together, so that a small p may turn up by chance: a rise or fall is spoken of only where p, adjusted for their number (Holm), stays below ${LEVEL}.` : `A rise or fall is spoken of only where p is below ${LEVEL}.`} None to be seen does not mean that there is none; and one may come from other places publishing.`,
    tooFew: (quarters: number, least: string) =>
      `With ${quarters} quarters alone any rise or fall may be chance (p cannot be below ${least}): no trend test.`,
    noTrend: 'As the points make no trend, there is no trend test.',
    counts: 'Counts follow how many notices are published: no trend test; see the shares.',
    joint: '; ',
    names: ', ',
  },
} as const;

/** 0.14; 0.0083; <0.001. */
export function probabilityLabel(p: number): string {
  if (p < 0.001) return '<0.001';
  return p < 0.1 ? p.toPrecision(2) : p.toFixed(2);
}

/** −9: with a minus as wide as a plus. */
const signed = (text: string) => text.replace('-', '−');

function slopeLabel(slope: number): string {
  const points = (slope * 100).toFixed(Math.abs(slope) < 0.001 ? 2 : 1);
  if (Number(points) === 0) return '0';
  return slope > 0 ? `+${points}` : signed(points);
}

function verdict({ adjusted, s }: TrendTest, language: Language): string {
  const { rise, fall, none } = WORDS[language].verdict;
  // 0.05 may come out of sums as a little less.
  if (adjusted >= LEVEL - 1e-12) return none;
  return s > 0 ? rise : fall;
}

function figures({ s, tau, p }: TrendTest, language: Language): string {
  return WORDS[language].figures(signed(String(s)), tau === null ? '–' : signed(tau.toFixed(2)), probabilityLabel(p));
}

/** What the row of tests is headed. */
export function trendTestHeader(language: Language): string {
  return WORDS[language].row;
}

/** S＝9，τ＝0.60，p＝0.14，看不出升降; a dash where there is no test. */
export function trendTestCell(test: TrendTest | null | undefined, language: Language): string {
  if (test === null || test === undefined) return '–';
  return [figures(test, language), verdict(test, language)].join(language === 'zh' ? '，' : ', ');
}

/** The tests of the themes, and what is to be known of them; `names` are those that are drawn, of all that are tested. */
export function trendTestNotes(
  tests: ReadonlyMap<string, TrendTest | null>,
  names: ReadonlyMap<string, string>,
  small: number,
  language: Language,
): string[] {
  const words = WORDS[language];
  const told = [...names].flatMap(([theme, name]) => {
    const test = tests.get(theme);
    if (test === null || test === undefined) return [];
    const parts = [words.quarters(test.n), figures(test, language), words.slope(slopeLabel(test.slope))];
    return words.say(name, [...parts, verdict(test, language)]);
  });
  const few = [...names].filter(([theme]) => tests.get(theme) === null).map(([, name]) => name);
  const sentences = [...told, ...(few.length > 0 ? [words.few(few.join(words.names))] : [])];
  const count = [...tests.values()].filter((test) => test !== null).length;
  return [words.note(sentences.join(words.joint)), ...(count > 0 ? [words.rule(count, small)] : [])];
}

/** Why there is no test, of so many quarters. */
export function noTestNote(quarters: number, value: string, language: Language): string[] {
  const words = WORDS[language];
  if (quarters < 2) return [];
  if (value === 'count') return [words.counts];
  if (quarters < LEAST_TESTED) return [words.tooFew(quarters, leastProbability(quarters).toFixed(2))];
  return [words.noTrend];
}
