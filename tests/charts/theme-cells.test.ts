import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { COLUMN_KINDS, type ColumnKind } from '../../src/charts/columns.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { FIRST_THEME_VIEW } from '../../src/charts/first-views.ts';
import { queryText } from '../../src/charts/query-text.ts';
import {
  cellValue,
  columnsOf,
  MOST_COLUMNS,
  type ThemeCell,
  type ThemeParams,
  themeCell,
  themeCellsQuery,
  themesOf,
} from '../../src/charts/theme-cells.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import type { ReadOnlyWarehouse } from '../../src/warehouse/open-read-only.ts';
import { useWarehouses, writeWarehouse } from '../support/built-warehouse.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';
import { openOnPage } from '../support/page-engine.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';
import { themeCorpus } from '../support/theme-corpus.ts';

const warehouseOf = useWarehouses();
const temporaryFolder = useTemporaryFolders();
const THEMES = loadCodebook('data/codebook').themes.map((theme) => theme.code);

type Change = Partial<Omit<ThemeParams, 'filters'>> & { filters?: Partial<ThemeParams['filters']> };
const view = ({ filters, ...change }: Change = {}): ThemeParams => ({
  ...FIRST_THEME_VIEW,
  ...change,
  filters: { ...NO_FILTERS, ...filters },
});

async function cellsOf(warehouse: ReadOnlyWarehouse, change: Change = {}, most?: number): Promise<ThemeCell[]> {
  const { sql, bindings } = themeCellsQuery(view(change), most);
  return v.parse(v.array(themeCell), await warehouse.query(sql, [...bindings]));
}

const cell = (rows: readonly ThemeCell[], column: string, theme: string) =>
  rows.find((row) => row.column === column && row.theme === theme)!;
const columns = (rows: readonly ThemeCell[], change: Change = {}) =>
  columnsOf(rows, view(change)).map((row) => [row.column, row.notices, row.measures_total, row.characters_total]);

describe('the cells of themes and columns', () => {
  it('take the notices of a place together, and stand every theme against every place', async () => {
    const rows = await cellsOf(await warehouseOf(themeCorpus()));
    expect(columns(rows)).toEqual([
      ['370300', 1, 1, 7],
      ['440000', 1, 1, 7],
      ['441800', 2, 6, 50],
      ['-', 1, 0, 0],
    ]);
    expect(rows).toHaveLength(4 * THEMES.length);
    expect(cell(rows, '441800', 'school_meals')).toMatchObject({ measures: 4, characters: 36, file: 'a.txt' });
    expect(cell(rows, '441800', 'integrity')).toMatchObject({ measures: 2, characters: 21, published: '2024-05-10' });
    expect(cell(rows, '440000', 'school_meals')).toMatchObject({ measures: 0, characters: 0, columns_total: 4 });
  });

  it('group by notice, notices of one place by date', async () => {
    const rows = await cellsOf(await warehouseOf(themeCorpus()), { by: 'notice' });
    expect(columnsOf(rows, view()).map((row) => [row.file, row.measures_total, row.characters_total])).toEqual([
      ['c.txt', 1, 7],
      ['d.txt', 1, 7],
      ['a.txt', 4, 31],
      ['b.txt', 2, 19],
      ['e.txt', 0, 0],
    ]);
  });

  it('group by level, from the highest, by province and by quarter, what is not known last', async () => {
    const warehouse = await warehouseOf(themeCorpus());
    const grouped = async (by: ColumnKind) => columns(await cellsOf(warehouse, { by }));
    expect(await grouped('level')).toEqual([
      ['province', 1, 1, 7],
      ['prefecture', 3, 7, 57],
      ['-', 1, 0, 0],
    ]);
    expect(await grouped('province')).toEqual([
      ['山东省', 1, 1, 7],
      ['广东省', 3, 7, 57],
      ['-', 1, 0, 0],
    ]);
    // c.txt is dated to a year and d.txt not at all: neither is dealt out to a quarter.
    expect(await grouped('quarter')).toEqual([
      ['2024-Q2', 1, 4, 31],
      ['2025-Q1', 1, 2, 19],
      ['2025-Q3', 1, 0, 0],
      ['-', 2, 2, 14],
    ]);
  });

  it('agree with the views of the warehouse', async () => {
    const warehouse = await warehouseOf(themeCorpus());
    const views: Partial<Record<ColumnKind, string>> = {
      notice: 'SELECT notice_id AS col, theme, measures, measures_total FROM theme_shares',
      level: `SELECT coalesce(level, '-') AS col, theme, measures, measures_total FROM theme_by_level`,
      place: `SELECT coalesce(adcode, '-') AS col, theme, measures, measures_total FROM theme_by_place`,
    };
    for (const [by, sql] of Object.entries(views)) {
      const expected = await warehouse.query(sql);
      const rows = await cellsOf(warehouse, { by: by as ColumnKind });
      expect(rows).toHaveLength(expected.length);
      for (const { col, theme, measures, measures_total } of expected)
        expect(cell(rows, String(col), String(theme))).toMatchObject({ measures, measures_total });
    }
  });

  it('count only the measures of the chosen status, in the denominator too', async () => {
    const warehouse = await warehouseOf(themeCorpus());
    const done = await cellsOf(warehouse, { filters: { statuses: ['done'] } });
    expect(columns(done)).toEqual([
      ['370300', 1, 1, 7],
      ['440000', 1, 0, 0],
      ['441800', 2, 4, 28],
      ['-', 1, 0, 0],
    ]);
    expect(cell(done, '441800', 'school_meals')).toMatchObject({ measures: 2, characters: 14 });
    const open = await cellsOf(warehouse, { filters: { statuses: ['ongoing', 'planned'] } });
    expect(cell(open, '441800', 'school_meals')).toMatchObject({ measures: 2, measures_total: 2, characters: 22 });
  });

  it('draw only on the notices that pass all filters', async () => {
    const warehouse = await warehouseOf(themeCorpus());
    const rows = await cellsOf(warehouse, {
      filters: { levels: ['prefecture'], provinces: ['广东省'], to: '2024', statuses: ['done'], themes: ['integrity'] },
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      column: '441800',
      notices: 1,
      columns_total: 1,
      measures: 1,
      measures_total: 3,
      characters: 9,
      characters_total: 21,
    });
    expect(await cellsOf(warehouse, { filters: { places: ["x') OR ('1'='1"] } })).toEqual([]);
  });

  it('are the same in the page’s engine', async () => {
    const file = join(temporaryFolder(), 'atlas.duckdb');
    await writeWarehouse(file, themeCorpus());
    const warehouse = await warehouseOf(themeCorpus());
    const engine = await openOnPage(file);
    try {
      for (const by of COLUMN_KINDS) {
        const change = { by, filters: { from: '2024-05', statuses: ['done' as const, 'ongoing' as const] } };
        const rows = v.parse(v.array(themeCell), engine.query(queryText(themeCellsQuery(view(change)))));
        expect(rows).toEqual(await cellsOf(warehouse, change));
        expect(rows.length).toBeGreaterThan(0);
      }
    } finally {
      engine.close();
    }
  });

  it('of an empty warehouse are none, however grouped', async () => {
    const warehouse = await warehouseOf([]);
    for (const by of COLUMN_KINDS) expect(await cellsOf(warehouse, { by })).toEqual([]);
  });

  it('of many places keep those with most measures, in the order of the places, and tell how many there are', async () => {
    const adcode = (index: number) => `44${String(index).padStart(2, '0')}00`;
    const warehouse = await warehouseOf(
      Array.from({ length: MOST_COLUMNS + 3 }, (_, index) =>
        makeNotice({
          place: `第${index}市`,
          adcode: adcode(index),
          // The first and two in the middle have least.
          measures: measuresOf('school_meals', [0, 9, 17].includes(index) ? 1 : 2 + (index % 3)),
        }),
      ),
    );
    const rows = await cellsOf(warehouse);
    const kept = columnsOf(rows, view());
    expect(kept.map((row) => row.column)).toEqual(
      Array.from({ length: MOST_COLUMNS + 3 }, (_, index) => index)
        .filter((index) => ![0, 9, 17].includes(index))
        .map(adcode),
    );
    expect(new Set(rows.map((row) => row.columns_total))).toEqual(new Set([MOST_COLUMNS + 3]));
    expect(kept.map((row) => row.column_order)).toEqual(kept.map((_, index) => index + 1));
    // Three have most; of these the first two by place.
    expect(columns(await cellsOf(warehouse, {}, 2)).map(([column]) => column)).toEqual([adcode(2), adcode(5)]);
  });
});

