import { expect, it } from 'vitest';
import { NO_FILTERS } from '../../../src/charts/filters.ts';
import { indicatorFigures, MOST_FIGURES } from '../../../src/site/data/indicator-evidence.ts';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { type MeasureSketch, makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

const recruited = (value: number): MeasureSketch => ({
  text: `招聘${value}名。`,
  metrics: [{ quote: `${value}名`, value, unit: '名', indicator: 'teachers_recruited' }],
});

it('the passages of an indicator tell how many figures there are, also where not all are fetched', async () => {
  const many = Array.from({ length: MOST_FIGURES + 7 }, (_, index) => recruited(index + 1));
  const warehouse = await warehouseOf(
    [
      { place: '清远市', adcode: '441800', measures: [recruited(3), recruited(4)] },
      { place: '淄博市', adcode: '370300', measures: many },
    ].map(makeNotice),
  );
  const ask = (places: string[], notice: string | null = null) => {
    const { sql, bindings } = indicatorFigures('teachers_recruited', notice, { ...NO_FILTERS, places });
    return warehouse.query(sql, [...bindings]);
  };
  const all = await ask([]);
  expect(all).toHaveLength(MOST_FIGURES);
  expect(new Set(all.map((row) => row.total))).toEqual(new Set([MOST_FIGURES + 9]));
  expect(all.slice(0, 2).map((row) => row.text)).toEqual(['招聘1名。', '招聘2名。']);
  const few = await ask(['441800']);
  expect(few.map((row) => [row.text, row.total])).toEqual([
    ['招聘3名。', 2],
    ['招聘4名。', 2],
  ]);
  expect(await ask([], String(few[0]!.notice_id))).toEqual(few);
});
