import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { groupFigures } from '../../src/charts/indicator-groups.ts';
import type { ReportedRow } from '../../src/charts/indicator-rows.ts';
import {
  apartWords,
  comparedWords,
  groupHeading,
  perWords,
  reasonWords,
  stepOf,
} from '../../src/charts/indicator-words.ts';

const ROW: ReportedRow = {
  notice_id: 'a',
  jurisdiction: '清远市',
  jurisdiction_stated: true,
  file: 'a.txt',
  published: null,
  place: '441800',
  sort_key: 1,
  indicator: 'teachers_recruited',
  theme: 'teacher_staffing',
  name_zh: '招聘教师人数',
  name_en: 'Teachers recruited',
  dimension: 'count',
  kind: 'flow',
  kind_total: 1,
  metric_id: 1,
  value: 120,
  value_high: null,
  unit: '名',
  qualifier: 'about',
  subject: null,
  period: '2024',
  period_kind: 'year',
  quote: '约120名',
  reason: null,
};
const STUDENTS = { name: '学生', values: { '441800': 60_000 } };

function said(change: Partial<ReportedRow>, per: typeof STUDENTS | null, language: 'zh' | 'en') {
  const params = { indicator: ROW.indicator, filters: NO_FILTERS, per };
  const { compared } = groupFigures([{ ...ROW, ...change }], per);
  const step = stepOf(compared, params);
  return [comparedWords(compared[0]!, params, step, language), perWords(params, step, language)];
}

describe('what an indicator says', () => {
  it('of a figure: as reported', () => {
    expect(said({}, null, 'zh')).toEqual(['约120名', null]);
    expect(said({ qualifier: 'over', value_high: 150 }, null, 'en')).toEqual(['more than 120–150 名', null]);
  });

  it('of a rate: how much for how many, with range and qualifier', () => {
    expect(said({}, STUDENTS, 'zh')).toEqual(['约2名', '每1,000（学生）']);
    expect(said({ value_high: 180 }, STUDENTS, 'zh')).toEqual(['约2–3名', '每1,000（学生）']);
    expect(said({ qualifier: 'under' }, STUDENTS, 'en')).toEqual(['less than 2 名', 'per 1,000 (学生)']);
    expect(said({ value: 0, qualifier: 'exact' }, STUDENTS, 'zh')[0]).toBe('0名');
  });

  it('of a rate that is small beside the others: never zero', () => {
    const params = { indicator: ROW.indicator, filters: NO_FILTERS, per: { name: '学生', values: { a: 10, b: 1e6 } } };
    const { compared } = groupFigures(
      [
        { ...ROW, place: 'a' },
        { ...ROW, place: 'b', value: 1, qualifier: 'exact' },
      ],
      params.per,
    );
    const step = stepOf(compared, params);
    expect(step).toBe(1);
    expect(comparedWords(compared[1]!, params, step, 'zh')).toBe('0.000001名');
    expect(groupHeading('compared', params, step, 'zh')).toBe('可以比较的 · 每1（学生）');
    expect(groupHeading('apart', params, step, 'zh')).toBe('不能直接比较的');
  });

  it('of what stands apart: the figure and the reason; a covered one has neither size nor zero', () => {
    expect(apartWords({ row: ROW, reason: 'part' }, 'zh')).toBe('约120名：只是其中一部分');
    expect(apartWords({ row: ROW, reason: 'no_denominator' }, 'en')).toBe(
      'about 120 名: no denominator given for this place',
    );
    for (const language of ['zh', 'en'] as const)
      expect(apartWords({ row: { ...ROW, value: null }, reason: 'covered' }, language)).not.toMatch(/\d/);
    expect(reasonWords('covered', 'zh')).toContain('不是零');
  });
});