describe('what a cell shows', () => {
  it('is a share of the measures, a count, or a share of the characters; nothing where there are no measures', async () => {
    const rows = await cellsOf(await warehouseOf(themeCorpus()));
    const meals = cell(rows, '441800', 'school_meals');
    expect(cellValue(meals, 'share')).toBeCloseTo(4 / 6);
    expect(cellValue(meals, 'count')).toBe(4);
    expect(cellValue(meals, 'text')).toBeCloseTo(36 / 50);
    for (const value of ['share', 'count', 'text'] as const) {
      expect(cellValue(cell(rows, '440000', 'school_meals'), value)).toBe(0);
      expect(cellValue(cell(rows, '-', 'school_meals'), value)).toBeNull();
    }
  });
});

describe('the order', () => {
  it('of the themes is the codebook’s, or that of a column by what is shown', async () => {
    const rows = await cellsOf(await warehouseOf(themeCorpus()));
    const themes = (change: Change) => themesOf(rows, view(change)).map((row) => row.theme);
    expect(themes({})).toEqual(THEMES);
    expect(themes({ order: 'theme integrity' })).toEqual(THEMES);
    const rest = (...first: string[]) => [...first, ...THEMES.filter((theme) => !first.includes(theme))];
    expect(themes({ order: 'column 441800' })).toEqual(rest('school_meals', 'integrity'));
    expect(themes({ order: 'column 370300' })).toEqual(rest('integrity'));
    for (const order of ['column nowhere', 'column -']) expect(themes({ order })).toEqual(THEMES);
  });

  it('of the columns is their own, or that of a theme by what is shown, those without measures last', async () => {
    const rows = await cellsOf(await warehouseOf(themeCorpus()));
    const keys = (change: Change) => columnsOf(rows, view(change)).map((row) => row.column);
    expect(keys({ order: 'column 441800' })).toEqual(['370300', '440000', '441800', '-']);
    expect(keys({ order: 'theme integrity' })).toEqual(['370300', '441800', '440000', '-']);
    expect(keys({ order: 'theme integrity', value: 'count' })).toEqual(['441800', '370300', '440000', '-']);
    expect(keys({ order: 'theme nothing' })).toEqual(['370300', '440000', '441800', '-']);
  });
});
