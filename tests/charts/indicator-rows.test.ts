import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { indicatorComparison } from '../../src/charts/indicator-comparison.ts';
import { type IndicatorParams, isReported, MOST_FIGURES } from '../../src/charts/indicator-rows.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { type MetricSketch, makeNotice, type NoticeSketch } from '../support/make-notice.ts';

const PARAMS: IndicatorParams = { indicator: 'teachers_recruited', filters: NO_FILTERS, per: null };
const warehouseOf = useWarehouses();

/** A notice with one measure for each figure, numbered places from 110101 on. */
function notice(index: number, ...figures: (Partial<MetricSketch> & { value: number | null })[]): NoticeSketch {
  return {
    place: `第${index}县`,
    adcode: String(110100 + index),
    level: 'county',
    measures: figures.map((figure) => {
      const unit = figure.unit ?? '名';
      const quote = `${figure.value ?? '*'}${unit}`;
      return {
        text: `招聘教师${quote}。`,
        metrics: [{ quote, unit, period: '2024', indicator: 'teachers_recruited', ...figure }],
      };
    }),
  };
}

/** Place, value and reason of each row; `silent` for a notice that reports nothing. */
async function rowsOf(notices: NoticeSketch[], change: Partial<IndicatorParams> = {}) {
  const rows = await chartRows(await warehouseOf(notices.map(makeNotice)), indicatorComparison, {
    ...PARAMS,
    ...change,
  });
  return rows.map((row) => [row.place, ...(isReported(row) ? [row.value, row.reason] : ['silent'])]);
}

describe('the rows of an indicator', () => {
  it('puts the greatest first, then what stands apart by place, then who is silent', async () => {
    expect(
      await rowsOf([
        notice(1, { value: 5 }),
        notice(2),
        notice(3, { value: null }),
        notice(4, { value: 50 }),
        notice(5, { value: 9, role: 'planned' }),
      ]),
    ).toEqual([
      ['110104', 50, null],
      ['110101', 5, null],
      ['110103', null, 'covered'],
      ['110105', 9, 'planned'],
      ['110102', 'silent'],
    ]);
  });

  it('compares in the unit that most have, 名, 人 and 位 being one', async () => {
    expect(
      await rowsOf([
        notice(1, { value: 9000, unit: '人次' }),
        notice(2, { value: 30, unit: '名' }),
        notice(3, { value: 20, unit: '人' }),
        notice(4, { value: 10, unit: '位' }),
      ]),
    ).toEqual([
      ['110102', 30, null],
      ['110103', 20, null],
      ['110104', 10, null],
      ['110101', 9000, 'other_unit'],
    ]);
  });

  it('compares periods of like length: a stretch of half a year beside years, a shorter one apart', async () => {
    expect(
      await rowsOf([
        notice(1, { value: 40, period: '2024' }),
        notice(2, { value: 30, period: '2024-07/2024-12' }),
        notice(3, { value: 20, period: '2024-09/2024-11' }),
        notice(4, { value: 10, period: '2024-09' }),
        notice(5, { value: 5, period: '2024/2025' }),
        notice(6, { value: 4, period: '2020/2024' }),
        notice(7, { value: 3, period: '2024-09/' }),
      ]),
    ).toEqual([
      ['110101', 40, null],
      ['110102', 30, null],
      ['110105', 5, null],
      ['110103', 20, 'other_length'],
      ['110104', 10, 'other_length'],
      ['110106', 4, 'several_years'],
      ['110107', 3, 'open_period'],
    ]);
  });

  it('keeps each of several figures of a period, and a covered one beside a readable one', async () => {
    expect(
      await rowsOf([
        notice(1, { value: 5 }, { value: 7 }),
        notice(2, { value: 8 }, { value: 8 }),
        notice(3, { value: 6 }, { value: null }),
      ]),
    ).toEqual([
      ['110102', 8, null],
      ['110103', 6, null],
      ['110101', 5, 'several_values'],
      ['110101', 7, 'several_values'],
      ['110103', null, 'covered'],
    ]);
  });

  it('orders rates by what they come to and sets places without a number apart', async () => {
    const per = { name: '学生', values: { 110101: 100_000, 110102: 1000 } };
    expect(
      await rowsOf([notice(1, { value: 500 }), notice(2, { value: 50 }), notice(3, { value: 900 })], { per }),
    ).toEqual([
      ['110102', 50, null],
      ['110101', 500, null],
      ['110103', 900, 'no_denominator'],
    ]);
  });

  it('holds the most of each kind, the greatest of those in the unit that most have, and says how many there are', async () => {
    const notices = [
      ...Array.from({ length: 40 }, (_, index) => notice(index + 1, { value: index + 1 })),
      ...Array.from({ length: 35 }, (_, index) => notice(index + 41, { value: 5000 + index, unit: '人次' })),
      ...Array.from({ length: 33 }, (_, index) => notice(index + 76)),
    ];
    const warehouse = await warehouseOf(notices.map(makeNotice));
    const rows = await chartRows(warehouse, indicatorComparison, PARAMS);
    const figures = rows.filter(isReported);
    const compared = figures.filter((row) => row.reason === null);
    expect(compared.map((row) => row.value)).toEqual(Array.from({ length: MOST_FIGURES }, (_, index) => 40 - index));
    expect(new Set(compared.map((row) => row.kind_total))).toEqual(new Set([40]));
    const apart = figures.filter((row) => row.reason !== null);
    expect([apart.length, apart[0]!.kind_total, apart[0]!.reason]).toEqual([MOST_FIGURES, 35, 'other_unit']);
    const silent = rows.filter((row) => !isReported(row));
    expect([silent.length, silent[0]!.kind_total]).toEqual([MOST_FIGURES, 33]);

    // The least of the values is the greatest of the rates.
    const values = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [String(110101 + index), index < 3 ? 1 : 100_000]),
    );
    const rates = await chartRows(warehouse, indicatorComparison, { ...PARAMS, per: { name: '学校', values } });
    expect(rates.slice(0, 4).map((row) => isReported(row) && row.value)).toEqual([3, 2, 1, 40]);
  });
});
