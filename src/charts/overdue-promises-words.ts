/** What the chart of promises past due says of a notice. */
import { type Language, SMALL_DENOMINATOR } from './chart.ts';
import type { OverdueRow } from './overdue-promises-rows.ts';
import { numberLabel, shareLabel } from './quantity-label.ts';

export const OVERDUE_WORDS = {
  zh: {
    place: '地区',
    share: '已过期的比例',
    overdue: '已过期',
    later: '未到期',
    dated: '写明日期',
    undated: '没写日期',
    overdueOf: (share: string, overdue: string, dated: string) => `已过期${share}（${overdue}/${dated}）`,
    count: {
      dated: (n: string) => `写明日期${n}条`,
      later: (n: string) => `未到期${n}条`,
      undated: (n: string) => `没写日期${n}条`,
    },
    noneDated: '没有一条写明日期',
    interval: (low: string, high: string) => `95%区间 ${low}–${high}`,
    tipShare: (share: string, interval: string) => `${share}（${interval}）`,
    rule: (day: string) =>
      `比例＝已过期的承诺÷写明日期的承诺。“已过期”：所写日期允许的最后一天早于${day}；只写“年底前”“某月”的，到那段时间的最后一天为止。没写日期的不算，另列。`,
    bars: '横线是比例的95%区间（Wilson）：条数越少越长。承诺是通报里的全部，不是抽样，区间只提示条数少时比例有多不稳。',
    day: (day: string) => `按${day}判断：`,
    noDay: '没有选定日期，不说哪些已过期；选一个日期，才有比例。',
    small: (places: string) => `样本小：${places}写明日期的承诺不足${SMALL_DENOMINATOR}条，以浅色显示。`,
    noShare: (places: string) => `${places}的承诺都没写日期，没有比例，这不等于零。`,
    without: (count: number) => `另有${count}份通报没有可计的承诺，不在图中。`,
    most: (total: number, shown: number) => `有承诺的通报共${total}份，这里是写明日期的承诺最多的${shown}份。`,
    joint: '，',
    colon: '：',
    stop: '。',
    names: '、',
  },
  en: {
    place: 'Place',
    share: 'Share overdue',
    overdue: 'Overdue',
    later: 'Due later',
    dated: 'With a date',
    undated: 'No date given',
    overdueOf: (share: string, overdue: string, dated: string) => `Overdue ${share} (${overdue}/${dated})`,
    count: {
      dated: (n: string) => `${n} with a date`,
      later: (n: string) => `${n} due later`,
      undated: (n: string) => `${n} without a date`,
    },
    noneDated: 'None has a date',
    interval: (low: string, high: string) => `95% interval ${low} to ${high}`,
    tipShare: (share: string, interval: string) => `${share} (${interval})`,
    rule: (day: string) =>
      `The share is the promises overdue out of those with a date. Overdue: the last day that the date allows lies before ${day}; a month or a year lasts until its last day. Promises without a date do not count and stand apart.`,
    bars: "A line is the share's 95% interval (Wilson): the fewer promises, the longer. The promises are all that the notice makes and no sample; the interval only shows how little a share of few is worth.",
    day: (day: string) => `At ${day}:`,
    noDay: 'No day is set, so nothing is called overdue; choose a day to see shares.',
    small: (places: string) =>
      `Small numbers: ${places} gave fewer than ${SMALL_DENOMINATOR} promises a date; they are drawn paler.`,
    noShare: (places: string) => `${places}: no promise has a date, hence no share, which does not mean zero.`,
    without: (count: number) =>
      `${count} more ${count === 1 ? 'notice has' : 'notices have'} no promise to count and ${count === 1 ? 'is' : 'are'} not drawn.`,
    most: (total: number, shown: number) =>
      `Of ${total} notices with promises these are the ${shown} with most promises that have a date.`,
    joint: ' · ',
    colon: ': ',
    stop: '.',
    names: ', ',
  },
} as const;

/** The share overdue; null where no day is set or no promise has a date. */
export function overdueShare({ overdue, dated }: OverdueRow): number | null {
  return overdue === null || dated === 0 ? null : overdue / dated;
}

export const isSmallOverdue = ({ dated }: OverdueRow) => dated < SMALL_DENOMINATOR;

/** 已过期14%（1/7）, 未到期6条, 没写日期8条; without a day 写明日期7条, 没写日期8条. */
export function overdueWords(row: OverdueRow, language: Language): string[] {
  const words = OVERDUE_WORDS[language];
  const print = (count: number) => numberLabel(count, language);
  const parts: string[] = [];
  const share = overdueShare(row);
  if (row.dated === 0) parts.push(words.noneDated);
  else if (share === null) parts.push(words.count.dated(print(row.dated)));
  else {
    parts.push(words.overdueOf(shareLabel(share), print(row.overdue!), print(row.dated)));
    parts.push(words.count.later(print(row.later!)));
  }
  if (row.undated > 0) parts.push(words.count.undated(print(row.undated)));
  return parts;
}

/** 95%区间 3%–51%; null where there is no share. */
export function overdueInterval(row: OverdueRow, language: Language): string | null {
  if (row.low === null || row.high === null) return null;
  return OVERDUE_WORDS[language].interval(shareLabel(row.low), shareLabel(row.high));
}
