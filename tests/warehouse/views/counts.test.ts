import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

const NOTICE = makeNotice({
  place: '清远市',
  adcode: '441800',
  measures: [
    { text: '检查食堂。', themes: ['school_meals', 'integrity'] },
    { text: '计划再查𠮷食堂。', themes: ['school_meals'], status: 'planned' },
    { label: '一是', text: '约谈。', themes: ['integrity', 'school_meals'] },
    { label: '二是', text: '约谈。', themes: ['integrity', 'school_meals'] },
    { text: '开会。' },
  ],
});

describe('theme_counts', () => {
  it('counts measures and UTF-16 units by theme and status, repeats left out, and only what there is', async () => {
    const warehouse = await warehouseOf([NOTICE]);
    expect(
      await warehouse.query(
        'SELECT theme, status, measures, primary_measures, characters FROM theme_counts ORDER BY theme, status',
      ),
    ).toEqual([
      { theme: 'integrity', status: 'done', measures: 2, primary_measures: 1, characters: 10 },
      { theme: 'school_meals', status: 'done', measures: 2, primary_measures: 1, characters: 10 },
      { theme: 'school_meals', status: 'planned', measures: 1, primary_measures: 1, characters: 9 },
    ]);
  });
});

describe('measure_counts', () => {
  it('counts every measure once, also those without a theme', async () => {
    const warehouse = await warehouseOf([NOTICE, makeNotice({ place: null, measures: [] })]);
    expect(
      await warehouse.query(
        'SELECT status, measures, themed_measures, characters FROM measure_counts ORDER BY notice_id, status',
      ),
    ).toEqual([
      { status: 'done', measures: 3, themed_measures: 2, characters: 13 },
      { status: 'planned', measures: 1, themed_measures: 1, characters: 9 },
    ]);
  });
});
