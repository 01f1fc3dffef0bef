import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { indicatorComparison } from '../../src/charts/indicator-comparison.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { type MetricSketch, makeNotice } from '../support/make-notice.ts';

const PARAMS = { indicator: 'teachers_recruited', filters: NO_FILTERS };
const warehouseOf = useWarehouses();
const rowsOf = async (...notices: Parameters<typeof makeNotice>[0][]) =>
  chartRows(await warehouseOf(notices.map(makeNotice)), indicatorComparison, PARAMS);

const figure = (quote: string, value: number | null, more: Partial<MetricSketch> = {}): MetricSketch => ({
  quote,
  value,
  unit: '名',
  indicator: 'teachers_recruited',
  ...more,
});
const notice = (place: string, adcode: string, text: string, ...metrics: MetricSketch[]) => ({
  place,
  adcode,
  measures: [{ text, metrics }],
});

const QINGYUAN = notice(
  '清远市',
  '441800',
  '2024年招聘教师约120名，2025年招聘教师80名。',
  figure('约120名', 120, { qualifier: 'about', period: '2024', subject: '招聘教师' }),
  figure('80名', 80, { period: '2025', subject: '招聘教师' }),
);
const HAINAN = {
  ...notice('海南藏族自治州', '', '2024年招聘教师*名。', figure('*名', null, { period: '2024', subject: '招聘教师' })),
  adcode: undefined!,
  stated: false,
  redacted: true,
};
const ZIBO = notice('淄博市', '370300', '加强教师管理。');

