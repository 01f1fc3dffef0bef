/**
 * Counts are counted here day by day; Wilson's intervals are those of the worked examples of Newcombe (1998), table I,
 * which gives 0 of 20 as 0 to 0.1611, 1 of 29 as 0.0061 to 0.1718 and 15 of 148 as 0.0624 to 0.1605.
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { CommitmentParams } from '../../src/charts/commitments-due-rows.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { overduePromises } from '../../src/charts/overdue-promises.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { type MeasureSketch, makeNotice } from '../support/make-notice.ts';
import { textFaults } from '../support/text-boxes.ts';

const PARAMS: CommitmentParams = { notices: [], asOf: null, filters: NO_FILTERS };
const warehouseOf = useWarehouses();

const promise = (due: string | null, index: number): MeasureSketch => ({
  text: `第${index}件事将办完。`,
  status: index % 2 === 0 ? 'planned' : 'ongoing',
  themes: [index % 2 === 0 ? 'school_meals' : 'integrity'],
  commitments: [{ quote: '将办完', due }],
});
const noticeOf = (place: string, adcode: string, dues: readonly (string | null)[]) =>
  makeNotice({ place, adcode, published: '2025-01-15', measures: dues.map(promise) });
const times = (count: number, due: string | null) => Array.from({ length: count }, () => due);

const ZIBO = ['2025-03-01', '2025-03', '2025-03-L', '2025', '2026-01', null];
const places = () =>
  warehouseOf([
    noticeOf('清远市', '441800', times(3, null)),
    noticeOf('淄博市', '370300', ZIBO),
    makeNotice({ place: '云浮市', adcode: '445300', measures: [] }),
  ]);

describe('the share of promises past due', () => {
  it('is told of no notice without a day, and the chart asks for one', async () => {
    const rows = await chartRows(await places(), overduePromises, PARAMS);
    expect(rows.map(({ dated, undated, overdue, later, low }) => [dated, undated, overdue, later, low])).toEqual([
      [5, 1, null, null, null],
      [0, 3, null, null, null],
    ]);
    const drawn = await drawSpec(overduePromises.spec(rows, ZH, PARAMS));
    expect(drawn.words).toContain('没有选定日期');
    expect(drawn.words).not.toMatch(/已过期\d|%/);
    expect(drawn.descriptions).toEqual([]);
    expect(overduePromises.table(rows, 'zh', PARAMS).columns).toEqual(['地区', '写明日期', '没写日期']);
    expect(overduePromises.notes(rows, 'zh', PARAMS).join()).toContain('选一个日期');
    expect(overduePromises.describe(rows, 'zh', PARAMS)).not.toContain('过期');
  });

  it('counts a month until its last day and a year until December, of the promises with a date', async () => {
    const warehouse = await places();
    const counts = async (asOf: string) => {
      const [row] = await chartRows(warehouse, overduePromises, { ...PARAMS, asOf });
      return [row!.overdue, row!.later, row!.dated, row!.undated];
    };
    expect(await counts('2025-03-01')).toEqual([0, 5, 5, 1]);
    expect(await counts('2025-03-02')).toEqual([1, 4, 5, 1]);
    expect(await counts('2025-03-31')).toEqual([1, 4, 5, 1]);
    expect(await counts('2025-04-01')).toEqual([3, 2, 5, 1]);
    expect(await counts('2025-12-31')).toEqual([3, 2, 5, 1]);
    expect(await counts('2026-01-31')).toEqual([4, 1, 5, 1]);
    expect(await counts('2026-02-01')).toEqual([5, 0, 5, 1]);
  });

  it.each([
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [15, 148, 0.0624, 0.1605],
  ])('%i of %i has the published interval', async (overdue, dated, low, high) => {
    const dues = [...times(overdue, '2025-03'), ...times(dated - overdue, '2027-03'), null];
    const params = { ...PARAMS, asOf: '2026-01-01' };
    const rows = await chartRows(await warehouseOf([noticeOf('淄博市', '370300', dues)]), overduePromises, params);
    expect(rows[0]).toMatchObject({ overdue, dated, undated: 1 });
    expect(rows[0]!.low).toBeCloseTo(low, 4);
    expect(rows[0]!.high).toBeCloseTo(high, 4);
    const isSmall = overduePromises.notes(rows, 'zh', params).join().includes('样本小');
    expect(isSmall).toBe(dated < 30);
  });

  it('sets apart what has no date, what has no promise, and says what overdue does not mean', async () => {
    const params = { ...PARAMS, asOf: '2025-06-30' };
    const rows = await chartRows(await places(), overduePromises, params);
    const table = overduePromises.table(rows, 'zh', params);
    expect(table.columns).toEqual(['地区', '已过期的比例', '已过期', '未到期', '没写日期']);
    expect(table.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
      ['淄博市', '60%（95%区间 23%–88%）', '3', '2', '1'],
      ['清远市', '–', '0', '0', '3'],
    ]);
    const notes = overduePromises.notes(rows, 'zh', params).join('\n');
    expect(notes).toContain('清远市的承诺都没写日期，没有比例，这不等于零');
    expect(notes).toContain('另有1份通报没有可计的承诺');
    expect(overduePromises.caution.zh).toContain('过期不等于没有兑现');
    const drawn = await drawSpec(overduePromises.spec(rows, ZH, params));
    expect(drawn.words).toContain('2025年6月30日');
    expect(drawn.words).toContain('没有一条写明日期');
    // The one share there is.
    expect(drawn.descriptions).toHaveLength(1);
    expect(overduePromises.source(rows, 'zh', params)).toBe('来源：2份通报（淄博市、清远市）；承诺9条。');
  });

  it('leads to the first promise that is overdue', async () => {
    const warehouse = await warehouseOf([
      makeNotice({
        place: '淄博市',
        adcode: '370300',
        measures: [
          { text: '明年办完。', commitments: [{ quote: '明年办完', due: '2026' }] },
          { text: '三月办完。', commitments: [{ quote: '三月办完', due: '2025-03' }] },
        ],
      }),
    ]);
    const params = { ...PARAMS, asOf: '2025-06-30' };
    const rows = await chartRows(warehouse, overduePromises, params);
    const target = overduePromises.table(rows, 'zh', params).rows[0]!.cells[1]!.target;
    if (target?.kind !== 'span') throw new Error('the count leads nowhere');
    const [found] = await warehouse.query(
      'SELECT substr(text, ? + 1, ? - ?) AS words FROM notices WHERE notice_id = ?',
      [target.start, target.end, target.start, target.notice],
    );
    expect(found).toEqual({ words: '三月办完' });
  });

  it('counts within the chosen notices, themes and statuses, and takes nothing for a day but a day', async () => {
    const warehouse = await places();
    const promises = async (params: CommitmentParams) =>
      (await chartRows(warehouse, overduePromises, params)).map(({ dated, undated }) => dated + undated);
    expect(await promises({ ...PARAMS, filters: { ...NO_FILTERS, themes: ['school_meals'] } })).toEqual([3, 2]);
    expect(await promises({ ...PARAMS, filters: { ...NO_FILTERS, statuses: ['ongoing'] } })).toEqual([3, 1]);
    expect(await promises({ ...PARAMS, filters: { ...NO_FILTERS, places: ['370300'] } })).toEqual([6]);
    const [one] = await warehouse.query("SELECT notice_id FROM notices WHERE jurisdiction = '清远市'");
    expect(await promises({ ...PARAMS, notices: [String(one!.notice_id)] })).toEqual([3]);
    expect(v.is(overduePromises.params, { ...PARAMS, asOf: "2025'; DROP" })).toBe(false);
  });

  it('keeps the forty notices with most dated promises, within the width', async () => {
    const notices = Array.from({ length: 42 }, (_, index) =>
      noticeOf(
        `第${index + 1}试验自治县`,
        String(110101 + index),
        times(index + 1, index % 2 === 0 ? '2025-03' : '2027'),
      ),
    );
    const params = { ...PARAMS, asOf: '2026-01-01' };
    const rows = await chartRows(await warehouseOf(notices), overduePromises, params);
    expect(rows).toHaveLength(40);
    expect(Math.min(...rows.map(({ dated }) => dated))).toBe(3);
    expect(overduePromises.notes(rows, 'zh', params).join()).toContain('共42份，这里是写明日期的承诺最多的40份');
    for (const look of LOOKS) {
      const drawn = await drawSpec(overduePromises.spec(rows, look, params));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
      expect(textFaults(drawn)).toEqual([]);
    }
  });

  it('without promises gives no row, and still compiles', async () => {
    const warehouse = await warehouseOf([makeNotice({ place: '云浮市', measures: [] })]);
    for (const asOf of [null, '2025-06-30']) {
      const params = { ...PARAMS, asOf };
      const rows = await chartRows(warehouse, overduePromises, params);
      expect(rows).toEqual([]);
      expect(overduePromises.describe(rows, 'zh', params)).toBe('');
      for (const look of LOOKS)
        expect((await drawSpec(overduePromises.spec(rows, look, params))).descriptions).toEqual([]);
    }
  });
});
