/** What the chart of differences says: its labels, tips, notes and table. */
import { REPLICATES } from '../methods/bootstrap.ts';
import { type ChartTable, type Language, SMALL_DENOMINATOR, type Target } from './chart.ts';
import { filterNotes, noMeasuresNotes, shownNotices } from './notice-set.ts';
import { placeLabels } from './place-label.ts';
import { shareLabel } from './quantity-label.ts';
import {
  type DifferenceParams,
  type DifferenceRow,
  LEAST_COUNT,
  MOST_NOTICES,
  MOST_THEMES,
  type Reading,
  readingOf,
  referenceOf,
  seedOf,
} from './share-differences-rows.ts';

export const DIFFERENCE_WORDS = {
  zh: {
    axis: (reference: string) => `比${reference}低（左）或高（右）多少个百分点`,
    against: (reference: string, share: string, count: string) => `对照：${reference} ${share}（${count}）`,
    reading: {
      apart: '区间不含零',
      near: '区间含零',
      narrow: '一方太少，不判断',
      small: '样本小，不判断',
      flat: '没有区间',
      absent: '没有比例',
    },
    range: (low: string, high: string) => `${low}至${high}`,
    label: (difference: string, range: string) => `${difference}（${range}）`,
    tip: (own: string, other: string) => `${own}，对照${other}`,
    points: (difference: string) => `相差${difference}个百分点`,
    interval: (range: string) => `95%区间${range}`,
    columns: ['主题 · 通报', '该通报', '对照', '相差（百分点）', '95%区间下限', '95%区间上限', '怎样看'],
    reference: (reference: string, chosen: boolean) =>
      `对照是${reference}（${chosen ? '所选通报里通过筛选的第一份' : '措施最多的一份；选定几份通报，就以第一份为对照'}）。比例＝属于该主题的措施÷该通报全部措施，逐字重复的只计一次。`,
    method: (seed: number) =>
      `区间用自助法（百分位法）：把两份通报各自的措施有放回地重抽${REPLICATES.toLocaleString('en-US')}次，取差的2.5%与97.5%分位；种子是${seed}，同样的种子得同样的结果。`,
    clustered: '区间把措施当作各自独立的；其实同一份通报里的措施往往成串，通报也不是抽样来的，所以区间偏窄。',
    many: (all: number, apart: number, chance: string) =>
      `可以判断的比较有${all}个，其中${apart}个的区间不含零。比较多了总会碰巧：就算处处都一样，每20个里平均也有1个的区间不含零，${all}个里约有${chance}个。`,
    narrow: `空心的比较中，一方属于（或不属于）该主题的措施一条也没有，或者不足${LEAST_COUNT}条而区间不含零：数目这么少，自助法的区间偏窄，不据以判断。`,
    flat: '两方都没有一条（或条条都）属于该主题的比较，重抽样给不出区间；这不说明两方一样。',
    small: (names: string) => `样本小：${names}的措施不足${SMALL_DENOMINATOR}条，比较以灰色显示，不据以判断。`,
    mostNotices: (total: number, chosen: boolean) =>
      `共${total}份通报，这里只有${chosen ? '所选的前' : '措施最多的'}${MOST_NOTICES}份；请用筛选缩小范围，或只选几份。`,
    mostThemes: (total: number) => `所选的${total}个主题中，这里只有前${MOST_THEMES}个。`,
    sentence: (theme: string, parts: string) => `${theme}：${parts}。`,
    joint: '，',
    gap: '',
  },
  en: {
    axis: (reference: string) => `Percentage points below (left) or above (right) ${reference}`,
    against: (reference: string, share: string, count: string) => `against ${reference} ${share} (${count})`,
    reading: {
      apart: 'Interval without zero',
      near: 'Interval with zero',
      narrow: 'Too few on one side: not judged',
      small: 'Small numbers: not judged',
      flat: 'No interval',
      absent: 'No share',
    },
    range: (low: string, high: string) => `${low} to ${high}`,
    label: (difference: string, range: string) => `${difference} (${range})`,
    tip: (own: string, other: string) => `${own} against ${other}`,
    points: (difference: string) => `${difference} percentage points`,
    interval: (range: string) => `95% interval ${range}`,
    columns: [
      'Theme · notice',
      'This notice',
      'Held against',
      'Difference (points)',
      '95% interval from',
      'to',
      'How to read it',
    ],
    reference: (reference: string, chosen: boolean) =>
      `The others are held against ${reference}, ${chosen ? 'the first of those chosen that passes the filters' : 'which has most measures; choose notices, and the first is the one'}. A share is the notice's measures on the theme out of all its measures, word-for-word repeats counted once.`,
    method: (seed: number) =>
      `Intervals are percentile bootstraps: the measures of both notices are drawn again with replacement ${REPLICATES.toLocaleString('en-US')} times, and the 2.5% and 97.5% quantiles of the difference taken; the seed is ${seed}, and the same seed gives the same intervals.`,
    clustered:
      'They take measures as independent; but measures cluster in notices, and notices are no sample, so the intervals are too narrow.',
    many: (all: number, apart: number, chance: string) =>
      `Comparisons that can be judged: ${all}; intervals without zero: ${apart}. Among many some come by chance: were all places alike, 1 in 20 on average would show an interval without zero, here about ${chance}.`,
    narrow: `Hollow: on one side none of the measures are on the theme (or off it), or fewer than ${LEAST_COUNT} and the interval leaves out zero. With so few a bootstrap interval is too narrow, and nothing is judged by it.`,
    flat: 'Where none of the measures of either side (or all) are on the theme, resampling gives no interval; this does not show that the two are alike.',
    small: (names: string) =>
      `Small numbers: ${names} reported fewer than ${SMALL_DENOMINATOR} measures; comparisons with them are grey, and nothing is judged by them.`,
    mostNotices: (total: number, chosen: boolean) =>
      `Of ${total} notices these are the ${chosen ? `first ${MOST_NOTICES} that were chosen` : `${MOST_NOTICES} with most measures`}; narrow the filters or choose a few.`,
    mostThemes: (total: number) => `Of the ${total} chosen themes only the first ${MOST_THEMES} stand here.`,
    sentence: (theme: string, parts: string) => `${theme}: ${parts}.`,
    joint: ', ',
    gap: ' ',
  },
} as const;

