/** What the chart of the delay says: the days of a notice or why it has none, the median and how far it holds. */
import { type Language, SMALL_DENOMINATOR } from './chart.ts';
import { INSPECTION_WORDS, stepDays } from './inspection-words.ts';
import type { DelayRow } from './publication-delay-rows.ts';
import { numberLabel } from './quantity-label.ts';

export const DELAY_WORDS = {
  zh: {
    place: '地区',
    feedback: '反馈',
    published: '公布',
    days: '反馈至公布',
    axis: '天',
    medianName: (days: string, n: number) => `中位数${days}天（${n}份）`,
    median: (days: string, n: number) =>
      `中位数${days}天，只用两个日期都写到日、先后不矛盾的${n}份通报${n < SMALL_DENOMINATOR ? '（样本小）' : ''}。`,
    noMedian: '没有一份通报两个日期都写到日、先后不矛盾，所以没有中位数。',
    interval: (low: string, high: string) =>
      `中位数的95%区间：${low}–${high}天（次序统计量，二项分布），图中灰色带。它把这些通报当作随机抽来的，实际并不是。`,
    noInterval: '不足6份，给不出中位数的95%区间。',
    rule: '天数是公布日期减反馈日期。圆点：两个日期都写到日；横条：有一个或两个只写到旬、月或年，横条是天数可能的范围。天数多的在上。',
    missing: (missing: string, places: string) => `没写${missing}日期：${places}。不推断，也不当作0天。`,
    missingAlso: (count: number) => `全部通报中，缺日期的有${count}份。`,
    wrong: (places: string) => `日期先后矛盾，不算天数：${places}。`,
    deadline: '没有查到统一的公布期限，所以不画期限线，也不说谁超期。',
  },
  en: {
    place: 'Place',
    feedback: 'Findings',
    published: 'Published',
    days: 'Days between',
    axis: 'days',
    medianName: (days: string, n: number) => `median ${days} days (n=${n})`,
    median: (days: string, n: number) =>
      `The median is ${days} days, of the ${n} ${n === 1 ? 'notice that gives' : 'notices that give'} both dates to the day and in order${n < SMALL_DENOMINATOR ? ' (small numbers)' : ''}.`,
    noMedian: 'No notice gives both dates to the day and in order, so there is no median.',
    interval: (low: string, high: string) =>
      `95% interval of the median: ${low} to ${high} days (order statistics, binomial), the grey band. It takes the notices for a random sample, which they are not.`,
    noInterval: 'Fewer than 6 notices give no 95% interval of the median.',
    rule: 'Days are the date of publication less that of the findings. A dot: both dates are days; a bar: one of them or both are only a month, a third of one or a year, and the bar is what the days may be. The longest come first.',
    missing: (missing: string, places: string) =>
      `Not given (${missing}): ${places}. These are neither guessed nor counted as 0 days.`,
    missingAlso: (count: number) => `Of all notices ${count} lack a date.`,
    wrong: (places: string) => `Dates out of order, no days: ${places}.`,
    deadline: 'No common deadline for publication was found, so none is drawn, and none is called late.',
  },
} as const;

/** 397天, 177–541天, 日期先后矛盾, 没写反馈日期. */
export function delayWords(row: DelayRow, language: Language): string {
  return stepDays(row, language) ?? INSPECTION_WORDS[language].missing(missingDates(row, language));
}

/** Which of its dates a notice does not give. */
export function missingDates(row: DelayRow, language: Language): string[] {
  const words = INSPECTION_WORDS[language];
  const names: string[] = [];
  if (row.from_low === null) names.push(words.feedback);
  if (row.to_low === null) names.push(words.published);
  return names;
}

/** The median, its interval, or why there is none. */
export function medianWords({ exact_total, ...row }: DelayRow, language: Language): string[] {
  const words = DELAY_WORDS[language];
  const print = (days: number) => numberLabel(days, language);
  if (row.median_days === null) return [words.noMedian];
  return [
    words.median(print(row.median_days), exact_total),
    row.median_low === null || row.median_high === null
      ? words.noInterval
      : words.interval(print(row.median_low), print(row.median_high)),
  ];
}

/** Names the notices without days: those that lack a date, by which, and those whose dates are out of order. */
export function withoutDaysNotes(
  rows: readonly DelayRow[],
  labels: ReadonlyMap<string, string>,
  language: Language,
): string[] {
  const words = DELAY_WORDS[language];
  const names = (some: readonly DelayRow[]) =>
    some.map(({ notice_id }) => labels.get(notice_id)!).join(language === 'zh' ? '、' : ', ');
  const lacking = new Map<string, DelayRow[]>();
  for (const row of rows) {
    const missing = missingDates(row, language).join(language === 'zh' ? '和' : ' and ');
    if (missing !== '') lacking.set(missing, [...(lacking.get(missing) ?? []), row]);
  }
  const wrong = rows.filter((row) => row.out_of_order === true);
  const notes = [...lacking].map(([missing, some]) => words.missing(missing, names(some)));
  const shown = [...lacking.values()].reduce((sum, some) => sum + some.length, 0);
  const total = rows[0]?.missing_total ?? 0;
  if (total > shown) notes.push(words.missingAlso(total));
  if (wrong.length > 0) notes.push(words.wrong(names(wrong)));
  return notes;
}
