import { describe, expect, it } from 'vitest';
import type { Header } from '../../../src/notice/notice.ts';
import type { Row } from '../../../src/warehouse/query-rows.ts';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

async function steps(header: Partial<Header>): Promise<Row[]> {
  const warehouse = await warehouseOf([makeNotice({ place: '清远市', measures: [], header })]);
  return warehouse.query('SELECT step, days, days_low, days_high, out_of_order FROM durations ORDER BY sort_order');
}

const exact = (step: string, days: number) => ({ step, days, days_low: days, days_high: days, out_of_order: false });
const unknown = (step: string) => ({ step, days: null, days_low: null, days_high: null, out_of_order: null });

describe('durations', () => {
  it('counts days between whole dates, over a leap day and from a day to itself', async () => {
    expect(
      await steps({
        inspectionStart: '2024-02-28',
        inspectionEnd: '2024-03-01',
        feedbackDate: '2024-03-01',
        published: '2025-03-01',
      }),
    ).toEqual([exact('inspection', 2), exact('feedback', 0), exact('publication', 365), exact('whole', 367)]);
  });

  it('gives bounds where a date is a month, a third of one or a year', async () => {
    expect(
      await steps({
        // 21 to 31 March; 21 to 31 May; 8 July; 2025.
        inspectionStart: '2024-03-L',
        inspectionEnd: '2024-05-L',
        feedbackDate: '2024-07-08',
        published: '2025',
      }),
    ).toEqual([
      // 31 March to 21 May; 21 March to 31 May.
      { step: 'inspection', days: null, days_low: 51, days_high: 71, out_of_order: false },
      // 31 May to 8 July; 21 May to 8 July.
      { step: 'feedback', days: null, days_low: 38, days_high: 48, out_of_order: false },
      // 8 July 2024 to 1 January and to 31 December 2025.
      { step: 'publication', days: null, days_low: 177, days_high: 541, out_of_order: false },
      // 31 March 2024 to 1 January 2025; 21 March 2024 to 31 December 2025.
      { step: 'whole', days: null, days_low: 276, days_high: 650, out_of_order: false },
    ]);
  });

  it('takes no step for less than 0 days where one month holds both dates', async () => {
    const [, , publication] = await steps({ feedbackDate: '2024-02', published: '2024-02-10' });
    expect(publication).toMatchObject({ days: null, days_low: 0, days_high: 9, out_of_order: false });
  });

  it('says where the dates cannot be in order, and nothing where one is not given', async () => {
    expect(await steps({ feedbackDate: '2024-07-08', published: '2024-07-01' })).toEqual([
      unknown('inspection'),
      unknown('feedback'),
      { step: 'publication', days: -7, days_low: -7, days_high: -7, out_of_order: true },
      unknown('whole'),
    ]);
  });
});

describe('date_bounds', () => {
  it('spreads every precision over the days it may mean, and a date that is none over nothing', async () => {
    const dates = ['2023', '2024', '2024-02', '2024-02-E', '2024-02-M', '2024-02-L', '2024-02-29', '2024-02-30'];
    const warehouse = await warehouseOf(
      dates.map((published, index) => makeNotice({ place: `第${index}市`, published, measures: [] })),
    );
    const sql =
      'SELECT iso, date_precision AS p, low::VARCHAR AS low, high::VARCHAR AS high FROM date_bounds ORDER BY iso';
    expect(await warehouse.query(sql)).toEqual([
      { iso: '2023', p: 'year', low: '2023-01-01', high: '2023-12-31' },
      { iso: '2024', p: 'year', low: '2024-01-01', high: '2024-12-31' },
      { iso: '2024-02', p: 'month', low: '2024-02-01', high: '2024-02-29' },
      { iso: '2024-02-29', p: 'day', low: '2024-02-29', high: '2024-02-29' },
      { iso: '2024-02-30', p: 'day', low: null, high: null },
      { iso: '2024-02-E', p: 'third', low: '2024-02-01', high: '2024-02-10' },
      { iso: '2024-02-L', p: 'third', low: '2024-02-21', high: '2024-02-29' },
      { iso: '2024-02-M', p: 'third', low: '2024-02-11', high: '2024-02-20' },
    ]);
  });
});
