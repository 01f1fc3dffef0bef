import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

describe('measure_evidence', () => {
  it('gives the words behind a count with the headings they stand under', async () => {
    const notice = makeNotice({
      place: '清远市',
      adcode: '441800',
      measures: [{ label: '一是', text: '检查食堂。', status: 'ongoing', themes: ['school_meals', 'integrity'] }],
    });
    const warehouse = await warehouseOf([notice]);
    const rows = await warehouse.query('SELECT * FROM measure_evidence ORDER BY rank');
    expect(rows).toMatchObject([
      { theme: 'school_meals', rank: 1, text: '一是检查食堂。', status: 'ongoing', item_title: '关于突出问题' },
      { theme: 'integrity', rank: 2, heading_path: '一 整改落实情况' },
    ]);
    for (const row of rows) expect(notice.text.slice(Number(row.span_start), Number(row.span_end))).toBe(row.text);
  });

  it('has as many rows as theme_shares counts', async () => {
    const meal = { text: '检查食堂。', themes: ['school_meals', 'integrity'] };
    const warehouse = await warehouseOf([
      makeNotice({
        place: '清远市',
        adcode: '441800',
        measures: [
          { ...meal, label: '一是' },
          { ...meal, label: '二是' },
          { text: '培训。', themes: ['school_meals'] },
        ],
      }),
    ]);
    const sql = 'SELECT theme, count(*) AS measures FROM measure_evidence GROUP BY theme ORDER BY theme';
    const counts = await warehouse.query(sql);
    expect(counts).toEqual([
      { theme: 'integrity', measures: 1 },
      { theme: 'school_meals', measures: 2 },
    ]);
    const shares = 'SELECT theme, measures FROM theme_shares WHERE measures > 0 ORDER BY theme';
    expect(await warehouse.query(shares)).toEqual(counts);
  });
});
