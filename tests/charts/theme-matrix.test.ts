import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { FIRST_THEME_VIEW } from '../../src/charts/first-views.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { MOST_COLUMNS } from '../../src/charts/theme-cells.ts';
import { themeMatrix } from '../../src/charts/theme-matrix.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';
import { themeCorpus } from '../support/theme-corpus.ts';

const PARAMS = FIRST_THEME_VIEW;
const warehouseOf = useWarehouses();
const rowsOf = async (...notices: Parameters<typeof makeNotice>[0][]) =>
  chartRows(await warehouseOf(notices.map(makeNotice)), themeMatrix, PARAMS);

const QINGYUAN = {
  place: '清远市',
  adcode: '441800',
  measures: [...measuresOf('school_meals', 10), ...measuresOf('integrity', 30)],
};
const HAINAN = { place: '海南藏族自治州', stated: false, measures: measuresOf('integrity', 3) };

describe('theme matrix', () => {
  it('asks for every theme against every place, with count and total', async () => {
    const rows = await rowsOf(QINGYUAN, HAINAN);
    const themes = new Set(rows.map((row) => row.theme));
    expect(rows).toHaveLength(themes.size * 2);
    const cell = (place: string, theme: string) =>
      rows.find((row) => row.jurisdiction === place && row.theme === theme);
    expect(cell('清远市', 'school_meals')).toMatchObject({ measures: 10, measures_total: 40 });
    expect(cell('海南藏族自治州', 'integrity')).toMatchObject({ measures: 3, measures_total: 3 });
    expect(cell('海南藏族自治州', 'school_meals')).toMatchObject({ measures: 0, measures_total: 3 });
  });

  it.each(LOOKS)('is drawn within its width: %o', async (look) => {
    const drawn = await drawSpec(themeMatrix.spec(await rowsOf(QINGYUAN, HAINAN), look, PARAMS));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(drawn.words).toContain('清远市n=40');
    expect(drawn.words).toMatch(look.language === 'zh' ? /海南藏族自治州（推定）n=3/ : /海南藏族自治州\(inferred\)n=3/);
    expect(drawn.words).toContain(look.language === 'zh' ? '校园餐' : 'School meals');
    expect(drawn.words).toContain('25%');
    if (look.language === 'en') expect(drawn.words).not.toContain('校园餐');
  });

  it('tells share, count and total on a cell, and draws no cell for a theme that no notice has', async () => {
    const drawn = await drawSpec(themeMatrix.spec(await rowsOf(QINGYUAN, HAINAN), ZH, PARAMS));
    expect(drawn.descriptions).toContain('校园餐 · 清远市\n25%（10条／共40条）\n95%区间 14–40%');
    // 党风廉政 in both, 校园餐 in one; where there is nothing, a dot and no cell.
    expect(drawn.descriptions).toHaveLength(3);
    expect(drawn.words).not.toContain('职业教育');
  });

  it('says which denominators are small and which themes are absent', async () => {
    const notes = themeMatrix.notes(await rowsOf(QINGYUAN, HAINAN), 'zh', PARAMS);
    const small = notes.find((note) => note.startsWith('样本小'));
    expect(small).toContain('海南藏族自治州（推定）');
    expect(small).not.toContain('清远市');
    const absent = notes.find((note) => note.startsWith('这里没有一条措施涉及'));
    expect(absent).toContain('职业教育');
    expect(absent).not.toContain('校园餐');
  });

  it('counts a repeated measure once, and a measure with two themes once in each', async () => {
    const twice = {
      text: '食堂供应商公开招标。',
      themes: ['school_meals', 'procurement_projects'],
    };
    const rows = await rowsOf({
      place: '清远市',
      adcode: '441800',
      measures: [{ ...twice, label: '一是' }, { ...twice, label: '三是' }, ...measuresOf('integrity', 1)],
    });
    const cell = (theme: string) => rows.find((row) => row.theme === theme);
    expect(cell('school_meals')).toMatchObject({ measures: 1, measures_total: 2 });
    expect(cell('procurement_projects')).toMatchObject({ measures: 1, measures_total: 2 });
    expect(themeMatrix.notes(rows, 'zh', PARAMS)[0]).toContain('各计一次');
  });

  it('of one notice reads in words as in the table', async () => {
    const rows = await rowsOf(QINGYUAN);
    expect(themeMatrix.describe(rows, 'zh', PARAMS)).toBe('清远市：党风廉政与作风 75%，校园餐 25%。');
    expect(themeMatrix.describe(rows, 'en', PARAMS)).toBe('清远市: Integrity and conduct 75%, School meals 25%.');
    expect(themeMatrix.source(rows, 'zh', PARAMS)).toBe('来源：1份通报（清远市）；整改措施40条。');
    const table = themeMatrix.table(rows, 'zh', PARAMS);
    expect(table.columns).toEqual(['主题', '清远市 (n=40)']);
    const meals = table.rows.find((row) => row.header === '校园餐');
    expect(meals?.cells).toEqual([
      { text: '10 (25%, 14–40%)', target: { kind: 'theme', theme: 'school_meals', column: '441800' } },
    ]);
    const vocational = table.rows.find((row) => row.header === '职业教育');
    expect(vocational?.cells).toEqual([{ text: '0 (0%, 0–9%)', target: null }]);
  });

  it('of a notice without measures has no share, which is not zero', async () => {
    const rows = await rowsOf({ place: '清远市', adcode: '441800', measures: [] }, HAINAN);
    const drawn = await drawSpec(themeMatrix.spec(rows, ZH, PARAMS));
    expect(drawn.words).toContain('清远市n=0');
    expect(drawn.words.split('\n')).toContain('–');
    expect(drawn.words.split('\n')).not.toContain('·');
    const table = themeMatrix.table(rows, 'zh', PARAMS);
    expect(table.rows.find((row) => row.header === '校园餐')?.cells.map((cell) => cell.text)).toEqual([
      '–',
      '0 (0%, 0–56%)',
    ]);
  });

  it('without notices gives no row, and still compiles', async () => {
    const rows = await rowsOf();
    expect(rows).toEqual([]);
    expect(themeMatrix.describe(rows, 'zh', PARAMS)).toBe('');
    for (const look of LOOKS) expect((await drawSpec(themeMatrix.spec(rows, look, PARAMS))).descriptions).toEqual([]);
  });

  it.each(LOOKS)('by place, level and quarter is drawn in full where the columns fit: %o', async (look) => {
    const warehouse = await warehouseOf(themeCorpus());
    for (const by of ['place', 'level', 'quarter'] as const) {
      const params = { ...PARAMS, by, value: 'text' } as const;
      const drawn = await drawSpec(themeMatrix.spec(await chartRows(warehouse, themeMatrix, params), look, params));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
      for (const words of {
        place: look.language === 'zh' ? ['清远市n=6', '72%', '地区不明n=0'] : ['清远市n=6', '72%', 'Placeunknownn=0'],
        level: look.language === 'zh' ? ['地市级n=7', '层级不明n=0'] : ['Prefecturaln=7', 'Levelunknownn=0'],
        quarter: look.language === 'zh' ? ['2025年一季度n=2', '季度不明n=2'] : ['Q12025n=2', 'Quarterunknownn=2'],
      }[by])
        expect(drawn.words.replace(/\s/g, '')).toContain(words);
    }
  });

  it.each(LOOKS)('of many columns keeps each wide enough for its number: %o', async (look) => {
    const warehouse = await warehouseOf(
      Array.from({ length: MOST_COLUMNS + 1 }, (_, index) =>
        makeNotice({
          place: index === 0 ? '海南藏族自治州' : `第${index}市`,
          stated: index > 0,
          adcode: `44${String(index).padStart(2, '0')}00`,
          measures: measuresOf('school_meals', 1 + (index % 2)),
        }),
      ),
    );
    const rows = await chartRows(warehouse, themeMatrix, PARAMS);
    const drawn = await drawSpec(themeMatrix.spec(rows, look, PARAMS));
    expect(drawn.descriptions).toHaveLength(MOST_COLUMNS);
    const cells = [...drawn.svg.matchAll(/aria-roledescription="rect mark" d="M([\d.]+),[\d.]+L([\d.]+)/g)];
    expect(cells).toHaveLength(MOST_COLUMNS);
    for (const [, from, to] of cells) expect(Number(to) - Number(from)).toBeGreaterThanOrEqual(textWidth('100%', 11));
    expect(themeMatrix.notes(rows, 'zh', PARAMS).join()).toContain(`共${MOST_COLUMNS + 1}列`);
  });

  it('counts in whole numbers, and orders the themes by a column', async () => {
    const params = { ...PARAMS, value: 'count', order: 'column 441800' } as const;
    const rows = await chartRows(await warehouseOf(themeCorpus()), themeMatrix, params);
    const drawn = await drawSpec(themeMatrix.spec(rows, ZH, params));
    expect(drawn.words).not.toMatch(/\d%|\d\.\d|e\+/);
    expect(drawn.words.indexOf('校园餐')).toBeLessThan(drawn.words.indexOf('党风廉政'));
    expect(themeMatrix.describe(rows, 'zh', params)).toBe(
      '淄博市：党风廉政与作风 1。广东省：教师队伍配备 1。清远市：校园餐 4，党风廉政与作风 2。地区不明：–。',
    );
    const table = themeMatrix.table(rows, 'zh', params);
    expect(table.columns).toEqual(['主题', '淄博市 (n=1)', '广东省 (n=1)', '清远市 (n=6)', '地区不明 (n=0)']);
    expect(table.rows[0]!.header).toBe('校园餐');
    expect(table.rows[0]!.cells.map((cell) => cell.text)).toEqual(['0', '0', '4', '–']);
  });

  it('of one status says that others do not count, and names no theme absent for a reason other than that', async () => {
    const params = { ...PARAMS, filters: { ...NO_FILTERS, statuses: ['planned' as const] } };
    const rows = await chartRows(await warehouseOf(themeCorpus()), themeMatrix, params);
    const notes = themeMatrix.notes(rows, 'zh', params);
    expect(notes.some((note) => note.includes('所选状态'))).toBe(true);
    // 教师队伍配备 has a measure, but none that is planned.
    expect(notes.find((note) => note.startsWith('这里没有一条措施涉及'))).toContain('教师队伍配备');
    expect(themeMatrix.source(rows, 'zh', params)).toContain('整改措施1条');
  });
});
