import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/warehouse/query-rows.ts';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice, type NoticeSketch } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

async function values(sketch: Omit<NoticeSketch, 'place'>): Promise<Row[]> {
  const warehouse = await warehouseOf([makeNotice({ place: '清远市', adcode: '441800', ...sketch })]);
  return warehouse.query('SELECT quote, value, redacted, planned FROM indicator_values ORDER BY metric_id');
}
const recruited = { indicator: 'teachers_recruited' };

describe('indicator_values', () => {
  it('lists the figures one by one and leaves out figures of no indicator', async () => {
    const text = '招聘教师120名，其中研究生30名，召开会议3次。';
    const metrics = [
      { quote: '120名', value: 120, ...recruited },
      { quote: '30名', value: 30, ...recruited },
      { quote: '3次', value: 3 },
    ];
    expect(await values({ measures: [{ text, metrics }] })).toEqual([
      { quote: '120名', value: 120, redacted: false, planned: false },
      { quote: '30名', value: 30, redacted: false, planned: false },
    ]);
  });

  it('leaves out a figure that repeats an earlier one', async () => {
    const text = '招聘教师120名。';
    expect(
      await values({
        measures: [
          { text, metrics: [{ quote: '120名', value: 120, ...recruited }] },
          { text, metrics: [{ quote: '120名', value: 120, repeatOf: 1, ...recruited }] },
        ],
      }),
    ).toHaveLength(1);
  });

  it('keeps a covered figure without a value, and a zero with one', async () => {
    const text = '招聘教师*名，引进人才0名。';
    const metrics = [
      { quote: '*名', value: null, ...recruited },
      { quote: '0名', value: 0, ...recruited },
    ];
    expect(await values({ measures: [{ text, metrics }] })).toEqual([
      { quote: '*名', value: null, redacted: true, planned: false },
      { quote: '0名', value: 0, redacted: false, planned: false },
    ]);
  });

  it('marks what is planned: by the measure or by the role of the figure', async () => {
    const metrics = [{ quote: '9名', value: 9, ...recruited }];
    const planned = [{ quote: '9名', value: 9, indicator: 'teachers_planned', role: 'planned' as const }];
    const measures = (['done', 'ongoing', 'mixed', 'clean', 'planned'] as const).map((status) => ({
      text: `招聘教师9名（${status}）。`,
      status,
      metrics,
    }));
    expect((await values({ measures })).map((row) => row.planned)).toEqual([false, false, false, false, true]);
    expect(await values({ measures: [{ text: '计划招聘9名。', metrics: planned }] })).toMatchObject([
      { planned: true },
    ]);
  });

  it('keeps figures outside all measures', async () => {
    const preamble = { text: '共招聘教师9名。', metrics: [{ quote: '9名', value: 9, ...recruited }] };
    expect(await values({ measures: [], preamble })).toEqual([
      { quote: '9名', value: 9, redacted: false, planned: false },
    ]);
  });
});
