import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

describe('notice_overview', () => {
  it('counts measures and figures without repeats, figures outside measures with the rest', async () => {
    const text = '检查食堂3次，覆盖*所学校。';
    const metrics = [
      { quote: '3次', value: 3 },
      { quote: '*所', value: null },
    ];
    const warehouse = await warehouseOf([
      makeNotice({
        place: '清远市',
        adcode: '441800',
        preamble: { text: '共反馈问题35个。', metrics: [{ quote: '35个', value: 35 }] },
        measures: [
          { label: '一是', text, metrics },
          {
            label: '二是',
            text,
            metrics: [
              { ...metrics[0]!, repeatOf: 2 },
              { ...metrics[1]!, repeatOf: 3 },
            ],
          },
        ],
      }),
    ]);
    expect(await warehouse.query('SELECT jurisdiction, measures, metrics FROM notice_overview')).toEqual([
      { jurisdiction: '清远市', measures: 1, metrics: 3 },
    ]);
  });

  it('has a row for a notice that holds nothing', async () => {
    const warehouse = await warehouseOf([makeNotice({ place: null, measures: [] })]);
    expect(
      await warehouse.query('SELECT jurisdiction, jurisdiction_stated, measures, metrics FROM notice_overview'),
    ).toEqual([{ jurisdiction: null, jurisdiction_stated: false, measures: 0, metrics: 0 }]);
  });

  it('names each place in one word, the same for the same sort_key', async () => {
    const warehouse = await warehouseOf([
      makeNotice({ place: '清远市', adcode: '441800', province: '广东省', measures: [] }),
      makeNotice({ place: '某乡', province: '广东省', measures: [], header: { inspector: '县委第一巡察组' } }),
      makeNotice({ place: '某镇', measures: [] }),
      makeNotice({ place: null, measures: [] }),
    ]);
    expect(
      await warehouse.query('SELECT place, inspector, characters FROM notice_overview ORDER BY sort_key, place'),
    ).toEqual([
      { place: '441800', inspector: null, characters: 30 },
      { place: '/某镇', inspector: null, characters: 29 },
      { place: '广东省/某乡', inspector: '县委第一巡察组', characters: 29 },
      { place: '-', inspector: null, characters: 29 },
    ]);
  });
});
