import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Corpus, corpus, corpusQueries, defaultIndicator } from '../../src/charts/corpus.ts';
import type { ReadOnlyWarehouse } from '../../src/warehouse/open-read-only.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { type MetricSketch, makeNotice } from '../support/make-notice.ts';

const warehouseOf = useWarehouses();

async function corpusOf(warehouse: ReadOnlyWarehouse): Promise<Corpus> {
  return v.parse(corpus, {
    notices: await warehouse.query(corpusQueries.notices.sql),
    themes: await warehouse.query(corpusQueries.themes.sql),
    indicators: await warehouse.query(corpusQueries.indicators.sql),
  });
}

const figure = (indicator: string, quote: string, value: number | null): MetricSketch => ({ quote, value, indicator });

describe('the corpus', () => {
  it('of an empty warehouse still names the codebook', async () => {
    const held = await corpusOf(await warehouseOf([]));
    expect(held.notices).toEqual([]);
    expect(held.themes.map((entry) => entry.theme)).toContain('school_meals');
    expect(held.indicators.every((entry) => entry.notices === 0 && entry.readable === 0)).toBe(true);
    expect(defaultIndicator(held)).toBe(held.indicators[0]!.indicator);
  });

  it('counts measures and figures without repeats, and tells readable from covered indicators', async () => {
    const held = await corpusOf(
      await warehouseOf([
        makeNotice({
          place: '清远市',
          adcode: '441800',
          measures: [
            {
              text: '招聘教师120名。',
              metrics: [figure('teachers_recruited', '120名', 120)],
            },
            { text: '招聘教师120名。', metrics: [{ ...figure('teachers_recruited', '120名', 120), repeatOf: 1 }] },
          ],
        }),
        makeNotice({
          place: '海南藏族自治州',
          stated: false,
          redacted: true,
          measures: [
            {
              text: '招聘教师*名，督查*次。',
              metrics: [figure('teachers_recruited', '*名', null), figure('meal_inspections', '*次', null)],
            },
          ],
        }),
      ]),
    );
    expect(held.notices).toMatchObject([
      { jurisdiction: '清远市', jurisdiction_stated: true, redacted: false, measures: 1, metrics: 1 },
      { jurisdiction: '海南藏族自治州', jurisdiction_stated: false, redacted: true, measures: 1, metrics: 2 },
    ]);
    const indicator = (code: string) => held.indicators.find((entry) => entry.indicator === code);
    expect(indicator('teachers_recruited')).toMatchObject({ notices: 2, readable: 1 });
    expect(indicator('meal_inspections')).toMatchObject({ notices: 1, readable: 0 });
    expect(defaultIndicator(held)).toBe('teachers_recruited');
  });
});
