/** What the chart of themes that stand together says: its labels, notes and descriptions. */
import type { Language } from './chart.ts';
import { filterNotes, type NoticeSet } from './notice-set.ts';
import { numberLabel } from './quantity-label.ts';
import { isSmallPair, type PairRow, SMALL_EXPECTED, themesTogether } from './theme-cooccurrence-rows.ts';

export const PAIR_WORDS = {
  zh: {
    theme: '主题',
    other: '另一主题',
    together: '同属两者的措施',
    each: '各自的措施',
    expected: '预期',
    ratio: '实际÷预期',
    pmi: '点互信息',
    jaccard: '杰卡德系数',
    small: '样本小',
    count: (count: number) => `${count}条同属两者`,
    counts: (a: number, b: number) => `两个主题各有${a}条、${b}条`,
    against: (expected: string, ratio: string) => `预期${expected}条，实际是预期的${ratio}倍`,
    few: (expected: string) => `预期${expected}条，样本小，不比较`,
    legend: '实际是预期的几倍（格里的数是同属两者的措施条数）',
    legendTimes: '实际是预期的几倍',
    legendPlain: '格里的数是同属两者的措施条数',
    grey: `灰色：预期不足${SMALL_EXPECTED}条，样本小，看不出多于还是少于预期`,
    none: '没有一条措施同属两个主题。',
    noneShown: '图中的主题两两都没有同属的措施。',
    noneWith: (name: string) => `没有一条措施同属${name}和图中的另一主题。`,
    rule: (row: PairRow) =>
      `${row.measures_total}条措施里有${row.paired_measures}条同属两个或三个主题，共${row.pairs_total}对。预期：把这${row.pairs_total}对按两个主题各有多少条措施的乘积分给每一对主题；实际÷预期大于1，就是比这样分更常同现（van Eck、Waltman 2009）。`,
    bound: (times: string) =>
      `一条措施最多记三个主题，多数只记一个，所以不按“互相独立”算预期：那样所有主题的预期对数合起来会是实际的${times}倍，几乎每一对都显得偏少。表格里的点互信息是按独立算的（Church、Hanks 1990），只宜互相比较。`,
    smallPairs: (small: number, all: number) =>
      small === all
        ? `这里每一对主题的预期都不足${SMALL_EXPECTED}条：只看得到哪些主题同时出现过，看不出多于还是少于预期，一律用灰色。`
        : `${all}对主题中有${small}对的预期不足${SMALL_EXPECTED}条，样本小，用灰色，不比较。`,
    noTest: '不标显著与否：同一份通报的措施并不互相独立，一次又看很多对。',
    most: (themes: number, shown: number) => `共${themes}个主题，这里是措施最多的${shown}个。`,
    company: (name: string, shown: number) =>
      `只选了${name}：旁边是另外${shown}个主题，与它同现多的在前，其次是措施多的。`,
    pair: (a: string, b: string, count: number) => `${a}＋${b} ${count}条`,
    pairTimes: (a: string, b: string, count: number, ratio: string) => `${a}＋${b} ${count}条（${ratio}倍）`,
    over: (pairs: string) => `比预期多的：${pairs}。`,
    under: (pairs: string) => `比预期少的：${pairs}。`,
    often: (pairs: string) => `同现最多的是${pairs}。`,
    allSmall: '每一对都样本小，看不出多于还是少于预期。',
    joint: '、',
    times: (ratio: string) => `${ratio}倍`,
  },
  en: {
    theme: 'Theme',
    other: 'Other theme',
    together: 'Measures on both',
    each: 'Measures on each',
    expected: 'Expected',
    ratio: 'Observed / expected',
    pmi: 'Pointwise mutual information',
    jaccard: 'Jaccard',
    small: 'small numbers',
    count: (count: number) => `${count} ${count === 1 ? 'measure' : 'measures'} on both`,
    counts: (a: number, b: number) => `Measures on each: ${a} and ${b}`,
    against: (expected: string, ratio: string) => `${expected} expected: ${ratio} times as many`,
    few: (expected: string) => `${expected} expected: small numbers, not compared`,
    legend: 'Times as many as expected (numbers: measures on both)',
    legendTimes: 'Times as many as expected',
    legendPlain: 'Numbers: measures on both',
    grey: `Grey: fewer than ${SMALL_EXPECTED} expected, small numbers, too few to tell more from less`,
    none: 'No measure carries two themes.',
    noneShown: 'No measure carries two of the themes shown.',
    noneWith: (name: string) => `No measure carries ${name} and another of the themes shown.`,
    rule: (row: PairRow) =>
      `Of ${row.measures_total} measures ${row.paired_measures} carry two or three themes, which makes ${row.pairs_total} pairs. Expected: these ${row.pairs_total} pairs dealt out in proportion to the product of the numbers of measures of two themes; observed / expected above 1 means together more often than that (van Eck and Waltman 2009).`,
    bound: (times: string) =>
      `A measure carries three themes at most and mostly one, so what is expected is not reckoned as if themes were independent: all pairs would then add up to ${times} times as many as there are, and nearly every pair would seem rare. The pointwise mutual information in the table is against independence (Church and Hanks 1990) and only good for comparing pairs.`,
    smallPairs: (small: number, all: number) =>
      small === all
        ? `Fewer than ${SMALL_EXPECTED} are expected of every pair here: what stands together at all can be seen, but not whether more or less than expected; all are grey.`
        : `Of ${all} pairs ${small} have fewer than ${SMALL_EXPECTED} expected: small numbers, grey and not compared.`,
    noTest:
      'No pair is marked as significant: measures of one notice are not independent of each other, and many pairs are looked at together.',
    most: (themes: number, shown: number) => `Of ${themes} themes these are the ${shown} with most measures.`,
    company: (name: string, shown: number) =>
      `${name} alone was chosen: beside it stand ${shown} other themes, those that it shares most measures with first, then those with most measures.`,
    pair: (a: string, b: string, count: number) => `${a} + ${b} ${count}`,
    pairTimes: (a: string, b: string, count: number, ratio: string) => `${a} + ${b} ${count} (${ratio} times)`,
    over: (pairs: string) => `More than expected: ${pairs}.`,
    under: (pairs: string) => `Less than expected: ${pairs}.`,
    often: (pairs: string) => `Most often together: ${pairs}.`,
    allSmall: 'All are small numbers: too few to tell more from less than expected.',
    joint: ', ',
    times: (ratio: string) => `${ratio}×`,
  },
} as const;