/** The readings in the order of a legend. */
export const READINGS: readonly Reading[] = ['apart', 'near', 'narrow', 'small', 'flat', 'absent'];

/** +6, −0.4, 0: a difference of shares in percentage points; what is not zero never reads 0. */
export function pointsLabel(difference: number): string {
  const points = Math.abs(difference) * 100;
  if (points === 0) return '0';
  const digits = points >= 1 ? String(Math.round(points)) : points < 0.05 ? points.toPrecision(1) : points.toFixed(1);
  return `${difference < 0 ? '−' : '+'}${digits}`;
}

/** The difference and, where there is one, its interval, each as words; – where there is no difference. */
export function differenceParts(row: DifferenceRow, language: Language): { difference: string; range: string | null } {
  if (row.difference === null) return { difference: '–', range: null };
  const range =
    row.low === null || row.high === null
      ? null
      : DIFFERENCE_WORDS[language].range(pointsLabel(row.low), pointsLabel(row.high));
  return { difference: pointsLabel(row.difference), range };
}

/** 10% (14/140); – where there are no measures. */
function shareWords(measures: number, total: number, language: Language): string {
  if (total === 0) return '–';
  const [share, count] = [shareLabel(measures / total), `${measures}/${total}`];
  return language === 'zh' ? `${share}（${count}）` : `${share} (${count})`;
}

export function themeOf(row: DifferenceRow, language: Language): string {
  return language === 'zh' ? row.name_zh : row.name_en;
}

/** The names of the notices and of the one that they are held against. */
export function differenceLabels(rows: readonly DifferenceRow[], language: Language): Map<string, string> {
  return placeLabels([...rows.slice(0, 1).map(referenceOf), ...shownNotices(rows)], language);
}

