/**
 * The probability of S = 15 for six values that each exceed those before: one order of 720, on two sides 2/720 = 0.0028, as
 * Gilbert (1987), Statistical Methods for Environmental Pollution Monitoring, table A18, has 0.0014 on one side.
 */
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { themeTrend } from '../../src/charts/theme-trend.ts';
import type { TrendParams } from '../../src/charts/theme-trend-rows.ts';
import { chartCaveats } from '../../src/notebooks/show-words.ts';
import { trendAnswer } from '../../src/notebooks/trend-answer.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';

const params: TrendParams = { value: 'share', filters: { ...NO_FILTERS, themes: ['school_meals'] } };
const warehouseOf = useWarehouses();

/** So many quarters from 2024 on, five notices each; the theme has a tenth of the measures of the first, then more. */
async function rising(quarters: number) {
  const notices = Array.from({ length: quarters * 5 }, (_, index) => {
    const quarter = Math.floor(index / 5);
    const meals = (quarter + 1) * 2;
    return makeNotice({
      place: `第${index}试验县`,
      file: `${index}.txt`,
      published: `${2024 + Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}`,
      measures: [...measuresOf('school_meals', meals), ...measuresOf('integrity', 20 - meals)],
    });
  });
  return { chart: themeTrend, params, rows: await chartRows(await warehouseOf(notices), themeTrend, params) };
}

describe('the answer of the trend', () => {
  it('says what the test finds, which is then no caveat any more', async () => {
    const answered = await rising(6);
    const { zh, en } = trendAnswer(answered);
    expect(zh[1]).toContain('6个季度，S＝15，τ＝1.00，p＝0.0028，每季度+10.0个百分点，有上升');
    expect(en[1]).toContain('p = 0.0028, +10.0 percentage points a quarter, rises');
    const caveats = chartCaveats(answered, trendAnswer(answered));
    expect(caveats.zh.join()).not.toContain('S＝15');
    expect(chartCaveats(answered).zh.join()).toContain('S＝15');
    expect(caveats.zh.join()).toContain('每个点是一个季度公布的全部通报合在一起');
  });

  it('says why there is no test of few quarters', async () => {
    expect(trendAnswer(await rising(4)).zh.at(-1)).toMatch(/^只有4个季度，.*不作升降检验。$/);
  });
});
