/** What the chart of concentration says: its labels, notes and descriptions. */
import { type Language, SMALL_DENOMINATOR } from './chart.ts';
import { filterNotes, leftOutNotes, type NoticeSet } from './notice-set.ts';
import { placeLabels } from './place-label.ts';
import { shareLabel } from './quantity-label.ts';
import { type ConcentrationRow, isSmallSpread, largestShare, topThreeShare } from './theme-concentration-rows.ts';

export const SPREAD_WORDS = {
  zh: {
    place: '地区',
    n: '有主题的措施',
    themes: '首要主题个数',
    effective: '有效主题数',
    topThree: '最大三个主题合占',
    largest: '最大主题',
    hhi: '赫芬达尔指数（0–10000）',
    measured: (n: number, themes: number) => `有主题的措施${n}条，分在${themes}个首要主题`,
    effectiveIs: (value: string) => `有效主题数${value}`,
    untold: '条数太少，有效主题数估不出',
    untoldMark: '估不出',
    topThreeIs: (share: string) => `最大三个主题合占${share}`,
    largestIs: (name: string, share: string) => `最大：${name} ${share}`,
    smallMark: '（样本小）',
    rule: '每条措施只按首要主题计一次，没有主题的不计。有效主题数：与它同样集中的通报，若各主题条数相等，会有几个主题（Hill 1973；Jost 2006），越小越集中。',
    bias: (most: number) =>
      `条数少时，各主题份额的平方和（赫芬达尔指数）会偏高，显得更集中；图里的有效主题数用不偏的估计（Simpson 1949）。没有两条措施主题相同、或算出来比全部${most}个主题还多时，说明条数太少，写“估不出”。份额最大的几个主题所占的比例没有这样校正，条数少时偏高。`,
    stray: '有效主题数会随写进哪些措施而摇摆：50条时上下差四成、100条时差两成半都不稀奇，相近的两份不要分高下。',
    small: (places: string) => `样本小：${places}有主题的措施不足${SMALL_DENOMINATOR}条，以灰色显示。`,
    untoldOf: (places: string) => `${places}条数太少，有效主题数估不出，这不等于零。`,
    without: (places: string) => `${places}没有归入主题的措施，没有数值，这不等于零。`,
    most: (place: string, value: string) => `有效主题数最多的是${place}，${value}`,
    least: (place: string, value: string) => `最少的是${place}，${value}`,
    only: (place: string, value: string) => `${place}的有效主题数是${value}。`,
    noneTold: '没有一份通报的措施多到能估出有效主题数。',
    joint: '、',
    stop: '。',
    colon: '：',
  },
  en: {
    place: 'Place',
    n: 'Measures with a theme',
    themes: 'Primary themes',
    effective: 'Effective number of themes',
    topThree: 'Three largest themes together',
    largest: 'Largest theme',
    hhi: 'Herfindahl–Hirschman index (0–10,000)',
    measured: (n: number, themes: number) => `${n} measures with a theme, on ${themes} primary themes`,
    effectiveIs: (value: string) => `Effective number of themes ${value}`,
    untold: 'Too few measures to tell an effective number',
    untoldMark: 'too few',
    topThreeIs: (share: string) => `Three largest themes ${share}`,
    largestIs: (name: string, share: string) => `Largest: ${name} ${share}`,
    smallMark: ' (small numbers)',
    rule: 'Each measure counts once, for its primary theme; those without one are left out. The effective number of themes: how many themes of equal size would be as concentrated (Hill 1973; Jost 2006); the smaller, the more concentrated.',
    bias: (most: number) =>
      `Of few measures the sum of squared shares (Herfindahl–Hirschman index) comes out too high, as if they were more concentrated; the effective number shown is from the estimate without that bias (Simpson 1949). Where no two measures share a theme, or it would exceed the ${most} themes that there are, the measures are too few to tell. The shares of the largest themes are not corrected and too high where measures are few.`,
    stray:
      'The effective number strays with which measures happen to be written: with 50 measures by four tenths, with 100 by a quarter is nothing rare, so notices that differ little should not be put in order.',
    small: (places: string) =>
      `Small numbers: ${places} reported fewer than ${SMALL_DENOMINATOR} measures with a theme; they are grey.`,
    untoldOf: (places: string) => `${places}: too few measures to tell an effective number, which does not mean zero.`,
    without: (places: string) => `${places}: no measures with a theme, hence no value, which does not mean zero.`,
    most: (place: string, value: string) => `Most effective themes: ${place}, ${value}`,
    least: (place: string, value: string) => `Fewest: ${place}, ${value}`,
    only: (place: string, value: string) => `${place}: an effective number of ${value} themes.`,
    noneTold: 'No notice has enough measures to tell an effective number of themes.',
    joint: ', ',
    stop: '. ',
    colon: ': ',
  },
} as const;

