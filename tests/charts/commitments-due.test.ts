import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { commitmentsDue } from '../../src/charts/commitments-due.ts';
import { type CommitmentParams, dueLines } from '../../src/charts/commitments-due-rows.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { HAINAN, manyNotices, QINGYUAN } from '../support/line-corpus.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { type MeasureSketch, makeNotice } from '../support/make-notice.ts';

const PARAMS: CommitmentParams = { notices: [], asOf: null, filters: NO_FILTERS };
const warehouseOf = useWarehouses();

function promise(words: string, due: string | null): MeasureSketch {
  return { text: `${words}。`, status: 'planned', themes: ['school_meals'], commitments: [{ quote: words, due }] };
}

/** Promises for two days, two months, a year and no day. */
const PROMISES = {
  place: '淄博市',
  adcode: '370300',
  published: '2025-02-18',
  measures: [
    promise('三月一日完成', '2025-03-01'),
    promise('三月完成', '2025-03'),
    promise('九月完成', '2025-09'),
    promise('九月二日完成', '2025-09-02'),
    promise('年内完成', '2025'),
    promise('继续推进', null),
  ],
};
const promised = () => warehouseOf([PROMISES, QINGYUAN, HAINAN].map(makeNotice));

describe('promises by the quarter they are due', () => {
  it('calls nothing overdue without a day', async () => {
    const rows = await chartRows(await promised(), commitmentsDue, PARAMS);
    expect(rows.map(({ due, state, promises, notices }) => [due, state, promises, notices])).toEqual([
      ['-', 'undated', 2, 2],
      ['2025', 'dated', 1, 1],
      ['2025-Q1', 'dated', 2, 1],
      ['2025-Q3', 'dated', 2, 1],
      ['2025-Q4', 'dated', 1, 1],
    ]);
    const notes = commitmentsDue.notes(rows, 'zh', PARAMS).join('\n');
    expect(notes).toContain('没有设定日期');
    expect(notes).not.toContain('“已过期”：');
    const drawn = await drawSpec(commitmentsDue.spec(rows, ZH, PARAMS));
    expect(drawn.words).not.toContain('已过期');
    expect(drawn.words).toContain('2025年二季度');
    expect(commitmentsDue.source(rows, 'zh', PARAMS)).toBe('来源：3份通报；承诺8条。');
  });

  it('splits at the day: a month lasts until its last day, a year until December', async () => {
    const warehouse = await promised();
    const overdue = async (asOf: string) => {
      const rows = await chartRows(warehouse, commitmentsDue, { ...PARAMS, asOf });
      const [counted] = await warehouse.query(
        'SELECT count(*)::INTEGER AS n FROM commitments_due WHERE due_high < ?::DATE',
        [asOf],
      );
      const total = rows.filter(({ state }) => state === 'overdue').reduce((sum, row) => sum + row.promises, 0);
      expect(total).toBe(counted!.n);
      return total;
    };
    expect(await overdue('2025-03-01')).toBe(0);
    expect(await overdue('2025-03-02')).toBe(1);
    expect(await overdue('2025-03-31')).toBe(1);
    expect(await overdue('2025-09-15')).toBe(3);
    expect(await overdue('2025-12-31')).toBe(4);
    expect(await overdue('2026-01-01')).toBe(6);
  });

  it('takes a day of the calendar and nothing else', () => {
    expect(v.is(commitmentsDue.params, { ...PARAMS, asOf: '2025-10-15' })).toBe(true);
    expect(v.is(commitmentsDue.params, { ...PARAMS, asOf: "2025'; DROP" })).toBe(false);
    expect(v.is(commitmentsDue.params, { ...PARAMS, asOf: '2025-13' })).toBe(false);
  });

  it.each(LOOKS)('is drawn within its width, the day as a rule: %o', async (look) => {
    const params = { ...PARAMS, asOf: '2025-09-15' };
    const rows = await chartRows(await promised(), commitmentsDue, params);
    const drawn = await drawSpec(commitmentsDue.spec(rows, look, params));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(drawn.words).toContain('2025-09-15');
    expect(drawn.words).toMatch(look.language === 'zh' ? /2 · 已过期 1/ : /2 · Overdue 1/);
    expect(drawn.words).toContain(look.language === 'zh' ? '没写日期' : 'No date given');
    expect(drawn.descriptions).toHaveLength(6);
  });

  it.each(['1999-01-01', '2025-05-20', '2077-01-01'])(
    'draws the rule where %s belongs, within the picture',
    async (asOf) => {
      const params = { ...PARAMS, asOf };
      const rows = await chartRows(await promised(), commitmentsDue, params);
      const { svg, width } = await drawSpec(commitmentsDue.spec(rows, ZH, params));
      expect(width).toBeLessThanOrEqual(ZH.width);
      expect(svg).toContain(asOf);
    },
  );

  it('leads to the first promise of a line, and says what overdue does not mean', async () => {
    const params = { ...PARAMS, asOf: '2025-09-15' };
    const warehouse = await promised();
    const rows = await chartRows(warehouse, commitmentsDue, params);
    const table = commitmentsDue.table(rows, 'zh', params);
    expect(table.columns).toEqual(['到期', '承诺（条）', '已过期', '未到期']);
    expect(table.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
      ['2025年一季度', '2', '2', '0'],
      ['2025年三季度', '2', '1', '1'],
      ['2025年四季度', '1', '0', '1'],
      ['2025年（未写季度）', '1', '0', '1'],
      ['没写日期', '2', '0', '0'],
    ]);
    const target = table.rows[1]!.cells[1]!.target;
    if (target?.kind !== 'span') throw new Error('the count leads nowhere');
    const [found] = await warehouse.query(
      'SELECT substr(text, ? + 1, ? - ?) AS words FROM notices WHERE notice_id = ?',
      [target.start, target.end, target.start, target.notice],
    );
    expect(found).toEqual({ words: '九月二日完成' });
    expect(commitmentsDue.caution.zh).toContain('过期不等于没有兑现');
    expect(commitmentsDue.describe(rows, 'zh', params)).toBe('已过期 3，未到期 3，没写日期 2。');
  });

  it('counts within the chosen notices, themes and statuses', async () => {
    const warehouse = await promised();
    const count = async (params: CommitmentParams) =>
      (await chartRows(warehouse, commitmentsDue, params)).reduce((sum, row) => sum + row.promises, 0);
    expect(await count({ ...PARAMS, filters: { ...NO_FILTERS, themes: ['school_meals'] } })).toBe(6);
    expect(await count({ ...PARAMS, filters: { ...NO_FILTERS, statuses: ['ongoing'] } })).toBe(1);
    expect(await count({ ...PARAMS, filters: { ...NO_FILTERS, from: '2025-06' } })).toBe(2);
    const [first] = await warehouse.query("SELECT notice_id FROM notices WHERE jurisdiction = '清远市'");
    expect(await count({ ...PARAMS, notices: [String(first!.notice_id)] })).toBe(1);
  });

  it('takes every theme of a measure, and says what a filter does to promises', async () => {
    const both = { ...promise('补齐食堂人员', '2025-09'), themes: ['school_meals', 'teacher_staffing'] };
    const warehouse = await warehouseOf([makeNotice({ ...PROMISES, measures: [both] })]);
    const filters = { ...NO_FILTERS, themes: ['teacher_staffing'], statuses: ['planned' as const] };
    const params = { ...PARAMS, filters };
    const rows = await chartRows(warehouse, commitmentsDue, params);
    expect(rows.map(({ promises }) => promises)).toEqual([1]);
    // Nothing here has a denominator.
    expect(commitmentsDue.notes(rows, 'zh', params).join()).not.toContain('分母');
    expect(commitmentsDue.notes(rows, 'zh', params).join()).toContain('不在措施里的承诺没有主题');
    expect(commitmentsDue.notes(rows, 'en', params).join()).toContain('promises outside measures have no status');
  });

  it.each([1, 5, 40])('draws the promises of %i notices', async (count) => {
    const params = { ...PARAMS, asOf: '2026-02-01' };
    const rows = await chartRows(await warehouseOf(manyNotices(count)), commitmentsDue, params);
    expect(rows.reduce((sum, row) => sum + row.promises, 0)).toBe(count);
    for (const look of LOOKS)
      expect((await drawSpec(commitmentsDue.spec(rows, look, params))).width).toBeLessThanOrEqual(look.width);
  });

  it('draws at most forty lines, the last, and says so', async () => {
    const far = {
      ...PROMISES,
      measures: Array.from({ length: 60 }, (_, i) => promise(`到${1980 + i}年完成`, `${1980 + i}-03`)),
    };
    const rows = await chartRows(await warehouseOf([makeNotice(far)]), commitmentsDue, PARAMS);
    expect(dueLines(rows).dated).toHaveLength(60);
    const drawn = await drawSpec(commitmentsDue.spec(rows, ZH, PARAMS));
    expect(drawn.words).toContain('2039年一季度');
    expect(drawn.words).not.toContain('1999年一季度');
    expect(commitmentsDue.notes(rows, 'zh', PARAMS).join()).toContain('共60行，图中是最晚的40行');
    expect(commitmentsDue.table(rows, 'zh', PARAMS).rows).toHaveLength(60);
  });

  it('without promises gives no row, and still compiles', async () => {
    const rows = await chartRows(
      await warehouseOf([makeNotice({ place: '清远市', measures: [] })]),
      commitmentsDue,
      PARAMS,
    );
    expect(rows).toEqual([]);
    expect(commitmentsDue.describe(rows, 'zh', PARAMS)).toBe('');
    for (const look of LOOKS)
      for (const asOf of [null, '2025-09-15'])
        expect((await drawSpec(commitmentsDue.spec(rows, look, { ...PARAMS, asOf }))).descriptions).toEqual([]);
  });
});
