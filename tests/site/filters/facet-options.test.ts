import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Corpus, corpusQueries, corpus as corpusSchema } from '../../../src/charts/corpus.ts';
import { type Filters, LEVELS, NO_FILTERS, noticeCondition, UNKNOWN } from '../../../src/charts/filters.ts';
import { passes } from '../../../src/charts/notice-passes.ts';
import { facetOptions, monthsOfQuarter, quarterOfDate, quartersOf } from '../../../src/site/filters/facet-options.ts';
import type { ReadOnlyWarehouse } from '../../../src/warehouse/open-read-only.ts';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { themeCorpus } from '../../support/theme-corpus.ts';

const warehouseOf = useWarehouses();

async function corpusOf(warehouse: ReadOnlyWarehouse): Promise<Corpus> {
  const rows = (key: keyof Corpus) => warehouse.query(corpusQueries[key].sql);
  return v.parse(corpusSchema, {
    notices: await rows('notices'),
    themes: await rows('themes'),
    indicators: await rows('indicators'),
  });
}

const some = (...values: string[]) => fc.subarray(values);
const date = fc.option(fc.constantFrom('2024', '2024-05', '2024-05-10', '2024-06', '2025-02', '2025-02-20', '2025'));
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  places: some('441800', '370300', '440000', UNKNOWN, '999999'),
  levels: some(...LEVELS, UNKNOWN),
  provinces: some('广东省', '山东省', UNKNOWN),
  themes: fc.constant([]),
  statuses: fc.constant([]),
  from: date,
  to: date,
});

describe('passes', () => {
  it('says of each notice what the database says, whatever is filtered', async () => {
    const warehouse = await warehouseOf(themeCorpus());
    const held = await corpusOf(warehouse);
    await fc.assert(
      fc.asyncProperty(anyFilters, async (filters) => {
        const { sql, bindings } = noticeCondition(filters, 'o');
        const rows = await warehouse.query(`SELECT notice_id FROM notice_overview o WHERE ${sql}`, [...bindings]);
        const here = held.notices.filter((notice) => passes(notice, filters)).map((notice) => notice.notice_id);
        expect(here.sort()).toEqual(rows.map((row) => row.notice_id).sort());
      }),
      { seed: 5, numRuns: 150 },
    );
  });
});

describe('facetOptions', () => {
  it('counts what each choice would leave under all other filters', async () => {
    const held = await corpusOf(await warehouseOf(themeCorpus()));
    const places = facetOptions(held, NO_FILTERS, 'place', 'zh');
    expect(places.map(({ key, label, notices }) => [key, label, notices])).toEqual([
      ['370300', '淄博市 · 山东省', 1],
      ['440000', '广东省', 1],
      ['441800', '清远市 · 广东省', 2],
      [UNKNOWN, '地区不明', 1],
    ]);
    const filters = { ...NO_FILTERS, provinces: ['广东省'], levels: ['prefecture'] };
    const levels = facetOptions(held, filters, 'level', 'zh');
    // The level's own filter does not count against its choices.
    expect(levels.find((option) => option.key === 'prefecture')?.notices).toBe(2);
    expect(levels.at(-1)).toEqual({ key: UNKNOWN, label: '层级不明', notices: 0 });
    expect(facetOptions(held, filters, 'province', 'en').find((option) => option.key === '山东省')?.notices).toBe(1);
  });
});

describe('quarters', () => {
  it('are those of the notices, each once', async () => {
    const held = await corpusOf(await warehouseOf(themeCorpus()));
    expect(quartersOf(held)).toEqual(['2024-Q2', '2025-Q1', '2025-Q3']);
  });

  it.each([
    ['2024-Q1', '2024-01', '2024-03'],
    ['2024-Q4', '2024-10', '2024-12'],
  ])('%s lasts from %s to %s', (quarter, first, last) => {
    expect(monthsOfQuarter(quarter)).toEqual({ first, last });
    expect(quarterOfDate(first)).toBe(quarter);
    expect(quarterOfDate(last)).toBe(quarter);
  });

  it('have no year alone', () => expect(quarterOfDate('2024')).toBeNull());
});