export function differenceTip(row: DifferenceRow, labels: ReadonlyMap<string, string>, language: Language): string {
  const words = DIFFERENCE_WORDS[language];
  const { difference, range } = differenceParts(row, language);
  const own = shareWords(row.measures, row.measures_total, language);
  const other = shareWords(row.reference_measures, row.reference_total, language);
  return [
    `${themeOf(row, language)} · ${labels.get(row.notice_id)}`,
    words.tip(own, other),
    ...(row.difference === null ? [] : [words.points(difference)]),
    ...(range === null ? [] : [words.interval(range)]),
    words.reading[readingOf(row)],
  ].join('\n');
}

/** Each theme's differences in a sentence. */
export function differencesInWords(rows: readonly DifferenceRow[], language: Language): string {
  const words = DIFFERENCE_WORDS[language];
  const labels = differenceLabels(rows, language);
  const themes = [...new Set(rows.map((row) => row.theme))].map((theme) => rows.filter((row) => row.theme === theme));
  return themes
    .map((own) => {
      const parts = own.map((row) => {
        const { difference, range } = differenceParts(row, language);
        return `${labels.get(row.notice_id)} ${range === null ? difference : words.label(difference, range)}`;
      });
      return words.sentence(themeOf(own[0]!, language), parts.join(words.joint));
    })
    .join(words.gap);
}

export function differenceNotes(
  rows: readonly DifferenceRow[],
  language: Language,
  params: DifferenceParams,
): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const words = DIFFERENCE_WORDS[language];
  const labels = differenceLabels(rows, language);
  const chosen = params.notices.length > 0;
  const readings = rows.map(readingOf);
  const apart = readings.filter((reading) => reading === 'apart').length;
  const judged = apart + readings.filter((reading) => reading === 'near').length;
  const notices = [{ ...first, ...referenceOf(first), measures_total: first.reference_total }, ...shownNotices(rows)];
  const small = notices.filter((notice) => notice.measures_total > 0 && notice.measures_total < SMALL_DENOMINATOR);
  const notes: string[] = [words.reference(labels.get(first.reference_id)!, chosen)];
  notes.push(words.method(seedOf(params)), words.clustered);
  if (judged > 0) {
    const chance = (judged / 20).toLocaleString('en-US', { maximumFractionDigits: 1 });
    notes.push(words.many(judged, apart, chance));
  }
  notes.push(...filterNotes(params, { themes: 'shown', statuses: 'measures' }, language));
  if (readings.includes('narrow')) notes.push(words.narrow);
  if (readings.includes('flat')) notes.push(words.flat);
  if (small.length > 0) {
    const names = small.map(({ notice_id }) => labels.get(notice_id)!);
    notes.push(words.small(names.join(language === 'zh' ? '、' : ', ')));
  }
  notes.push(...noMeasuresNotes(notices, labels, language));
  if (first.notices_total > notices.length) notes.push(words.mostNotices(first.notices_total, chosen));
  const { themes } = params.filters;
  if (themes.length > MOST_THEMES) notes.push(words.mostThemes(themes.length));
  return notes;
}

export function differenceTable(rows: readonly DifferenceRow[], language: Language): ChartTable {
  const words = DIFFERENCE_WORDS[language];
  const labels = differenceLabels(rows, language);
  const share = (measures: number, total: number, row: DifferenceRow, column: string) => {
    const target: Target | null = measures === 0 ? null : { kind: 'theme', theme: row.theme, column, by: 'notice' };
    return { text: shareWords(measures, total, language), target };
  };
  const plain = (text: string) => ({ text, target: null });
  const points = (value: number | null) => plain(value === null ? '–' : pointsLabel(value));
  return {
    columns: words.columns,
    rows: rows.map((row) => ({
      header: `${themeOf(row, language)} · ${labels.get(row.notice_id)}`,
      cells: [
        share(row.measures, row.measures_total, row, row.notice_id),
        share(row.reference_measures, row.reference_total, row, row.reference_id),
        points(row.difference),
        points(row.low),
        points(row.high),
        plain(words.reading[readingOf(row)]),
      ],
    })),
  };
}
