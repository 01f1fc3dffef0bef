import { describe, expect, it } from 'vitest';
import { FIRST_THEME_VIEW } from '../../src/charts/registry.ts';
import { themeMatrix } from '../../src/charts/theme-matrix.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';

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
    expect(drawn.descriptions).toContain('校园餐 · 清远市\n25%（10条／共40条）');
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
      { text: '10 (25%)', target: { kind: 'theme', theme: 'school_meals', column: '441800' } },
    ]);
    const vocational = table.rows.find((row) => row.header === '职业教育');
    expect(vocational?.cells).toEqual([{ text: '0', target: null }]);
  });

  it('of a notice without measures has no share, which is not zero', async () => {
    const rows = await rowsOf({ place: '清远市', adcode: '441800', measures: [] }, HAINAN);
    const drawn = await drawSpec(themeMatrix.spec(rows, ZH, PARAMS));
    expect(drawn.words).toContain('清远市n=0');
    expect(drawn.words.split('\n')).toContain('–');
    expect(drawn.words.split('\n')).not.toContain('·');
    const table = themeMatrix.table(rows, 'zh', PARAMS);
    expect(table.rows.find((row) => row.header === '校园餐')?.cells.map((cell) => cell.text)).toEqual(['–', '0']);
  });

  it('without notices gives no row, and still compiles', async () => {
    const rows = await rowsOf();
    expect(rows).toEqual([]);
    expect(themeMatrix.describe(rows, 'zh', PARAMS)).toBe('');
    for (const look of LOOKS) expect((await drawSpec(themeMatrix.spec(rows, look, PARAMS))).descriptions).toEqual([]);
  });
});