export function largestName(row: ConcentrationRow, language: Language): string {
  return (language === 'zh' ? row.name_zh : row.name_en) ?? '–';
}

/** 12.4; a dash without measures, and words where they are too few to tell. */
export function effectiveLabel(row: ConcentrationRow, language: Language): string {
  if (row.themed_measures === 0) return '–';
  return row.effective_themes === null ? SPREAD_WORDS[language].untoldMark : row.effective_themes.toFixed(1);
}

/** The place, then what there is to say of its notice, a line each. */
export function spreadTip(row: ConcentrationRow, place: string, language: Language): string {
  const words = SPREAD_WORDS[language];
  const small = isSmallSpread(row) ? words.smallMark : '';
  return [
    place,
    words.measured(row.themed_measures, row.themes) + small,
    row.effective_themes === null ? words.untold : words.effectiveIs(effectiveLabel(row, language)),
    words.topThreeIs(shareLabel(topThreeShare(row))),
    words.largestIs(largestName(row, language), shareLabel(largestShare(row))),
  ].join('\n');
}

export function spreadNotes(rows: readonly ConcentrationRow[], language: Language, params: NoticeSet): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const words = SPREAD_WORDS[language];
  const labels = placeLabels(rows, language);
  const names = (some: readonly ConcentrationRow[]) =>
    some.map(({ notice_id }) => labels.get(notice_id)!).join(words.joint);
  const notes: string[] = [words.rule, words.bias(first.themes_known), words.stray];
  const small = rows.filter((row) => row.themed_measures > 0 && isSmallSpread(row));
  if (small.length > 0) notes.push(words.small(names(small)));
  const untold = rows.filter((row) => row.themed_measures > 0 && row.effective_themes === null);
  if (untold.length > 0) notes.push(words.untoldOf(names(untold)));
  const without = rows.filter((row) => row.themed_measures === 0);
  if (without.length > 0) notes.push(words.without(names(without)));
  notes.push(...filterNotes(params, { themes: 'none', statuses: 'measures' }, language));
  notes.push(...leftOutNotes(rows, 'measures', language));
  return notes;
}

/** The notices with the greatest and the least effective number, of those with enough measures. */
export function spreadInWords(rows: readonly ConcentrationRow[], language: Language): string {
  if (rows.length === 0) return '';
  const words = SPREAD_WORDS[language];
  const labels = placeLabels(rows, language);
  const told = rows
    .filter((row) => row.effective_themes !== null && !isSmallSpread(row))
    .sort((a, b) => b.effective_themes! - a.effective_themes!);
  const [most, least] = [told[0], told.at(-1)];
  if (most === undefined || least === undefined) return words.noneTold;
  const say = (row: ConcentrationRow) => [labels.get(row.notice_id)!, effectiveLabel(row, language)] as const;
  if (most === least) return words.only(...say(most));
  return (words.most(...say(most)) + words.stop + words.least(...say(least)) + words.stop).trim();
}
