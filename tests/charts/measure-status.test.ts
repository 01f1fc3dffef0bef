import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { measureStatus } from '../../src/charts/measure-status.ts';
import type { NoticeSet } from '../../src/charts/notice-set.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { HAINAN, manyNotices, QINGYUAN } from '../support/line-corpus.ts';
import { LOOKS } from '../support/looks.ts';
import { makeNotice } from '../support/make-notice.ts';

const PARAMS: NoticeSet = { notices: [], filters: NO_FILTERS };
const warehouseOf = useWarehouses();
const two = () => warehouseOf([QINGYUAN, HAINAN].map(makeNotice));

describe('measures by status', () => {
  it('counts as status_shares does, and leads to the first such measure', async () => {
    const warehouse = await two();
    const rows = await chartRows(warehouse, measureStatus, PARAMS);
    const shares = await warehouse.query('SELECT notice_id, status, measures, measures_total FROM status_shares');
    expect(rows).toHaveLength(shares.length);
    for (const share of shares) {
      const row = rows.find(({ notice_id, status }) => notice_id === share.notice_id && status === share.status);
      expect(row).toMatchObject(share);
    }
    const planned = rows.find(({ jurisdiction, status }) => jurisdiction === '清远市' && status === 'planned')!;
    const [found] = await warehouse.query(
      'SELECT substr(text, ? + 1, ? - ?) AS words FROM notices WHERE notice_id = ?',
      [planned.first_start!, planned.first_end!, planned.first_start!, planned.notice_id],
    );
    expect(found).toEqual({ words: '计划2025年12月前补齐教师。' });
  });

  it.each(LOOKS)('is drawn within its width, with counts and status words: %o', async (look) => {
    const rows = await chartRows(await two(), measureStatus, PARAMS);
    const drawn = await drawSpec(measureStatus.spec(rows, look, PARAMS));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(drawn.words).toContain('清远市n=40');
    expect(drawn.words).toContain(look.language === 'zh' ? '已完成 98%' : 'Done 98%');
    expect(drawn.words).toContain(look.language === 'zh' ? '已完成 39 · 计划 1' : 'Done 39 · Planned 1');
    expect(drawn.descriptions).toHaveLength(5);
    if (look.language === 'zh') expect(drawn.words).not.toMatch(/Done|Planned/);
  });

  it('says what is small, what done means, and that clean stands apart', async () => {
    const rows = await chartRows(await two(), measureStatus, PARAMS);
    const notes = measureStatus.notes(rows, 'zh', PARAMS).join('\n');
    expect(notes).toContain('样本小：海南藏族自治州（推定）');
    expect(measureStatus.caution.zh).toContain('没有经过核实');
    expect(notes).toContain('“未发现问题”只说明');
    expect(measureStatus.describe(rows, 'zh', PARAMS)).toBe(
      '清远市：已完成 98%，计划 3%。海南藏族自治州（推定）：部分完成 33%，进行中 33%，未发现问题 33%。',
    );
    const table = measureStatus.table(rows, 'zh', PARAMS);
    expect(table.columns).toEqual(['地区', '措施', '已完成', '部分完成', '进行中', '计划', '未发现问题']);
    expect(table.rows[0]!.cells.map(({ text }) => text)).toEqual([
      '40',
      '39 (98%, 87–99.6%)',
      '0 (0%, 0–9%)',
      '0 (0%, 0–9%)',
      '1 (3%, 0.4–13%)',
      '0 (0%, 0–9%)',
    ]);
    expect(table.rows[0]!.cells.map(({ target }) => target?.kind)).toEqual([
      undefined,
      'span',
      undefined,
      undefined,
      'span',
      undefined,
    ]);
  });

  it('counts within the chosen themes and takes no heed of a chosen status, and says both', async () => {
    const params: NoticeSet = {
      ...PARAMS,
      filters: { ...NO_FILTERS, themes: ['school_meals', 'procurement_projects'], statuses: ['planned'] },
    };
    const rows = await chartRows(await two(), measureStatus, params);
    // A measure with both themes counts once.
    expect(rows.find(({ status }) => status === 'done')).toMatchObject({ measures: 9, measures_total: 9 });
    const notes = measureStatus.notes(rows, 'zh', params).join();
    expect(notes).toContain('只计入属于所选主题的措施');
    expect(notes).toContain('状态的筛选在这里不起作用');
  });

  it.each([1, 5, 40, 41])('draws at most 40 of %i notices and says which', async (count) => {
    const rows = await chartRows(await warehouseOf(manyNotices(count)), measureStatus, PARAMS);
    const { rows: lines } = measureStatus.table(rows, 'zh', PARAMS);
    expect(lines).toHaveLength(Math.min(40, count));
    for (const look of LOOKS) {
      const drawn = await drawSpec(measureStatus.spec(rows, look, PARAMS));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
      expect(drawn.words).toContain(`n=${count + 1}`);
    }
    const notes = measureStatus.notes(rows, 'zh', PARAMS).join();
    if (count > 40) {
      expect(notes).toContain('共41份通报，这里是措施最多的40份');
      expect(lines.map(({ header }) => header)).not.toContain('第1试验自治县');
    } else expect(notes).not.toContain('这里是措施最多');
  });

  it('without measures shows a line and no share; without notices no row, and still compiles', async () => {
    const bare = await chartRows(
      await warehouseOf([makeNotice({ place: '淄博市', adcode: '370300', measures: [] })]),
      measureStatus,
      PARAMS,
    );
    expect(measureStatus.table(bare, 'zh', PARAMS).rows[0]!.cells.map(({ text }) => text)).toEqual([
      '0',
      '–',
      '–',
      '–',
      '–',
      '–',
    ]);
    const none = await chartRows(await warehouseOf([]), measureStatus, PARAMS);
    expect(none).toEqual([]);
    expect(measureStatus.describe(none, 'zh', PARAMS)).toBe('');
    for (const look of LOOKS) {
      expect((await drawSpec(measureStatus.spec(bare, look, PARAMS))).words).toContain('n=0');
      expect((await drawSpec(measureStatus.spec(none, look, PARAMS))).descriptions).toEqual([]);
    }
  });
});
