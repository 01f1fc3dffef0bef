import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice, measuresOf } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

/** Two notices of 清远市, one of a county, one whose place is not known, one without measures. */
const NOTICES = [
  makeNotice({
    place: '清远市',
    adcode: '441800',
    province: '广东省',
    file: 'a.txt',
    published: '2025-03-31',
    measures: [...measuresOf('school_meals', 1), ...measuresOf('integrity', 3)],
  }),
  makeNotice({
    place: '清远市',
    adcode: '441800',
    province: '广东省',
    file: 'b.txt',
    published: '2025-04-01',
    measures: [{ text: '食堂采购。', themes: ['school_meals', 'integrity'] }, { text: '加强管理。' }],
  }),
  makeNotice({
    place: '阳山县',
    adcode: '441823',
    province: '广东省',
    level: 'county',
    published: '2025-04-E',
    measures: measuresOf('school_meals', 2),
  }),
  makeNotice({ place: null, published: '2025', measures: measuresOf('integrity', 2) }),
  makeNotice({ place: '秦州区', adcode: '620502', province: '甘肃省', level: 'county', measures: [] }),
];

const MEALS = "WHERE theme = 'school_meals'";

describe('theme_by_place', () => {
  it('takes the notices of one place together, the long one weighing more than in the mean', async () => {
    const warehouse = await warehouseOf(NOTICES);
    const rows = await warehouse.query(
      `SELECT jurisdiction, level, notices, notices_with_theme, measures, measures_total, share, mean_share
       FROM theme_by_place ${MEALS} ORDER BY sort_key`,
    );
    expect(rows).toEqual([
      {
        jurisdiction: '清远市',
        level: 'prefecture',
        notices: 2,
        notices_with_theme: 2,
        measures: 2,
        measures_total: 6,
        share: 2 / 6,
        // (1/4 + 1/2) / 2
        mean_share: 0.375,
      },
      {
        jurisdiction: '阳山县',
        level: 'county',
        notices: 1,
        notices_with_theme: 1,
        measures: 2,
        measures_total: 2,
        share: 1,
        mean_share: 1,
      },
      {
        jurisdiction: '秦州区',
        level: 'county',
        notices: 1,
        notices_with_theme: 0,
        measures: 0,
        measures_total: 0,
        share: null,
        mean_share: null,
      },
      {
        jurisdiction: null,
        level: null,
        notices: 1,
        notices_with_theme: 0,
        measures: 0,
        measures_total: 2,
        share: 0,
        mean_share: 0,
      },
    ]);
  });
});

describe('theme_by_level', () => {
  it('takes the notices of a level together, those of no known level apart', async () => {
    const warehouse = await warehouseOf(NOTICES);
    const sql = `SELECT level, notices, measures, measures_total, share FROM theme_by_level ${MEALS} ORDER BY level`;
    expect(await warehouse.query(sql)).toEqual([
      { level: 'county', notices: 2, measures: 2, measures_total: 2, share: 1 },
      { level: 'prefecture', notices: 2, measures: 2, measures_total: 6, share: 2 / 6 },
      { level: null, notices: 1, measures: 0, measures_total: 2, share: 0 },
    ]);
  });
});

describe('theme_by_quarter', () => {
  it('parts the last day of March from the first of April; a bare year belongs to no quarter', async () => {
    const warehouse = await warehouseOf(NOTICES);
    const sql = `SELECT published_year, published_quarter, notices, measures, measures_total FROM theme_by_quarter
      ${MEALS} ORDER BY published_year, published_quarter`;
    expect(await warehouse.query(sql)).toEqual([
      { published_year: 2025, published_quarter: '2025-Q1', notices: 1, measures: 1, measures_total: 4 },
      { published_year: 2025, published_quarter: '2025-Q2', notices: 2, measures: 3, measures_total: 4 },
      { published_year: 2025, published_quarter: null, notices: 1, measures: 0, measures_total: 2 },
      { published_year: null, published_quarter: null, notices: 1, measures: 0, measures_total: 0 },
    ]);
  });

  it('counts quarters from January', async () => {
    const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`);
    const warehouse = await warehouseOf(
      months.map((published, index) => makeNotice({ place: `第${index}市`, published, measures: [] })),
    );
    const rows = await warehouse.query('SELECT published_quarter FROM notice_overview ORDER BY published');
    expect(rows.map((row) => row.published_quarter)).toEqual(
      [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4].map((quarter) => `2024-Q${quarter}`),
    );
  });
});
