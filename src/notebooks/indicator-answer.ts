/** What the indicator comparison answers: who reports the indicator at all, and how much. */
import { indicatorComparison } from '../charts/indicator-comparison.ts';
import { type IndicatorParams, type IndicatorRow, isReported } from '../charts/indicator-rows.ts';
import { noticesOf } from '../charts/notices-of.ts';
import type { Answered } from './answer-chart.ts';
import { type Both, inBoth } from './both.ts';

const WORDS = {
  zh: {
    reported: (name: string, some: number, all: number, figures: number) =>
      `${all}份通报中有${some}份报告了“${name}”，共${figures}个数字`,
    covered: (covered: number) => `，其中${covered}个被遮盖`,
    end: '。',
  },
  en: {
    reported: (name: string, some: number, all: number, figures: number) =>
      `Of ${all} notices, ${some} report “${name}”; figures: ${figures}`,
    covered: (covered: number) => `, of which covered: ${covered}`,
    end: '.',
  },
} as const;

export function indicatorAnswer({ params, rows }: Answered<IndicatorParams, IndicatorRow>): Both {
  const figures = rows.filter(isReported);
  const covered = figures.filter((row) => row.value === null).length;
  return inBoth((language) => {
    const described = indicatorComparison.describe(rows, language, params);
    if (figures.length === 0) return [described];
    const words = WORDS[language];
    const name = language === 'zh' ? figures[0]!.name_zh : figures[0]!.name_en;
    const first = words.reported(name, noticesOf(figures).length, noticesOf(rows).length, figures.length);
    return [first + (covered > 0 ? words.covered(covered) : '') + words.end, described];
  });
}
