/**
 * Counts are those of notices counted by hand (Krippendorff 2018: counting by rules that anyone can repeat); ranges are
 * reckoned apart by the formula of Wilson (1927).
 */
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import type { NoticeSet } from '../../src/charts/notice-set.ts';
import { specificity } from '../../src/charts/specificity.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { HAINAN, manyNotices, QINGYUAN } from '../support/line-corpus.ts';
import { LOOKS } from '../support/looks.ts';
import { makeNotice } from '../support/make-notice.ts';

const PARAMS: NoticeSet = { notices: [], filters: NO_FILTERS };
const warehouseOf = useWarehouses();
const two = () => warehouseOf([QINGYUAN, HAINAN].map(makeNotice));

describe('specifics', () => {
  it('counts as the view specificity does', async () => {
    const warehouse = await two();
    const rows = await chartRows(warehouse, specificity, PARAMS);
    const found = await warehouse.query('SELECT * FROM specificity');
    expect(rows).toHaveLength(4 * found.length);
    for (const notice of found) {
      const own = rows.filter((row) => row.notice_id === notice.notice_id);
      const counts = Object.fromEntries(own.map((row) => [`with_${row.specific}`, row.measures]));
      expect(notice).toMatchObject(counts);
      expect(own.map((row) => row.measures_total)).toEqual([notice.n, notice.n, notice.n, notice.n]);
      expect(own[0]!.covered).toBe(notice.with_covered_figure);
    }
    expect(rows.filter((row) => row.jurisdiction === '清远市').map((row) => row.measures)).toEqual([1, 2, 1, 0]);
  });

  it.each(LOOKS)('is drawn within its width, covered figures apart: %o', async (look) => {
    const rows = await chartRows(await two(), specificity, PARAMS);
    const drawn = await drawSpec(specificity.spec(rows, look, PARAMS));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(drawn.words).toContain('清远市n=40');
    expect(drawn.words).toMatch(/5%\s*2\/40/);
    expect(drawn.words).toMatch(look.language === 'zh' ? /0%\s*0\/3另遮盖1/ : /0%\s*0\/3\s*1\s*covered/);
    for (const title of look.language === 'zh'
      ? ['写出数字', '写出日期', '写出文件名', '写出由谁负责']
      : ['Names a figure', 'Names a date', 'Names a document', 'Says who answers'])
      expect(drawn.words).toContain(title);
  });

  it('says that silence proves nothing, what is covered and what is small, and leads to the first', async () => {
    const rows = await chartRows(await two(), specificity, PARAMS);
    const notes = specificity.notes(rows, 'zh', PARAMS).join('\n');
    expect(specificity.caution.zh).toContain('没写出来不等于没做');
    expect(notes).toContain('被*号遮盖的措施（海南藏族自治州（推定））');
    expect(notes).toContain('样本小：海南藏族自治州（推定）');
    expect(notes).toContain('不合成一个分数');
    const table = specificity.table(rows, 'zh', PARAMS);
    expect(table.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
      ['清远市 (n=40)', '1 (3%, 0.4–13%)', '2 (5%, 1–17%)', '1 (3%, 0.4–13%)', '0 (0%, 0–9%)', '0'],
      ['海南藏族自治州（推定） (n=3)', ...Array(4).fill('0 (0%, 0–56%)'), '1'],
    ]);
    const row = rows.find(({ specific, jurisdiction }) => specific === 'date' && jurisdiction === '清远市')!;
    expect(table.rows[0]!.cells[1]!.target).toEqual({
      kind: 'span',
      notice: row.notice_id,
      start: row.first_start,
      end: row.first_end,
    });
  });

  it('counts within the chosen themes and statuses, and says so', async () => {
    const params: NoticeSet = {
      ...PARAMS,
      filters: { ...NO_FILTERS, themes: ['teacher_staffing'], statuses: ['planned', 'done'] },
    };
    const rows = await chartRows(await two(), specificity, params);
    expect(
      rows.filter((row) => row.jurisdiction === '清远市').map((row) => [row.measures, row.measures_total]),
    ).toEqual([
      [0, 1],
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(specificity.notes(rows, 'zh', params).join()).toMatch(/所选主题.*所选状态/);
    expect(specificity.notes(rows, 'zh', params).join()).toContain('海南藏族自治州（推定）没有可计的措施');
  });

  it.each([1, 5, 40])('draws %i notices', async (count) => {
    const rows = await chartRows(await warehouseOf(manyNotices(count)), specificity, PARAMS);
    expect(rows).toHaveLength(4 * count);
    for (const look of LOOKS) {
      const drawn = await drawSpec(specificity.spec(rows, look, PARAMS));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
      expect(drawn.words).toContain(`n=${count + 1}`);
    }
  });

  it('without notices gives no row, and still compiles', async () => {
    const rows = await chartRows(await warehouseOf([]), specificity, PARAMS);
    expect(rows).toEqual([]);
    expect(specificity.notes(rows, 'zh', PARAMS)).toEqual([]);
    for (const look of LOOKS) expect((await drawSpec(specificity.spec(rows, look, PARAMS))).descriptions).toEqual([]);
  });
});
