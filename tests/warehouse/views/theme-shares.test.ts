import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/warehouse/query-rows.ts';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { type MeasureSketch, makeNotice, measuresOf } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

async function shares(measures: MeasureSketch[], where: string): Promise<Row[]> {
  const warehouse = await warehouseOf([makeNotice({ place: '清远市', adcode: '441800', measures })]);
  return warehouse.query(
    `SELECT theme, measures, measures_total, share FROM theme_shares WHERE ${where} ORDER BY theme`,
  );
}

describe('theme_shares', () => {
  it('divides by all measures of the notice, also by those without a theme', async () => {
    expect(await shares([...measuresOf('school_meals', 1), { text: '加强管理。' }], 'measures > 0')).toEqual([
      { theme: 'school_meals', measures: 1, measures_total: 2, share: 0.5 },
    ]);
  });

  it('counts a measure once in each of its themes, so shares may add up to more than 1', async () => {
    expect(
      await shares([{ text: '食堂采购。', themes: ['school_meals', 'procurement_projects'] }], 'measures > 0'),
    ).toEqual([
      { theme: 'procurement_projects', measures: 1, measures_total: 1, share: 1 },
      { theme: 'school_meals', measures: 1, measures_total: 1, share: 1 },
    ]);
  });

  it('leaves repeats out of both counts', async () => {
    const meal = { text: '检查食堂。', themes: ['school_meals'] };
    const measures = [{ ...meal, label: '一是' }, { ...meal, label: '二是' }, { text: '加强管理。' }];
    expect(await shares(measures, 'measures > 0')).toEqual([
      { theme: 'school_meals', measures: 1, measures_total: 2, share: 0.5 },
    ]);
  });

  it('says 0 of a theme the notice is silent on, and nothing where there are no measures', async () => {
    expect(await shares(measuresOf('integrity', 1), "theme = 'school_meals'")).toEqual([
      { theme: 'school_meals', measures: 0, measures_total: 1, share: 0 },
    ]);
    expect(await shares([], "theme = 'school_meals'")).toEqual([
      { theme: 'school_meals', measures: 0, measures_total: 0, share: null },
    ]);
  });
});
