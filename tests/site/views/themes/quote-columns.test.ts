import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../../src/charts/filters.ts';
import type { ThemeCell, ThemeParams } from '../../../../src/charts/theme-cells.ts';
import { groupAround, quoteColumns } from '../../../../src/site/views/themes/quote-columns.ts';

const PARAMS: ThemeParams = { by: 'place', value: 'count', order: null, filters: NO_FILTERS };

/** One theme; the n-th column has the n-th count of measures, and the more of the theme the later it stands. */
function cells(totals: readonly number[]): ThemeCell[] {
  return totals.map((measures_total, index) => ({
    column: `c${index}`,
    column_order: index + 1,
    jurisdiction: null,
    jurisdiction_stated: true,
    file: `${index}.txt`,
    published: null,
    province: null,
    notices: 1,
    columns_total: totals.length,
    theme: 'school_meals',
    theme_group: 'g',
    name_zh: '校园餐',
    name_en: 'School meals',
    sort_order: 1,
    measures: index,
    measures_total,
    share_low: null,
    share_high: null,
    characters: 0,
    characters_total: 0,
  }));
}

const keys = (totals: readonly number[], change: Partial<ThemeParams> = {}) =>
  quoteColumns(cells(totals), { ...PARAMS, ...change }).map(({ column }) => column);

describe('quoteColumns', () => {
  it('leaves columns that fit side by side as they stand', () => {
    expect(keys([1, 9, 3])).toEqual(['c0', 'c1', 'c2']);
  });

  it('puts those with most measures first where there are more', () => {
    expect(keys([1, 9, 3, 9, 5, 2, 7])).toEqual(['c1', 'c3', 'c6', 'c4', 'c2', 'c5', 'c0']);
  });

  it('keeps the order of quarters and levels, and the one that the reader has set', () => {
    const totals = [1, 9, 3, 9, 5, 2, 7];
    const standing = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
    expect(keys(totals, { by: 'quarter' })).toEqual(standing);
    expect(keys(totals, { by: 'level' })).toEqual(standing);
    expect(keys(totals, { order: 'theme school_meals' })).toEqual([...standing].reverse());
  });
});

describe('groupAround', () => {
  const columns = cells(Array.from({ length: 14 }, () => 1));

  it('is the first group where nothing or nothing known is asked for', () => {
    for (const at of [null, 'gone']) {
      const group = groupAround(columns, at)!;
      expect([group.first, group.columns.length, group.previous, group.next]).toEqual([1, 6, null, 'c6']);
    }
  });

  it('holds the column asked for, with a column on each side to go on to', () => {
    const group = groupAround(columns, 'c8')!;
    expect(group.columns.map(({ column }) => column)).toEqual(['c6', 'c7', 'c8', 'c9', 'c10', 'c11']);
    expect([group.first, group.previous, group.next]).toEqual([7, 'c0', 'c12']);
    const last = groupAround(columns, group.next)!;
    expect([last.first, last.columns.length, last.next]).toEqual([13, 2, null]);
  });

  it('is none without columns', () => {
    expect(groupAround([], 'c1')).toBeNull();
  });
});
