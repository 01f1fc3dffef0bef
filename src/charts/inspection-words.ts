/** What the timeline says of a notice's course: its dates, its steps, what is missing. */
import type { Language, Target } from './chart.ts';
import type { Bounds, Course, Step, Stepped } from './inspection-rows.ts';
import { periodLabel } from './period-label.ts';

export const INSPECTION_WORDS = {
  zh: {
    place: '地区',
    start: '巡察开始',
    end: '巡察结束',
    feedback: '反馈',
    published: '公布',
    step: { inspection: '巡察', feedback: '巡察结束至反馈', publication: '反馈至公布', whole: '巡察开始至公布' },
    days: (low: number, high: number) => (low === high ? `${low}天` : `${low}–${high}天`),
    outOfOrder: '日期先后矛盾',
    missing: (names: string[]) => `没写${names.join('、')}日期`,
    joint: '，',
    colon: '：',
    legend: { inspection: '巡察', feedback: '反馈', published: '公布' },
    order: '按公布日期排列，没写公布日期的在最后。',
    bounds: '日期只写到月或旬的，条形浅色部分和标记旁的细线是它可能的范围，天数也写成范围。',
    missingNote: '没写的日期不推断，也不画；没写不等于没有这一步。',
    wrongOrder: (places: string[]) => `${places.join('、')}：日期先后矛盾，照原文画出，天数不算。`,
  },
  en: {
    place: 'Place',
    start: 'Inspection starts',
    end: 'Inspection ends',
    feedback: 'Findings',
    published: 'Published',
    step: {
      inspection: 'Inspection',
      feedback: 'to findings',
      publication: 'to publication',
      whole: 'Start to publication',
    },
    days: (low: number, high: number) => (low === high ? `${low} days` : `${low}–${high} days`),
    outOfOrder: 'dates out of order',
    missing: (names: string[]) => `not given: ${names.join(', ')}`,
    joint: ' · ',
    colon: ': ',
    legend: { inspection: 'Inspection', feedback: 'Findings handed over', published: 'Published' },
    order: 'In order of publication; notices without that date come last.',
    bounds:
      'Where a date is only a month or a third of one, the pale part of the bar or the thin line at a mark is what it may mean, and the days are a range.',
    missingNote:
      'A date that is not given is neither guessed nor drawn; not given does not mean that it did not happen.',
    wrongOrder: (places: string[]) =>
      `${places.join(', ')}: the dates cannot be put in order; they are drawn as printed, without days.`,
  },
} as const;

/** The dates of a course, in their order. */
export const DATES = ['start', 'end', 'feedback', 'published'] as const;
const SHOWN_STEPS: readonly Step[] = ['inspection', 'feedback', 'publication'];

function missing(course: Course, language: Language): string[] {
  return DATES.filter((date) => course[date] === null).map((date) => INSPECTION_WORDS[language][date]);
}

/** 93天; null where a date is missing. */
export function stepDays(row: Stepped, language: Language): string | null {
  const words = INSPECTION_WORDS[language];
  if (row.out_of_order === true) return words.outOfOrder;
  return row.days_low === null || row.days_high === null ? null : words.days(row.days_low, row.days_high);
}

/** 巡察93天，巡察结束至反馈78天，反馈至公布397天，没写…日期. */
export function courseWords(course: Course, language: Language): string[] {
  const words = INSPECTION_WORDS[language];
  const parts = SHOWN_STEPS.flatMap((step) => {
    const days = stepDays(course.steps[step], language);
    return days === null ? [] : [`${words.step[step]}${language === 'zh' && /^\d/.test(days) ? '' : ' '}${days}`];
  });
  const gaps = missing(course, language);
  if (gaps.length > 0) parts.push(words.missing(gaps));
  return parts;
}

/** A cell of a table with a date, which leads to where the text first names it. */
export function dateCell(date: Bounds | null, notice: string, language: Language) {
  if (date === null) return { text: '–', target: null };
  const { span } = date;
  const target: Target | null = span === null ? null : { kind: 'span', notice, ...span };
  return { text: periodLabel(date.iso, language), target };
}
