import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();
const THEMES = ['school_meals'];

describe('status_shares', () => {
  it('sets every status against every notice; repeats count once, an empty notice has no share', async () => {
    const warehouse = await warehouseOf([
      makeNotice({
        place: '清远市',
        adcode: '441800',
        measures: [
          { text: '甲。' },
          { label: '一是', text: '乙。', status: 'ongoing' },
          { label: '二是', text: '乙。', status: 'ongoing' },
          { text: '丙。', status: 'clean' },
          { text: '丁。' },
        ],
      }),
      makeNotice({ place: '秦州区', adcode: '620502', measures: [] }),
    ]);
    const sql = 'SELECT status, measures, measures_total, share FROM status_shares ORDER BY sort_key, sort_order';
    const rows = await warehouse.query(sql);
    expect(rows.slice(0, 5)).toEqual([
      { status: 'done', measures: 2, measures_total: 4, share: 0.5 },
      { status: 'ongoing', measures: 1, measures_total: 4, share: 0.25 },
      { status: 'planned', measures: 0, measures_total: 4, share: 0 },
      { status: 'clean', measures: 1, measures_total: 4, share: 0.25 },
      { status: 'mixed', measures: 0, measures_total: 4, share: 0 },
    ]);
    expect(rows.slice(5)).toHaveLength(5);
    for (const row of rows.slice(5)) expect(row).toMatchObject({ measures: 0, measures_total: 0, share: null });
  });
});

describe('status_by_theme', () => {
  it('counts the measures on a theme by status, a repeat once and only themes that there are', async () => {
    const warehouse = await warehouseOf([
      makeNotice({
        place: '清远市',
        adcode: '441800',
        measures: [
          { text: '甲。', themes: ['school_meals', 'integrity'] },
          { text: '乙。', themes: THEMES, status: 'planned' },
          { text: '乙。', themes: THEMES, status: 'planned' },
          { text: '丙。', themes: THEMES, status: 'mixed' },
          { text: '丁。', status: 'clean' },
        ],
      }),
    ]);
    const sql =
      'SELECT theme, measures, done, ongoing, planned, clean, mixed, done_share FROM status_by_theme ORDER BY theme';
    expect(await warehouse.query(sql)).toEqual([
      { theme: 'integrity', measures: 1, done: 1, ongoing: 0, planned: 0, clean: 0, mixed: 0, done_share: 1 },
      { theme: 'school_meals', measures: 3, done: 1, ongoing: 0, planned: 1, clean: 0, mixed: 1, done_share: 1 / 3 },
    ]);
  });
});
