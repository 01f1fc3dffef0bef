import { describe, expect, it } from 'vitest';
import { groupFigures } from '../../src/charts/indicator-groups.ts';
import type { IndicatorRow, ReportedRow } from '../../src/charts/indicator-rows.ts';

const figure = (place: string, change: Partial<ReportedRow> = {}): ReportedRow => ({
  notice_id: place,
  jurisdiction: place,
  jurisdiction_stated: true,
  file: `${place}.txt`,
  published: null,
  place,
  sort_key: 1,
  indicator: 'teachers_recruited',
  theme: 'teacher_staffing',
  name_zh: '招聘教师人数',
  name_en: 'Teachers recruited',
  dimension: 'count',
  kind: 'flow',
  kind_total: 1,
  metric_id: 1,
  value: 100,
  value_high: null,
  unit: '名',
  qualifier: 'exact',
  subject: null,
  period: '2024',
  period_kind: 'year',
  quote: '100名',
  reason: null,
  ...change,
});

const groups = (rows: IndicatorRow[], per: Parameters<typeof groupFigures>[1] = null) => {
  const { compared, apart } = groupFigures(rows, per);
  return {
    compared: compared.map(({ row, value, high }) => [row.place, value, high]),
    apart: apart.map(({ row, reason }) => [row.place, reason]),
  };
};

describe('groupFigures', () => {
  it('keeps the order of the rows and both ends of a range', () => {
    expect(groups([figure('b', { value: 300 }), figure('a'), figure('c', { value: 7, value_high: 9 })])).toEqual({
      compared: [
        ['b', 300, 300],
        ['a', 100, 100],
        ['c', 7, 9],
      ],
      apart: [],
    });
  });

  it('sets apart what has a reason, and leaves out the notices that report nothing', () => {
    const { metric_id: _, ...rest } = figure('s');
    const rows = [
      figure('a', { reason: 'covered', value: null }),
      figure('b', { reason: 'planned' }),
      { ...rest, metric_id: null },
    ];
    expect(groups(rows)).toEqual({
      compared: [],
      apart: [
        ['a', 'covered'],
        ['b', 'planned'],
      ],
    });
  });

  it('divides by the place', () => {
    const per = { name: '学生', values: { a: 50_000, b: 1000 } };
    expect(
      groups([figure('b'), figure('a', { value_high: 200 }), figure('c', { reason: 'no_denominator' })], per),
    ).toEqual({
      compared: [
        ['b', 0.1, 0.1],
        ['a', 0.002, 0.004],
      ],
      apart: [['c', 'no_denominator']],
    });
  });
});
