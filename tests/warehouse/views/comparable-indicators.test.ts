import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/warehouse/query-rows.ts';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { type MeasureSketch, type MetricSketch, makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

/** teachers_recruited is a flow, supervision_share a share. */
const FLOW = 'teachers_recruited';
const SHARE = 'supervision_share';

/** A measure that reports each figure in words of its own. */
function figures(...metrics: Omit<MetricSketch, 'quote'>[]): MeasureSketch {
  const quoted = metrics.map((metric, index) => ({ indicator: FLOW, unit: '名', ...metric, quote: `第${index}数` }));
  return { text: `${quoted.map(({ quote }) => quote).join('，')}。`, metrics: quoted };
}

/** The rows of each notice in turn, all of one warehouse: a build takes longer than all questions. */
async function rowsOf(...notices: MeasureSketch[][]): Promise<Row[][]> {
  const place = (index: number) => ({ place: `第${index}市`, adcode: String(100_000 + index) });
  const warehouse = await warehouseOf(notices.map((measures, index) => makeNotice({ ...place(index), measures })));
  const rows = await warehouse.query(
    `SELECT sort_key, period, comparable, reason, value, own_figures AS own, left_out FROM comparable_indicators
     ORDER BY sort_key, indicator, period NULLS FIRST`,
  );
  return notices.map((_, index) =>
    rows.filter(({ sort_key }) => sort_key === index + 1).map(({ sort_key: _key, ...row }) => row),
  );
}

const rows = async (...measures: MeasureSketch[]) => (await rowsOf(measures))[0];

const own = (period: string | null, value: number) => ({ period, comparable: true, reason: null, value, own: 1 });

describe('comparable_indicators', () => {
  it('takes the one own value of a period, and leaves plans, demands, parts and totals over years out', async () => {
    expect(
      await rows(
        figures(
          { value: 120, period: '2024' },
          { value: 30, period: '2024', role: 'part' },
          { value: 200, period: '2024', role: 'planned' },
          { value: 150, period: '2024', role: 'applied' },
          { value: 100, period: '2024', role: 'required' },
          { value: 400, period: '2024', role: 'cumulative' },
        ),
      ),
    ).toEqual([{ ...own('2024', 120), left_out: 5 }]);
  });

  it('keeps periods apart and counts a repeat once', async () => {
    expect(
      await rows(
        figures({ value: 120, period: '2024' }, { value: 9, period: '2025-03' }),
        figures({ value: 120, period: '2024', repeatOf: 1 }),
      ),
    ).toEqual([
      { ...own('2024', 120), left_out: 0 },
      { ...own('2025-03', 9), left_out: 0 },
    ]);
  });

  it('takes the same value told twice as one, and gives none where values, units or bounds differ', async () => {
    const same = { value: 120, period: '2024' };
    const [twice, ...different] = await rowsOf(
      [figures(same, same)],
      [figures(same, { ...same, value: 121 })],
      [figures(same, { ...same, unit: '人' })],
      [figures(same, { ...same, unit: null })],
      [figures(same, { ...same, valueHigh: 130 })],
      [figures(same, { ...same, qualifier: 'over' })],
    );
    expect(twice).toEqual([{ ...own('2024', 120), own: 2, left_out: 0 }]);
    const several = { period: '2024', comparable: false, reason: 'several_values', value: null, own: 2, left_out: 0 };
    expect(different).toEqual(Array(5).fill([several]));
  });

  it('says covered where the figure is hidden, and takes the readable one where there is one', async () => {
    const covered = { value: null, period: '2024' };
    expect(await rowsOf([figures(covered)], [figures(covered, { value: 0, period: '2024' })])).toEqual([
      [{ period: '2024', comparable: false, reason: 'covered', value: null, own: 1, left_out: 0 }],
      [{ ...own('2024', 0), own: 2, left_out: 0 }],
    ]);
  });

  it('names what there is where there is no own figure, a plan of the measure included', async () => {
    const roles = ['planned', 'applied', 'required', 'cumulative', 'part'] as const;
    const found = await rowsOf(...roles.map((role) => [figures({ value: 9, period: '2024', role })]), [
      { ...figures({ value: 9, period: '2024' }), status: 'planned' },
    ]);
    expect(found.map(([row]) => [row!.reason, row!.value])).toEqual(
      [...roles, 'planned'].map((reason) => [reason, null]),
    );
  });

  it('asks a flow for the time it covers, and a share for none', async () => {
    const cases: [period: string | null, indicator: string, reason: string | null][] = [
      [null, FLOW, 'no_period'],
      [null, SHARE, null],
      ['2024-09/', FLOW, 'open_period'],
      ['2024-09/', SHARE, null],
      ['/2024-09', FLOW, 'open_period'],
      ['2024', FLOW, null],
      ['2024-09-E', FLOW, null],
      // A school year, twelve months, thirteen months, three years.
      ['2024/2025', FLOW, null],
      ['2023-09/2024-08', FLOW, null],
      ['2023-09/2024-09', FLOW, 'several_years'],
      ['2022/2024', FLOW, 'several_years'],
    ];
    const found = await rowsOf(
      ...cases.map(([period, indicator]) => [figures({ value: 9, indicator, ...(period !== null && { period }) })]),
    );
    expect(cases.map(([period, indicator], index) => [period, indicator, found[index]![0]!.reason])).toEqual(cases);
  });

  it('keeps an indicator of two notices in two rows, and figures of no indicator out', async () => {
    const measure = (value: number) => figures({ value, period: '2024' });
    const notices = [
      makeNotice({ place: '清远市', adcode: '441800', measures: [measure(1), { text: '召开会议3次。' }] }),
      makeNotice({ place: '秦州区', adcode: '620502', measures: [measure(2)] }),
    ];
    const warehouse = await warehouseOf(notices);
    expect(
      await warehouse.query('SELECT jurisdiction, value, unit FROM comparable_indicators ORDER BY sort_key'),
    ).toEqual([
      { jurisdiction: '清远市', value: 1, unit: '名' },
      { jurisdiction: '秦州区', value: 2, unit: '名' },
    ]);
  });
});
