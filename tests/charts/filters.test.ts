import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { corpusNotice, corpusQueries } from '../../src/charts/corpus.ts';
import {
  type Filters,
  filtersSchema,
  NO_FILTERS,
  noticeCondition,
  STATUSES,
  statusCondition,
  themeCondition,
} from '../../src/charts/filters.ts';
import { passes } from '../../src/charts/notice-passes.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { makeNotice } from '../support/make-notice.ts';
import { themeCorpus } from '../support/theme-corpus.ts';

const warehouseOf = useWarehouses();

/** a: 清远市 2024-05-10; b: 清远市 2025-02; c: 淄博市 2024; d: 广东省, not dated; e: no place, 2025-08-08. */
const CASES: [Partial<Filters>, string][] = [
  [{}, 'abcde'],
  [{ places: ['441800'] }, 'ab'],
  [{ places: ['370300', '-'] }, 'ce'],
  [{ levels: ['province'] }, 'd'],
  [{ levels: ['prefecture', '-'] }, 'abce'],
  [{ provinces: ['广东省'] }, 'abd'],
  [{ provinces: ['-'] }, 'e'],
  [{ provinces: ['广东省'], levels: ['prefecture'] }, 'ab'],
  [{ provinces: ['山东省'], places: ['441800'] }, ''],
  [{ from: '2024' }, 'abce'],
  [{ from: '2025' }, 'be'],
  [{ to: '2024' }, 'ac'],
  [{ from: '2025-02', to: '2025-08' }, 'be'],
  [{ from: '2025-02', to: '2025-08-07' }, 'b'],
  // Unlike precisions are compared at the coarser: what may lie within does.
  [{ from: '2024-06' }, 'bce'],
  [{ from: '2024-05-10', to: '2024-05-10' }, 'ac'],
  [{ from: '2024-05-11', to: '2024-12-31' }, 'c'],
  [{ from: '2025-02-20', to: '2025-02-20' }, 'b'],
  [{ places: ["' OR true --"] }, ''],
];

describe('the notices that pass', () => {
  it.each(CASES)('%j: %s', async (change, files) => {
    const warehouse = await warehouseOf(themeCorpus());
    const { sql, bindings } = noticeCondition({ ...NO_FILTERS, ...change }, 'o');
    const rows = await warehouse.query(`SELECT file FROM notice_overview o WHERE ${sql} ORDER BY file`, [...bindings]);
    expect(rows.map((row) => String(row.file).replace('.txt', '')).join('')).toBe(files);
  });
});

describe('notices named by their ids', () => {
  it('pass alone, and only where they pass the other filters', async () => {
    const warehouse = await warehouseOf(themeCorpus());
    const all = await warehouse.query('SELECT notice_id, file FROM notice_overview ORDER BY file');
    const ids = all.slice(0, 3).map((row) => String(row.notice_id));
    const passing = async (change: Partial<Filters>) => {
      const { sql, bindings } = noticeCondition({ ...NO_FILTERS, ...change }, 'o');
      const rows = await warehouse.query(`SELECT file FROM notice_overview o WHERE ${sql} ORDER BY file`, [
        ...bindings,
      ]);
      return rows.map((row) => String(row.file).replace('.txt', '')).join('');
    };
    expect(await passing({ notices: ids })).toBe('abc');
    expect(await passing({ notices: ids, places: ['370300'] })).toBe('c');
    expect(await passing({ notices: [] })).toBe('abcde');
  });
});

describe('the measures and themes that pass', () => {
  it('are all, or those that are named', async () => {
    const warehouse = await warehouseOf(themeCorpus());
    const counted = async (statuses: Filters['statuses'], themes: string[]) => {
      const filters = { ...NO_FILTERS, statuses, themes };
      const status = statusCondition(filters, 'c');
      const theme = themeCondition(filters, 'c');
      const [row] = await warehouse.query(
        `SELECT coalesce(sum(c.measures), 0)::INTEGER AS n FROM theme_counts c WHERE ${status.sql} AND ${theme.sql}`,
        [...status.bindings, ...theme.bindings],
      );
      return row?.n;
    };
    expect(await counted([], [])).toBe(8);
    expect(await counted(['done'], [])).toBe(4);
    expect(await counted(['ongoing', 'planned'], ['school_meals'])).toBe(2);
    expect(await counted(['clean'], [])).toBe(0);
    expect(await counted([], ["x' OR '1'='1"])).toBe(0);
  });
});

describe('a notice that was published in the middle of a month', () => {
  it.each<[Partial<Filters>, boolean]>([
    [{ to: '2025-06' }, true],
    [{ to: '2025-06-30' }, true],
    [{ to: '2025-06-11' }, true],
    [{ to: '2025-06-10' }, false],
    [{ from: '2025-06-20' }, true],
    [{ from: '2025-06-21' }, false],
    [{ from: '2025-06', to: '2025-06' }, true],
    [{ from: '2025' }, true],
  ])('%j: %s', async (change, is) => {
    const warehouse = await warehouseOf([makeNotice({ place: '清远市', published: '2025-06-M', measures: [] })]);
    const filters = { ...NO_FILTERS, ...change };
    const { sql, bindings } = noticeCondition(filters, 'o');
    expect(await warehouse.query(`SELECT 1 FROM notice_overview o WHERE ${sql}`, [...bindings])).toHaveLength(
      is ? 1 : 0,
    );
    const [notice] = await warehouse.query(corpusQueries.notices.sql, []);
    expect(passes(v.parse(corpusNotice, notice), filters)).toBe(is);
  });
});

describe('filters from outside', () => {
  it('are checked', () => {
    expect(v.parse(filtersSchema, { ...NO_FILTERS, statuses: [...STATUSES] }).statuses).toEqual(STATUSES);
    for (const wrong of [{ statuses: ['finished'] }, { places: '441800' }, { from: 2024 }])
      expect(v.safeParse(filtersSchema, { ...NO_FILTERS, ...wrong }).success).toBe(false);
  });
});