type Named = Pick<PairRow, 'name_zh' | 'name_en'>;
export function nameOf(theme: Named, language: Language): string {
  return language === 'zh' ? theme.name_zh : theme.name_en;
}
export function otherName(row: PairRow, language: Language): string {
  return language === 'zh' ? row.other_name_zh : row.other_name_en;
}

/** 12.3, 0.042: what was computed. */
export function roundedLabel(value: number, language: Language): string {
  return numberLabel(Math.abs(value) >= 10 ? Math.round(value * 10) / 10 : value, language, 'rounded');
}

/** 校园餐 · 党风廉政, then how many are on both, on each, and what was expected. */
export function pairTip(row: PairRow, language: Language): string {
  const words = PAIR_WORDS[language];
  const expected = roundedLabel(row.expected, language);
  const lines = [
    `${nameOf(row, language)} · ${otherName(row, language)}`,
    words.count(row.together),
    words.counts(row.measures, row.other_measures),
  ];
  if (row.ratio === null) return lines.join('\n');
  lines.push(isSmallPair(row) ? words.few(expected) : words.against(expected, roundedLabel(row.ratio, language)));
  return lines.join('\n');
}

export function pairNotes(rows: readonly PairRow[], language: Language, params: NoticeSet): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const words = PAIR_WORDS[language];
  const themes = themesTogether(rows);
  const notes: string[] = [];
  if (first.pairs_total === 0) notes.push(words.none);
  else {
    const times = first.independent_total / first.pairs_total;
    notes.push(words.rule(first), words.bound(roundedLabel(Math.round(times * 10) / 10, language)));
    const small = rows.filter(isSmallPair).length;
    if (small > 0) notes.push(words.smallPairs(small, rows.length));
    notes.push(words.noTest);
  }
  notes.push(...filterNotes(params, { themes: 'shown', statuses: 'measures' }, language));
  if (params.filters.themes.length === 1) notes.push(words.company(nameOf(themes[0]!, language), themes.length - 1));
  else if (first.themes_total > themes.length) notes.push(words.most(first.themes_total, themes.length));
  return notes;
}

/**
 * The pairs furthest above and below what is expected; where all are small, those that stand together most. Of one chosen
 * theme its own pairs alone.
 */
export function pairsInWords(all: readonly PairRow[], language: Language, { filters }: NoticeSet): string {
  // One chosen theme stands first in all of its pairs.
  const one = filters.themes.length === 1 ? filters.themes[0] : undefined;
  const rows = one === undefined ? all : all.filter((row) => row.theme === one);
  const [first] = rows;
  if (first === undefined) return '';
  const words = PAIR_WORDS[language];
  if (first.pairs_total === 0) return words.none;
  const gap = language === 'zh' ? '' : ' ';
  const sayTimes = (row: PairRow) =>
    words.pairTimes(
      nameOf(row, language),
      otherName(row, language),
      row.together,
      roundedLabel(row.ratio ?? 0, language),
    );
  // Of those that never stand together the one of which most are expected is the furthest below.
  const large = rows
    .filter((row) => !isSmallPair(row))
    .sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0) || a.expected - b.expected);
  if (large.length === 0) {
    const most = rows.filter((row) => row.together > 0).sort((a, b) => b.together - a.together);
    const say = (row: PairRow) => words.pair(nameOf(row, language), otherName(row, language), row.together);
    const often =
      most.length > 0
        ? words.often(most.slice(0, 3).map(say).join(words.joint))
        : one === undefined
          ? words.noneShown
          : words.noneWith(nameOf(first, language));
    return [often, words.allSmall].join(gap);
  }
  const over = large.filter((row) => (row.ratio ?? 0) > 1).slice(0, 3);
  const under = large.filter((row) => (row.ratio ?? 0) < 1).slice(-3);
  const sentences: string[] = [];
  if (over.length > 0) sentences.push(words.over(over.map(sayTimes).join(words.joint)));
  if (under.length > 0) sentences.push(words.under(under.reverse().map(sayTimes).join(words.joint)));
  return sentences.join(gap);
}
