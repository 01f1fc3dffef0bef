/** What the chart of themes by quarter says: its labels, notes and descriptions. */
import { type Language, SMALL_DENOMINATOR } from './chart.ts';
import { groupLabel } from './columns.ts';
import { placeLabels } from './place-label.ts';
import { cellTip, themeName, valueLabel } from './theme-cell-words.ts';
import type { ThemeCell } from './theme-cells.ts';
import {
  type ApartRow,
  asThemeParams,
  emptyQuarters,
  isTrend,
  MOST_PANELS,
  type TrendParams,
  type TrendQuarter,
} from './theme-trend-rows.ts';

/** Quarters that a note names before the rest is only counted. */
const NAMED = 6;

function apartWords(count: number, what: string): string {
  return count === 1
    ? `1 notice gives ${what}, belongs to no quarter and stands apart`
    : `${count} notices give ${what}, belong to no quarter and stand apart`;
}

export const TREND_WORDS = {
  zh: {
    quarter: '季度',
    notices: '通报',
    measures: '措施',
    strip: '每季度公布的通报（份）；n＝措施条数',
    noticeCount: (notices: number) => `${notices}份通报`,
    rule: {
      share:
        '每个点是一个季度公布的全部通报合在一起：属于该主题的措施÷全部措施。一条措施可属几个主题，在每个主题中各计一次。',
      count:
        '每个点是一个季度公布的全部通报里属于该主题的措施条数，通报多、篇幅长的季度自然更多。一条措施可属几个主题，各计一次。',
      text: '每个点是一个季度公布的全部通报合在一起：属于该主题的措施的字数÷全部措施的字数。一条措施可属几个主题，各计一次。',
    },
    others: '换一个季度，公布通报的就是另一些地方：变化可能只是因为由谁、在什么时候公布，不是同一批地方前后的变化。',
    noTrend: (quarters: number, least: number, most: number) =>
      `这里只有${quarters}个季度有通报，每季度${least === most ? least : `${least}至${most}`}份，谈不上趋势，所以不连线。`,
    one: '只有一个季度有通报，看不出变化。',
    noQuarters: '没有一份通报能归入季度。',
    gaps: (names: string) => `没有通报公布的季度断开，不等于零：${names}。`,
    small: (names: string, lines: boolean) =>
      `样本小：${names}的措施不足${SMALL_DENOMINATOR}条，一条之差就会明显改变比例，以空心${lines ? '和虚线' : ''}标出。`,
    empty: (names: string) => `${names}有通报而没有可计的措施，没有数值，这不等于零。`,
    year: (count: number, names: string) => `${count}份通报只写了公布年份，不归入任何季度，单列一处：${names}。`,
    undated: (count: number, names: string) => `${count}份通报没写公布日期，不归入任何季度，单列一处：${names}。`,
    statuses: '只计入所选状态的措施，分母也是。',
    scale: '各主题比例尺相同。',
    most: (themes: number) => `共${themes}个主题，这里只有前${MOST_PANELS}个；其余见表格。`,
    range: (from: string, to: string) => `${from}至${to}`,
    list: (names: readonly string[], total: number) => names.join('、') + (total > names.length ? `等${total}个` : ''),
    extremes: (theme: string, points: number, low: string, high: string, last: string) =>
      `${theme}：${points}个季度，最低${low}，最高${high}，最近${last}。`,
    all: (theme: string, points: readonly string[]) => `${theme}：${points.join('，')}。`,
    joint: '',
  },
  en: {
    quarter: 'Quarter',
    notices: 'Notices',
    measures: 'Measures',
    strip: 'Notices published in the quarter; n = measures',
    noticeCount: (notices: number) => `${notices} ${notices === 1 ? 'notice' : 'notices'}`,
    rule: {
      share:
        'A point takes all notices published in a quarter together: measures on the theme out of all measures. A measure may carry several themes and counts once in each.',
      count:
        'A point counts the measures on the theme in all notices published in a quarter, which are more where notices are many or long. A measure may carry several themes and counts once in each.',
      text: 'A point takes all notices published in a quarter together: characters of the measures on the theme out of those of all measures. A measure may carry several themes and counts once in each.',
    },
    others:
      'Each quarter has notices of other places: a change may be only a matter of who publishes when, not of what changed in the same places.',
    noTrend: (quarters: number, least: number, most: number) => {
      const each = least === most ? String(least) : `${least} to ${most}`;
      return `Only ${quarters} quarters have notices, ${each} ${most === 1 ? 'notice' : 'notices'} each: this is no trend, so no line joins them.`;
    },
    one: 'Only one quarter has notices, so no change can be seen.',
    noQuarters: 'No notice can be put into a quarter.',
    gaps: (names: string) => `Quarters without notices leave a gap, which does not mean zero: ${names}.`,
    small: (names: string, lines: boolean) =>
      `Small numbers: ${names} had fewer than ${SMALL_DENOMINATOR} measures, so one measure more or less moves the share visibly; they are hollow${lines ? ', with broken lines' : ''}.`,
    empty: (names: string) => `${names}: notices without measures to count, hence no value, which does not mean zero.`,
    year: (count: number, names: string) => `${apartWords(count, 'only the year of publication')}: ${names}.`,
    undated: (count: number, names: string) => `${apartWords(count, 'no date of publication')}: ${names}.`,
    statuses: 'Only measures of the chosen status count, in the denominator too.',
    scale: 'The themes share one scale.',
    most: (themes: number) => `Of ${themes} themes only the first ${MOST_PANELS} are drawn; the table has them all.`,
    range: (from: string, to: string) => `${from} to ${to}`,
    list: (names: readonly string[], total: number) =>
      names.join(', ') + (total > names.length ? ` and ${total - names.length} more` : ''),
    extremes: (theme: string, points: number, low: string, high: string, last: string) =>
      `${theme}: ${points} quarters, lowest ${low}, highest ${high}, latest ${last}.`,
    all: (theme: string, points: readonly string[]) => `${theme}: ${points.join(', ')}.`,
    joint: ' ',
  },
} as const;

