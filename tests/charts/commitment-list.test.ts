import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { commitmentRow, commitmentsQuery, MOST_COMMITMENTS } from '../../src/charts/commitment-list.ts';
import { type Filters, NO_FILTERS } from '../../src/charts/filters.ts';
import { DUE_STATES, type DueState } from '../../src/site/route/fields.ts';
import type { ReadOnlyWarehouse } from '../../src/warehouse/open-read-only.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { HAINAN, QINGYUAN } from '../support/line-corpus.ts';
import { type MeasureSketch, makeNotice } from '../support/make-notice.ts';

const warehouseOf = useWarehouses();

function promise(words: string, due: string | null, theme = 'school_meals'): MeasureSketch {
  return { text: `${words}。`, status: 'planned', themes: [theme], commitments: [{ quote: words, due }] };
}

const ZIBO = {
  place: '淄博市',
  adcode: '370300',
  published: '2025-02-18',
  measures: [
    promise('继续推进', null),
    promise('年内完成', '2025'),
    promise('三月完成', '2025-03'),
    promise('三月一日完成', '2025-03-01'),
    promise('九月上旬完成', '2025-09-E', 'integrity'),
  ],
};
const promised = () => warehouseOf([ZIBO, QINGYUAN, HAINAN].map(makeNotice));

async function listed(
  warehouse: ReadOnlyWarehouse,
  asOf: string | null = null,
  state: DueState = 'all',
  change: Partial<Filters> = {},
) {
  const { sql, bindings } = commitmentsQuery({ ...NO_FILTERS, ...change }, asOf, state);
  return v.parse(v.array(commitmentRow), await warehouse.query(sql, [...bindings]));
}
const texts = async (...asked: Parameters<typeof listed>) => (await listed(...asked)).map(({ text }) => text);

describe('the list of promises', () => {
  it('stands in the order of the day that each is due at the latest, those without a date last', async () => {
    const rows = await listed(await promised());
    expect(rows.map(({ jurisdiction, due, overdue }) => [jurisdiction, due, overdue])).toEqual([
      ['淄博市', '2025-03-01', false],
      ['淄博市', '2025-03', false],
      ['淄博市', '2025-09-E', false],
      // Both may last until the last day of the year.
      ['淄博市', '2025', false],
      ['清远市', '2025-12', false],
      ['淄博市', null, null],
      ['海南藏族自治州', null, null],
    ]);
    expect(new Set(rows.map(({ total }) => total))).toEqual(new Set([7]));
  });

  it('leads to its own words', async () => {
    const warehouse = await promised();
    for (const row of await listed(warehouse)) {
      const [found] = await warehouse.query(
        'SELECT substr(text, ? + 1, ? - ?) AS words FROM notices WHERE notice_id = ?',
        [row.span_start, row.span_end, row.span_start, row.notice_id],
      );
      expect(found).toEqual({ words: row.text });
    }
  });

  it('calls a promise overdue from the day after the last that its date allows', async () => {
    const warehouse = await promised();
    expect(await texts(warehouse, '2025-03-01', 'overdue')).toEqual([]);
    expect(await texts(warehouse, '2025-03-02', 'overdue')).toEqual(['三月一日完成']);
    expect(await texts(warehouse, '2025-03-31', 'overdue')).toEqual(['三月一日完成']);
    expect(await texts(warehouse, '2025-04-01', 'overdue')).toEqual(['三月一日完成', '三月完成']);
    expect(await texts(warehouse, '2025-09-10', 'overdue')).toHaveLength(2);
    expect(await texts(warehouse, '2025-09-11', 'overdue')).toHaveLength(3);
    expect(await texts(warehouse, '2025-12-31', 'later')).toEqual(['年内完成', '2025年12月前补齐教师']);
    expect(await texts(warehouse, '2026-01-01', 'overdue')).toHaveLength(5);
    expect(await texts(warehouse, '2026-01-01', 'later')).toEqual([]);
  });

  it('divides all promises into overdue, later and undated', async () => {
    const warehouse = await promised();
    for (const asOf of [null, '2025-03-15', '2025-09-11', '2030-01-01']) {
      const counts = await Promise.all(DUE_STATES.map(async (state) => (await listed(warehouse, asOf, state)).length));
      const [all, ...parts] = counts as [number, number, number, number];
      expect(parts.reduce((sum, count) => sum + count)).toBe(all);
      expect(parts[2]).toBe(2);
      if (asOf === null) expect(parts[0]).toBe(0);
    }
    expect(await texts(warehouse, null, 'undated')).toEqual(['继续推进', '将继续整治']);
  });

  it('is filtered by place, theme and status, each bound as a value', async () => {
    const warehouse = await promised();
    expect(await texts(warehouse, null, 'all', { places: ['441800'] })).toEqual(['2025年12月前补齐教师']);
    expect(await texts(warehouse, null, 'all', { themes: ['integrity', 'teacher_staffing'] })).toEqual([
      '九月上旬完成',
      '2025年12月前补齐教师',
    ]);
    expect(await texts(warehouse, null, 'all', { statuses: ['ongoing'] })).toEqual(['将继续整治']);
    expect(await texts(warehouse, '2025-04-01', 'overdue', { themes: ['school_meals'], from: '2025-02' })).toHaveLength(
      2,
    );
    expect(await texts(warehouse, null, 'all', { themes: ["x' OR '1'='1"] })).toEqual([]);
  });

  it('takes a theme that is not the first of its measure, as the counts of themes do', async () => {
    const both = { ...promise('补齐食堂人员', '2025-09'), themes: ['school_meals', 'teacher_staffing'] };
    const warehouse = await warehouseOf([makeNotice({ ...ZIBO, measures: [both] })]);
    expect(await texts(warehouse, null, 'all', { themes: ['teacher_staffing'] })).toEqual(['补齐食堂人员']);
    expect(await texts(warehouse, null, 'all', { themes: ['school_meals', 'teacher_staffing'] })).toHaveLength(1);
    expect(await texts(warehouse, null, 'all', { themes: ['integrity'] })).toEqual([]);
  });

  it('lists no more than there is room for, the first that are due, and counts them all', async () => {
    const many = {
      ...ZIBO,
      measures: Array.from({ length: MOST_COMMITMENTS + 5 }, (_, index) => {
        const words = `第${index + 1}项完成`;
        return promise(words, index < 5 ? null : `2025-0${(index % 9) + 1}`);
      }),
    };
    const rows = await listed(await warehouseOf([makeNotice(many)]));
    expect(rows).toHaveLength(MOST_COMMITMENTS);
    expect(rows[0]!.due).toBe('2025-01');
    expect(rows.at(-1)!.due).toBe('2025-09');
    expect(rows[0]!.total).toBe(MOST_COMMITMENTS + 5);
  });

  it('is empty where nothing is promised', async () => {
    expect(await listed(await warehouseOf([]))).toEqual([]);
  });
});