describe('indicator comparison', () => {
  it('asks for each figure as reported, and names the notices that report none', async () => {
    const rows = await rowsOf(QINGYUAN, ZIBO, HAINAN);
    expect(rows.map((row) => [row.jurisdiction, 'value' in row ? row.value : 'silent'])).toEqual([
      ['淄博市', 'silent'],
      ['清远市', 120],
      ['清远市', 80],
      ['海南藏族自治州', null],
    ]);
    expect(indicatorComparison.notes(rows, 'zh', PARAMS).find((note) => note.startsWith('没有报告'))).toContain(
      '淄博市',
    );
  });

  it.each(LOOKS)('is drawn within its width, each figure with its period and qualifier: %o', async (look) => {
    const drawn = await drawSpec(indicatorComparison.spec(await rowsOf(QINGYUAN, ZIBO, HAINAN), look, PARAMS));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    for (const words of look.language === 'zh'
      ? ['清远市', '2024年', '2025年', '约120名', '80名', '海南藏族自治州（推定）']
      : ['清远市', '2024', '2025', 'about 120 名', '80 名', '海南藏族自治州'])
      expect(drawn.words).toContain(words);
    expect(drawn.words).not.toContain('淄博市');
    expect(drawn.descriptions).toHaveLength(3);
  });

  it('shows a covered figure as reported and covered: a mark of its own, no bar, no zero', async () => {
    const rows = await rowsOf(HAINAN);
    const drawn = await drawSpec(indicatorComparison.spec(rows, ZH, PARAMS));
    expect(drawn.svg).not.toContain('aria-roledescription="bar"');
    expect(drawn.svg.match(/aria-roledescription="point"/g)).toHaveLength(1);
    expect(drawn.words).toContain('被遮盖');
    expect(drawn.words.replace('2024年', '')).not.toMatch(/\d/);
    expect(indicatorComparison.describe(rows, 'zh', PARAMS)).toContain('被遮盖');
    expect(indicatorComparison.notes(rows, 'zh', PARAMS).some((note) => note.includes('不是零'))).toBe(true);
    expect(indicatorComparison.table(rows, 'zh', PARAMS).rows[0]!.cells[0]!.text).toContain('被遮盖');
  });

  it('draws a reported zero as a figure', async () => {
    const rows = await rowsOf(notice('清远市', '441800', '招聘教师0名。', figure('0名', 0)));
    const drawn = await drawSpec(indicatorComparison.spec(rows, ZH, PARAMS));
    expect(drawn.words).toContain('0名');
    expect(drawn.words).not.toContain('遮盖');
    expect(indicatorComparison.describe(rows, 'zh', PARAMS)).toContain('0名');
  });

  it('does not count a repeated figure twice, and never adds figures up', async () => {
    const rows = await rowsOf({
      place: '清远市',
      adcode: '441800',
      measures: [
        { label: '一是', text: '招聘教师120名，其中研究生30名。', metrics: [figure('120名', 120), figure('30名', 30)] },
        {
          label: '二是',
          text: '招聘教师120名，其中研究生30名。',
          metrics: [figure('120名', 120, { repeatOf: 1 }), figure('30名', 30, { repeatOf: 2 })],
        },
      ],
    });
    expect(rows.map((row) => ('value' in row ? row.value : 'silent'))).toEqual([120, 30]);
    const drawn = await drawSpec(indicatorComparison.spec(rows, ZH, PARAMS));
    expect(drawn.descriptions).toHaveLength(2);
    expect(drawn.words).not.toContain('150');
    expect(indicatorComparison.notes(rows, 'zh', PARAMS).some((note) => note.includes('不相加'))).toBe(true);
    expect(indicatorComparison.source(rows, 'zh', PARAMS)).toBe('来源：1份通报（清远市）；数字2个。');
  });

  it('sets a plan apart from a result', async () => {
    const rows = await rowsOf({
      place: '清远市',
      adcode: '441800',
      measures: [
        { text: '已招聘教师120名。', metrics: [figure('120名', 120)] },
        { text: '下一步招聘教师300名。', status: 'planned', metrics: [figure('300名', 300)] },
      ],
    });
    const drawn = await drawSpec(indicatorComparison.spec(rows, ZH, PARAMS));
    expect(drawn.words).toContain('300名（计划）');
    expect(drawn.words).not.toContain('120名（计划）');
    expect(indicatorComparison.notes(rows, 'zh', PARAMS).some((note) => note.includes('空心条'))).toBe(true);
    expect(
      indicatorComparison.notes(await rowsOf(QINGYUAN), 'zh', PARAMS).some((note) => note.includes('空心条')),
    ).toBe(false);
  });

  it('shows both ends of a range and says when the units differ', async () => {
    const rows = await rowsOf(
      notice('清远市', '441800', '招聘教师30至50名。', figure('30至50名', 30, { valueHigh: 50 })),
      notice('淄博市', '370300', '招聘教师80人。', figure('80人', 80, { unit: '人' })),
    );
    expect((await drawSpec(indicatorComparison.spec(rows, ZH, PARAMS))).words).toContain('30–50名');
    expect(
      indicatorComparison.notes(rows, 'zh', PARAMS).some((note) => note.includes('人、名') || note.includes('名、人')),
    ).toBe(true);
  });

  it('says that a period is not stated', async () => {
    const rows = await rowsOf(notice('清远市', '441800', '招聘教师9名。', figure('9名', 9)));
    expect((await drawSpec(indicatorComparison.spec(rows, ZH, PARAMS))).words).toContain('时期未说明');
    expect(indicatorComparison.describe(rows, 'zh', PARAMS)).toContain('时期未说明');
  });

  it('keeps a figure that stands outside all measures', async () => {
    const rows = await rowsOf({
      place: '清远市',
      adcode: '441800',
      measures: [],
      preamble: { text: '共招聘教师9名。', metrics: [figure('9名', 9)] },
    });
    expect(rows).toMatchObject([{ value: 9, planned: false }]);
  });

  it('lets every figure of the table lead to its evidence', async () => {
    const rows = await rowsOf(QINGYUAN, HAINAN);
    const table = indicatorComparison.table(rows, 'zh', PARAMS);
    expect(table.rows.map((row) => row.header)).toEqual(['清远市', '清远市', '海南藏族自治州（推定）']);
    for (const [index, row] of table.rows.entries())
      expect(row.cells[0]!.target).toEqual({
        kind: 'indicator',
        indicator: 'teachers_recruited',
        notice: rows[index]!.notice_id,
      });
  });

  it('that no notice reports says so and still compiles', async () => {
    const rows = await rowsOf(ZIBO);
    expect(indicatorComparison.describe(rows, 'zh', PARAMS)).toBe('没有一份通报报告这项指标。');
    expect(indicatorComparison.notes(rows, 'en', PARAMS)).toEqual(['No notice reports this indicator.']);
    for (const look of LOOKS)
      expect((await drawSpec(indicatorComparison.spec(rows, look, PARAMS))).descriptions).toEqual([]);
  });

  it('of an empty warehouse has no row', async () => {
    const rows = await rowsOf();
    expect(rows).toEqual([]);
    expect(indicatorComparison.table(rows, 'zh', PARAMS).rows).toEqual([]);
    expect(indicatorComparison.describe(rows, 'zh', PARAMS)).toBe('没有一份通报报告这项指标。');
  });

  it('binds the indicator: a code is data, not SQL', async () => {
    const warehouse = await warehouseOf([makeNotice(QINGYUAN)]);
    expect(await chartRows(warehouse, indicatorComparison, { ...PARAMS, indicator: "x' OR '1'='1" })).toEqual([]);
  });

  it('draws only on the notices that pass the filters', async () => {
    const warehouse = await warehouseOf([QINGYUAN, ZIBO, HAINAN].map(makeNotice));
    const filters = { ...NO_FILTERS, places: ['441800', '370300'] };
    const rows = await chartRows(warehouse, indicatorComparison, { ...PARAMS, filters });
    expect(rows.map((row) => row.jurisdiction)).toEqual(['淄博市', '清远市', '清远市']);
  });
});
