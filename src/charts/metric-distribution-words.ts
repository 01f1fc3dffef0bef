/** What the distribution of figures says: labels, tips, notes. */
import type { Language } from './chart.ts';
import { reasonWords } from './indicator-words.ts';
import {
  type Distribution,
  type DistributionParams,
  type Figure,
  hasQuartiles,
  LEAST_FIGURES,
  MOST_DOTS,
  MOST_THEMES,
  type ThemeFigures,
} from './metric-distribution-rows.ts';
import { periodLabel } from './period-label.ts';
import { numberLabel, quantityLabel } from './quantity-label.ts';

/** Things counted that a note names as examples. */
const EXAMPLES = 3;

export const DISTRIBUTION_WORDS = {
  zh: {
    theme: '主题',
    figures: '数字',
    least: '最小',
    first: '四分之一处',
    median: '中位数',
    third: '四分之三处',
    greatest: '最大',
    covered: '已报告但被遮盖',
    coveredHead: ['已报告', '但被遮盖'],
    unit: (unit: string, log: boolean) => `${unit}${log ? '（对数刻度）' : ''}`,
    none: '没有这一单位的数字',
    middle: (median: string, first: string, third: string) => `中位数${median}；中间一半在${first}到${third}之间`,
    rule: (unit: string) =>
      `每个点是通报里写出的一个以“${unit}”计的数字；所在措施属几个主题，就在每个主题各有一个点。同一份通报里逐字重复的只计一次，计划、要求、部分和累计的数字也在内。`,
    chosen: (unit: string) => `没有选定单位，这里是数字最多的单位“${unit}”。`,
    subjects: (ways: number, examples: string) =>
      `这些数字所计的不是同一件事：所计对象有${ways}种写法${examples === '' ? '' : `，如${examples}`}。`,
    money: '金额都换算成元，万、亿已乘开。',
    log: '横轴是对数刻度：同样的距离是同样的倍数，相差几倍的看上去很近。',
    zeros: (count: number) => `${count}个零在对数刻度上没有位置，单列在左端。`,
    quartiles: `粗线是中位数，浅色带是居中的一半；不足${LEAST_FIGURES}个数字的不画。`,
    coveredNote: (count: number) => `${count}个数字已报告但被遮盖，个数列在右端；不知道是多少，不计入分布，也不是零。`,
    ranges: (count: number) =>
      `${count}个数字是一个范围（如30至50），放在下限，细线连到上限；最小、最大、中位数等也按下限计。`,
    inexact: (count: number) => `${count}个数字写作“约”“多于”“不足”，按写出的数放置。`,
    dots: (themes: number, left: number) =>
      `${themes}个主题的数字超过${MOST_DOTS}个，图中各按大小等距取约${MOST_DOTS}个点，最小和最大的都在，没有画出的点共${left}个；中位数等按全部数字计算。`,
    most: (themes: number) => `有这一单位数字的主题共${themes}个，这里是数字最多的${MOST_THEMES}个。`,
    mostChosen: (themes: number) => `所选的${themes}个主题中，这里是数字最多的${MOST_THEMES}个。`,
    without: (count: number, unit: string) => `另有${count}个以“${unit}”计的数字不在属于任何主题的措施里，没有列入。`,
    statuses: '只计入所选状态的措施里的数字。',
    row: (name: string, theme: string) => `${name}：${theme}`,
    range: (least: string, greatest: string) => (least === greatest ? least : `${least}至${greatest}`),
    count: (count: number) => `${count}个数字`,
    alsoCovered: (count: number) => `另${count}个被遮盖`,
    joint: '，',
    list: '、',
    stop: '。',
  },
  en: {
    theme: 'Theme',
    figures: 'Figures',
    least: 'Least',
    first: 'First quartile',
    median: 'Median',
    third: 'Third quartile',
    greatest: 'Greatest',
    covered: 'Reported, covered',
    coveredHead: ['Reported,', 'covered'],
    unit: (unit: string, log: boolean) => `${unit}${log ? ' (log scale)' : ''}`,
    none: 'no figures in this unit',
    middle: (median: string, first: string, third: string) =>
      `median ${median}; the middle half from ${first} to ${third}`,
    rule: (unit: string) =>
      `A point is a figure counted in ${unit} that a notice gives; where its measure carries several themes it stands in each. Word-for-word repeats within a notice count once; planned, required, partial and cumulative figures are among them.`,
    chosen: (unit: string) => `No unit is chosen: this is ${unit}, which most figures have.`,
    subjects: (ways: number, examples: string) =>
      `The figures do not count one thing: what is counted is named in ${ways} ways${examples === '' ? '' : `, such as ${examples}`}.`,
    money: 'Money is in yuan (元), with 万 and 亿 multiplied out.',
    log: 'The scale is logarithmic: equal distances are equal ratios, so figures several times apart look close.',
    zeros: (count: number) =>
      `${count} ${count === 1 ? 'zero has' : 'zeros have'} no place on a log scale and ${count === 1 ? 'stands' : 'stand'} apart at the left.`,
    quartiles: `The thick line is the median, the pale band the middle half; with fewer than ${LEAST_FIGURES} figures neither is drawn.`,
    coveredNote: (count: number) =>
      `${count} ${count === 1 ? 'figure is' : 'figures are'} reported but covered, counted at the right end: how much is not known, so ${count === 1 ? 'it has' : 'they have'} no place in the distribution, and not that of zero.`,
    ranges: (count: number) =>
      `${count} ${count === 1 ? 'figure is a range' : 'figures are ranges'} (30 to 50), standing at the lower end with a thin line to the upper; least, greatest and median go by the lower end too.`,
    inexact: (count: number) =>
      `${count} ${count === 1 ? 'figure is' : 'figures are'} given as about, more or less than a number, and ${count === 1 ? 'stands' : 'stand'} at that number.`,
    dots: (themes: number, left: number) =>
      `${themes} ${themes === 1 ? 'theme has' : 'themes have'} more than ${MOST_DOTS} figures, of which about ${MOST_DOTS} are drawn in even steps of rank, the least and the greatest among them, and ${left} points left out; medians and quartiles are of all.`,
    most: (themes: number) => `Of ${themes} themes with figures in this unit these are the ${MOST_THEMES} with most.`,
    mostChosen: (themes: number) => `Of the ${themes} chosen themes these are the ${MOST_THEMES} with most figures.`,
    without: (count: number, unit: string) =>
      `${count} more ${count === 1 ? 'figure' : 'figures'} in ${unit} ${count === 1 ? 'stands' : 'stand'} in no measure with a theme and ${count === 1 ? 'is' : 'are'} left out.`,
    statuses: 'Only figures in measures of the chosen status count.',
    row: (name: string, theme: string) => `${name}: ${theme}`,
    range: (least: string, greatest: string) => (least === greatest ? least : `${least} to ${greatest}`),
    count: (count: number) => `${count} ${count === 1 ? 'figure' : 'figures'}`,
    alsoCovered: (count: number) => `${count} covered`,
    joint: ', ',
    list: ', ',
    stop: '. ',
  },
} as const;

