import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { indicatorComparison } from '../../src/charts/indicator-comparison.ts';
import { indicatorAnswer } from '../../src/notebooks/indicator-answer.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { makeNotice } from '../support/make-notice.ts';

const PARAMS = { indicator: 'teachers_recruited', filters: NO_FILTERS, per: null };
const warehouseOf = useWarehouses();
const notice = (place: string, text: string, ...figures: [quote: string, value: number | null][]) =>
  makeNotice({
    place,
    measures: [
      {
        text,
        metrics: figures.map(([quote, value]) => ({ quote, value, unit: '名', indicator: 'teachers_recruited' })),
      },
    ],
  });
const viewOf = async (...notices: ReturnType<typeof notice>[]) => ({
  chart: indicatorComparison,
  params: PARAMS,
  rows: await chartRows(await warehouseOf(notices), indicatorComparison, PARAMS),
});

describe('the answer of the indicator comparison', () => {
  it('counts who reports it, how many figures, and how many are covered', async () => {
    const view = await viewOf(
      notice('清远市', '招聘教师120名，又招聘80名。', ['120名', 120], ['80名', 80]),
      notice('淄博市', '招聘教师*名。', ['*名', null]),
      notice('天水市', '加强管理。'),
    );
    const { zh, en } = indicatorAnswer(view);
    const [named] = view.rows;
    expect(zh).toEqual([
      `3份通报中有2份报告了“${named!.name_zh}”，共3个数字，其中1个被遮盖。`,
      indicatorComparison.describe(view.rows, 'zh', PARAMS),
    ]);
    expect(en[0]).toBe(`Of 3 notices, 2 report “${named!.name_en}”; figures: 3, of which covered: 1.`);
  });

  it('says only that nobody reports it where nobody does', async () => {
    expect(indicatorAnswer(await viewOf(notice('天水市', '加强管理。'))).zh).toEqual(['没有一份通报报告这项指标。']);
  });
});
