import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { indicatorComparison } from '../../src/charts/indicator-comparison.ts';
import { type IndicatorParams, MOST_FIGURES } from '../../src/charts/indicator-rows.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { type MetricSketch, makeNotice } from '../support/make-notice.ts';
import { textFaults } from '../support/text-boxes.ts';

const PARAMS: IndicatorParams = { indicator: 'teachers_recruited', filters: NO_FILTERS, per: null };
const warehouseOf = useWarehouses();
const drawnWith = async (rows: Parameters<typeof indicatorComparison.spec>[0], params = PARAMS, look = ZH) =>
  drawSpec(indicatorComparison.spec(rows, look, params));
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
      ['清远市', 120],
      ['清远市', 80],
      ['海南藏族自治州', null],
      ['淄博市', 'silent'],
    ]);
    const notes = indicatorComparison.notes(rows, 'zh', PARAMS);
    expect(notes.find((note) => note.startsWith('没有报告'))).toBe('没有报告这项指标的：淄博市。没有报告不等于零。');
    expect(notes[0]).toContain('只比较时期写明、长短相近的数字');
  });

  it.each(LOOKS)('is drawn within its width, each figure with its period and qualifier: %o', async (look) => {
    const drawn = await drawnWith(await rowsOf(QINGYUAN, ZIBO, HAINAN), PARAMS, look);
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    for (const words of look.language === 'zh'
      ? ['清远市', '2024年', '2025年', '约120名', '80名', '可以比较的', '不能直接比较的', '已报告，数字被遮盖']
      : ['清远市', '2024', '2025', 'about 120 名', '80 名', 'Comparable', 'Not comparable', 'figure covered'])
      expect(drawn.words).toContain(words);
    expect(drawn.words).not.toContain('淄博市');
    expect(drawn.descriptions).toHaveLength(3);
    expect(textFaults(drawn)).toEqual([]);
  });

  it.each(LOOKS)('has room for long words: none over others, none cut: %o', async (look) => {
    const subject = '面向全国公开招聘的义务教育阶段紧缺学科在编在岗教师和高层次人才';
    const long = (place: string, adcode: string, value: number, more: Partial<MetricSketch>) =>
      notice(place, adcode, `${subject}${value}名。`, figure(`${value}名`, value, { subject, ...more }));
    const rows = await rowsOf(
      long('双江拉祜族佤族布朗族傣族自治县', '530925', 1_234_567, { period: '2023-09/2024-08', qualifier: 'over' }),
      long('积石山保安族东乡族撒拉族自治县', '622927', 1, { period: '2024', qualifier: 'about', valueHigh: 2_000_000 }),
      long('克孜勒苏柯尔克孜自治州', '653000', 3, { period: '2020-09/2024-08' }),
      long('西双版纳傣族自治州', '532800', 4, { period: '2024', role: 'applied' }),
      { ...long('黔西南布依族苗族自治州', '522300', 5, {}), stated: false },
      notice('云浮市云安区', '445303', '5名，又7名。', figure('5名', 5), figure('7名', 7)),
    );
    const per = { name: '义务教育阶段在校学生', values: { 530925: 20_000, 622927: 9_000_000 } };
    for (const params of [PARAMS, { ...PARAMS, per }]) {
      const drawn = await drawnWith(rows, params, look);
      expect(drawn.width).toBeLessThanOrEqual(look.width);
      expect(textFaults(drawn)).toEqual([]);
      expect(drawn.words).not.toContain('…');
      const joined = drawn.words.replace(/\s/g, '');
      for (const words of look.language === 'zh' ? ['有几个数字，没有写明能否相加'] : ['nothingsayswhethertheyaddup'])
        expect(joined).toContain(words);
    }
  });

  it('shows a covered figure as reported and covered: a mark of its own, no bar, no zero', async () => {
    const rows = await rowsOf(HAINAN);
    const drawn = await drawnWith(rows);
    expect(drawn.svg).not.toContain('aria-roledescription="bar"');
    expect(drawn.svg.match(/aria-roledescription="point"/g)).toHaveLength(1);
    expect(drawn.words).toContain('被遮盖');
    expect(drawn.words.replace('2024年', '')).not.toMatch(/\d/);
    expect(indicatorComparison.describe(rows, 'zh', PARAMS)).toContain('被遮盖');
    const notes = indicatorComparison.notes(rows, 'zh', PARAMS);
    expect(notes).toContain('不能直接比较的，理由是：数字被遮盖，不是零。');
    expect(notes).toContain('没有可以直接比较的数字，下面各列原文数字和理由。');
    expect(indicatorComparison.table(rows, 'zh', PARAMS).rows[0]!.cells[0]!.text).toContain('被遮盖');
  });

  it('draws a reported zero as a figure', async () => {
    const rows = await rowsOf(notice('清远市', '441800', '招聘教师0名。', figure('0名', 0, { period: '2024' })));
    const drawn = await drawnWith(rows);
    expect(drawn.svg.match(/aria-roledescription="bar"/g)).toHaveLength(1);
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
    const drawn = await drawnWith(rows);
    expect(drawn.descriptions).toHaveLength(2);
    expect(drawn.words).not.toContain('150');
    expect(drawn.svg).not.toContain('aria-roledescription="bar"');
    expect(indicatorComparison.notes(rows, 'zh', PARAMS).join()).toContain('没有写明能否相加');
    expect(indicatorComparison.source(rows, 'zh', PARAMS)).toBe('来源：1份通报（清远市）；数字2个。');
  });

  it('sets a plan apart from a result', async () => {
    const rows = await rowsOf({
      place: '清远市',
      adcode: '441800',
      measures: [
        { text: '已招聘教师120名。', metrics: [figure('120名', 120, { period: '2024' })] },
        { text: '下一步招聘教师300名。', status: 'planned', metrics: [figure('300名', 300, { period: '2025' })] },
      ],
    });
    const drawn = await drawnWith(rows);
    expect(drawn.svg.match(/aria-roledescription="bar"/g)).toHaveLength(1);
    expect(drawn.words).toContain('300名：计划数，不是完成数');
    expect(drawn.words).not.toContain('120名：');
    const planned = (notes: string[]) => notes.some((note) => note.includes('计划数'));
    expect(planned(indicatorComparison.notes(rows, 'zh', PARAMS))).toBe(true);
    expect(planned(indicatorComparison.notes(await rowsOf(QINGYUAN), 'zh', PARAMS))).toBe(false);
  });

  it('shows both ends of a range', async () => {
    const rows = await rowsOf(
      notice('清远市', '441800', '30至50名。', figure('30至50名', 30, { valueHigh: 50, period: '2024' })),
      notice('淄博市', '370300', '招聘教师80人。', figure('80人', 80, { unit: '人', period: '2024' })),
    );
    const drawn = await drawnWith(rows);
    expect(drawn.words).toContain('30–50名');
    expect(drawn.svg.match(/aria-roledescription="bar"/g)).toHaveLength(2);
    expect(indicatorComparison.table(rows, 'zh', PARAMS).rows.map((row) => row.cells[0]!.text)).toEqual([
      '80人',
      '30–50名',
    ]);
  });

  it('sets another unit apart, whatever its size', async () => {
    const rows = await rowsOf(
      notice('清远市', '441800', '招聘教师30名。', figure('30名', 30, { period: '2024' })),
      notice('淄博市', '370300', '招聘教师20人。', figure('20人', 20, { unit: '人', period: '2024' })),
      notice('天水市', '620500', '招聘教师9000人次。', figure('9000人次', 9000, { unit: '人次', period: '2024' })),
    );
    const drawn = await drawnWith(rows);
    expect(drawn.words).toContain('9,000人次：单位与所比的不同');
    expect(drawn.svg.match(/aria-roledescription="bar"/g)).toHaveLength(2);
    expect(indicatorComparison.describe(rows, 'en', PARAMS)).toContain(
      '天水市 (2024) 9,000 人次: another unit than those compared',
    );
  });

  it('sets a figure without a period apart and says so', async () => {
    const rows = await rowsOf(notice('清远市', '441800', '招聘教师9名。', figure('9名', 9)));
    const { words } = await drawnWith(rows);
    expect(words).toContain('时期未说明');
    expect(words).toContain('9名：没有写明时期');
    expect(indicatorComparison.describe(rows, 'zh', PARAMS)).toContain('时期未说明');
  });

  it('keeps a figure that stands outside all measures', async () => {
    const rows = await rowsOf({
      place: '清远市',
      adcode: '441800',
      measures: [],
      preamble: { text: '2024年共招聘教师9名。', metrics: [figure('9名', 9, { period: '2024' })] },
    });
    expect(rows).toMatchObject([{ value: 9, reason: null }]);
  });

  describe('divided by what the reader gives', () => {
    const ROWS = [
      notice('清远市', '441800', '约120名。', figure('约120名', 120, { qualifier: 'about', period: '2024' })),
      notice('天水市', '620500', '30至60名。', figure('30至60名', 30, { valueHigh: 60, period: '2024' })),
      notice('淄博市', '370300', '500名。', figure('500名', 500, { period: '2024' })),
      HAINAN,
    ];
    const params: IndicatorParams = {
      ...PARAMS,
      per: { name: '学生', values: { 441800: 60_000, 620500: 10_000, 632500: 1000 } },
    };
    const rates = async () => chartRows(await warehouseOf(ROWS.map(makeNotice)), indicatorComparison, params);

    it('gives rates per 1,000, keeps range and qualifier, and sets places without a number apart', async () => {
      const rows = await rates();
      const drawn = await drawnWith(rows, params);
      for (const words of ['可以比较的 · 每1,000（学生）', '3–6名', '约2名', '500名：没有给出这个地区的分母', '被遮盖'])
        expect(drawn.words).toContain(words);
      expect(drawn.svg.match(/aria-roledescription="bar"/g)).toHaveLength(2);
      expect(indicatorComparison.describe(rows, 'zh', params)).toContain(
        ' · 每1,000（学生）：天水市（2024年）3–6名；清远市（2024年）约2名；',
      );
    });

    it('says in the notes whose numbers these are, and sets figure beside rate in the table', async () => {
      const rows = await rates();
      const notes = indicatorComparison.notes(rows, 'zh', params).join('\n');
      expect(notes).toContain('读者给出的分母（每1,000（学生））；分母不是通报里的');
      expect(notes).toContain('没有给出这个地区的分母');
      expect(indicatorComparison.notes(rows, 'en', params).join('\n')).toContain('numbers that the reader gave');
      const table = indicatorComparison.table(rows, 'zh', params);
      expect(table.columns).toEqual(['地区', '数字', '比率 · 每1,000（学生）', '时期', '所指', '可否比较']);
      expect(table.rows.map(({ header, cells }) => [header, ...cells.map((cell) => cell.text)])).toEqual([
        ['天水市', '30–60名', '3–6名', '2024年', '–', '可以'],
        ['清远市', '约120名', '约2名', '2024年', '–', '可以'],
        ['淄博市', '500名', '–', '2024年', '–', '没有给出这个地区的分母'],
        ['海南藏族自治州（推定）', '已报告，数字被遮盖', '–', '2024年', '招聘教师', '数字被遮盖，不是零'],
      ]);
    });
  });

  it('of forty notices draws the greatest and says how many there are', async () => {
    const rows = await rowsOf(
      ...Array.from({ length: 40 }, (_, index) =>
        notice(
          `第${index + 1}县`,
          String(110101 + index),
          `招聘教师${index + 1}名，培训${index + 1}人。`,
          figure(`${index + 1}名`, index + 1, { period: '2024' }),
          figure(`${index + 1}人`, index + 1, { unit: '人' }),
        ),
      ),
    );
    const drawn = await drawnWith(rows);
    expect(drawn.svg.match(/aria-roledescription="bar"/g)).toHaveLength(MOST_FIGURES);
    expect(drawn.svg.match(/aria-roledescription="point"/g)).toHaveLength(MOST_FIGURES);
    const notes = indicatorComparison.notes(rows, 'zh', PARAMS);
    expect(notes).toContain('可以比较的数字共40个，图和表里是最大的30个。');
    expect(notes).toContain('不能直接比较的数字共40个，图和表里是其中30个，按地区排列。');
    const narrow = await drawnWith(rows, PARAMS, { ...ZH, width: 344 });
    expect(textFaults(narrow)).toEqual([]);
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

  it('says that filters by theme and status have no effect, where they are set', async () => {
    const rows = await rowsOf(QINGYUAN, ZIBO);
    const params = { ...PARAMS, filters: { ...NO_FILTERS, themes: ['school_meals'], statuses: ['planned' as const] } };
    const notes = indicatorComparison.notes(rows, 'zh', params);
    expect(notes).toEqual(expect.arrayContaining(['主题的筛选在这里不起作用。', '状态的筛选在这里不起作用。']));
    expect(indicatorComparison.notes(rows, 'zh', PARAMS).join()).not.toContain('不起作用');
  });

  it('draws only on the notices that pass the filters', async () => {
    const warehouse = await warehouseOf([QINGYUAN, ZIBO, HAINAN].map(makeNotice));
    const filters = { ...NO_FILTERS, places: ['441800', '370300'] };
    const rows = await chartRows(warehouse, indicatorComparison, { ...PARAMS, filters });
    expect(rows.map((row) => row.jurisdiction)).toEqual(['清远市', '清远市', '淄博市']);
  });
});