export function themeLabel({ name_zh, name_en }: { name_zh: string; name_en: string }, language: Language): string {
  return language === 'zh' ? name_zh : name_en;
}

/** A number in the unit: 25人, 1.5万元; one that was computed is rounded. */
export function unitLabel(value: number, unit: string, language: Language): string {
  return quantityLabel({ value, value_high: null, unit, qualifier: 'exact' }, language, 'rounded');
}

/** Theme and place; the figure, and planned or the like; what is counted and when. */
export function figureTip(figure: Figure, place: string, language: Language): string {
  const role = figure.role === null || figure.role === 'own' ? null : reasonWords(figure.role, language);
  return [
    [themeLabel(figure, language), place].join(' · '),
    [quantityLabel(figure, language), ...(role === null ? [] : [role])].join(' · '),
    [...(figure.subject === null ? [] : [figure.subject]), periodLabel(figure.period, language)].join(' · '),
  ].join('\n');
}

/** Median and quartiles in words; null where there are too few figures. */
export function middleWords(theme: ThemeFigures, language: Language): string | null {
  if (!hasQuartiles(theme)) return null;
  const [median, first, third] = [theme.median!, theme.first_quartile!, theme.third_quartile!].map((value) =>
    unitLabel(value, theme.unit, language),
  );
  return DISTRIBUTION_WORDS[language].middle(median!, first!, third!);
}

/** The chart in words: each theme's figures. */
export function describeDistribution(themes: readonly Distribution[], language: Language): string {
  const words = DISTRIBUTION_WORDS[language];
  return themes
    .map(({ theme }) => {
      const { figures, covered, least, greatest, unit } = theme;
      const middle = middleWords(theme, language);
      const parts = [
        figures === 0 && covered === 0 ? words.none : words.count(figures),
        ...(least === null || greatest === null
          ? []
          : [words.range(unitLabel(least, unit, language), unitLabel(greatest, unit, language))]),
        ...(middle === null ? [] : [middle]),
        ...(covered === 0 ? [] : [words.alsoCovered(covered)]),
      ];
      return words.row(themeLabel(theme, language), parts.join(words.joint)) + words.stop;
    })
    .join('')
    .trim();
}

/** @param log whether the picture has a log scale */
export function distributionNotes(
  themes: readonly Distribution[],
  log: boolean,
  params: DistributionParams,
  language: Language,
): string[] {
  const first = themes[0]?.theme;
  if (first === undefined) return [];
  const words = DISTRIBUTION_WORDS[language];
  const notes: string[] = [];
  if (params.unit === null) notes.push(words.chosen(first.unit));
  notes.push(words.rule(first.unit));
  if (first.subjects > 1) {
    const named = themes.flatMap(({ drawn }) => drawn.flatMap(({ subject }) => subject ?? []));
    const subjects = [...new Set(named)].slice(0, EXAMPLES);
    notes.push(words.subjects(first.subjects, subjects.join(words.list)));
  }
  if (first.unit === '元') notes.push(words.money);
  if (log) notes.push(words.log);
  if (log && first.zeros > 0) notes.push(words.zeros(first.zeros));
  if (themes.some(({ theme }) => hasQuartiles(theme))) notes.push(words.quartiles);
  if (first.covered_total > 0) notes.push(words.coveredNote(first.covered_total));
  if (first.ranges > 0) notes.push(words.ranges(first.ranges));
  if (first.inexact > 0) notes.push(words.inexact(first.inexact));
  if (params.filters.statuses.length > 0) notes.push(words.statuses);
  const cut = themes.filter(({ theme, drawn }) => theme.figures > drawn.length);
  const left = cut.reduce((total, { theme, drawn }) => total + theme.figures - drawn.length, 0);
  if (cut.length > 0) notes.push(words.dots(cut.length, left));
  const chosen = params.filters.themes.length > 0;
  if (first.themes_total > themes.length) notes.push((chosen ? words.mostChosen : words.most)(first.themes_total));
  if (!chosen && first.without_theme > 0) notes.push(words.without(first.without_theme, first.unit));
  return notes;
}

/** 中位数 and the like as a cell of the table. */
export function numberCell(value: number | null, language: Language): string {
  return value === null ? '–' : numberLabel(value, language, 'rounded');
}
