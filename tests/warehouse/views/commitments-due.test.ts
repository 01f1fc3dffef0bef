import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();
const promise = (due: string | null) => ({
  text: `承诺${due ?? '尽快'}完成。`,
  themes: ['school_meals', 'integrity'],
  commitments: [{ quote: '完成', due }],
});

async function warehouse() {
  const measures = ['2025-06-30', '2025-06', '2025', '2026-09-L', null].map(promise);
  return warehouseOf([makeNotice({ place: '清远市', measures })]);
}

describe('commitments_due', () => {
  it('gives every promise with the days its date allows, its quarter and its primary theme', async () => {
    const sql = `SELECT theme, due, date_precision AS p, due_low::VARCHAR AS low, due_high::VARCHAR AS high, due_quarter
      FROM commitments_due ORDER BY ordinal`;
    const theme = 'school_meals';
    expect(await (await warehouse()).query(sql)).toEqual([
      { theme, due: '2025-06-30', p: 'day', low: '2025-06-30', high: '2025-06-30', due_quarter: '2025-Q2' },
      { theme, due: '2025-06', p: 'month', low: '2025-06-01', high: '2025-06-30', due_quarter: '2025-Q2' },
      { theme, due: '2025', p: 'year', low: '2025-01-01', high: '2025-12-31', due_quarter: null },
      { theme, due: '2026-09-L', p: 'third', low: '2026-09-21', high: '2026-09-30', due_quarter: '2026-Q3' },
      { theme, due: null, p: null, low: null, high: null, due_quarter: null },
    ]);
  });

  it('tells what is overdue at a day that is given', async () => {
    const held = await warehouse();
    const overdue = async (day: string) =>
      (await held.query('SELECT due FROM commitments_due WHERE due_high < $1::DATE ORDER BY ordinal', [day])).map(
        (row) => row.due,
      );
    expect(await overdue('2025-06-30')).toEqual([]);
    expect(await overdue('2025-07-01')).toEqual(['2025-06-30', '2025-06']);
    expect(await overdue('2026-01-01')).toEqual(['2025-06-30', '2025-06', '2025']);
  });
});