export function quarterLabel(column: string, language: Language): string {
  return groupLabel('quarter', column, language);
}

/** 校园餐 · 2025年三季度, then 10%（14条／共140条） and 1份通报 on lines of their own. */
export function trendTip(row: ThemeCell, params: TrendParams, language: Language): string {
  const place = quarterLabel(row.column, language);
  return `${cellTip(row, place, asThemeParams(params), language)}\n${TREND_WORDS[language].noticeCount(row.notices)}`;
}

/** A theme in words: all its quarters where they are few, else the lowest, the highest and the latest. */
export function themeInWords(row: ThemeCell, points: readonly ThemeCell[], params: TrendParams, language: Language) {
  const words = TREND_WORDS[language];
  const say = (point: ThemeCell) =>
    `${quarterLabel(point.column, language)} ${valueLabel(point, params.value, language)} (n=${point.measures_total})`;
  const name = themeName(row, language);
  if (points.length <= NAMED + 2) return words.all(name, points.map(say));
  const known = points.filter((point) => point.measures_total > 0 && point.column.includes('Q'));
  if (known.length === 0) return words.all(name, points.slice(-1).map(say));
  const size = (point: ThemeCell) => {
    if (params.value === 'count') return point.measures;
    return params.value === 'share' ? point.measures / point.measures_total : point.characters / point.characters_total;
  };
  const sorted = [...known].sort((a, b) => size(a) - size(b));
  return words.extremes(name, known.length, say(sorted[0]!), say(sorted.at(-1)!), say(known.at(-1)!));
}

interface Told {
  quarters: readonly TrendQuarter[];
  apart: readonly ApartRow[];
  /** Themes that there are, drawn or not. */
  themes: number;
}

export function trendNotes({ quarters, apart, themes }: Told, params: TrendParams, language: Language): string[] {
  const words = TREND_WORDS[language];
  const named = (columns: readonly string[]) =>
    words.list(
      columns.slice(0, NAMED).map((column) => quarterLabel(column, language)),
      columns.length,
    );
  const dated = quarters.filter(({ index }) => index !== null);
  const counts = dated.map(({ notices }) => notices).sort((a, b) => a - b);
  const notes: string[] = [words.rule[params.value]];
  if (dated.length === 0) notes.push(words.noQuarters);
  else if (dated.length === 1) notes.push(words.one);
  else if (!isTrend(quarters)) notes.push(words.noTrend(dated.length, counts[0]!, counts.at(-1)!));
  if (dated.length > 1) notes.push(words.others);
  if (params.filters.statuses.length > 0) notes.push(words.statuses);
  const gaps = emptyQuarters(quarters);
  if (gaps.length > 0) notes.push(words.gaps(named(gaps)));
  const small = quarters.filter((q) => q.measures_total > 0 && q.measures_total < SMALL_DENOMINATOR);
  if (small.length > 0) notes.push(words.small(named(small.map(({ column }) => column)), isTrend(quarters)));
  const empty = quarters.filter((q) => q.measures_total === 0);
  if (empty.length > 0) notes.push(words.empty(named(empty.map(({ column }) => column))));
  for (const [kind, own] of [
    ['year', apart.filter(({ published }) => published !== null)],
    ['undated', apart.filter(({ published }) => published === null)],
  ] as const) {
    const [first] = own;
    if (first === undefined) continue;
    const names = [...placeLabels(own, language).values()];
    notes.push(words[kind](first.apart_total, words.list(names, first.apart_total)));
  }
  if (themes > 1) notes.push(words.scale);
  if (themes > MOST_PANELS) notes.push(words.most(themes));
  return notes;
}

/** Which quarters the notices are of, for the source line. */
export function trendRange(quarters: readonly TrendQuarter[], language: Language): string[] {
  const dated = quarters.filter(({ index }) => index !== null);
  const [first, last] = [dated[0], dated.at(-1)];
  const label = ({ column }: TrendQuarter) => quarterLabel(column, language);
  const range =
    first === undefined || last === undefined
      ? []
      : [first === last ? label(first) : TREND_WORDS[language].range(label(first), label(last))];
  return [...range, ...quarters.filter(({ index }) => index === null).map(label)];
}
