import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { FIRST_THEME_VIEW } from '../../src/charts/first-views.ts';
import { FOCUS_THEMES, focusThemes } from '../../src/charts/focus-themes.ts';
import { INK, themeColour } from '../../src/charts/look.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';
import { themeCorpus } from '../support/theme-corpus.ts';

const PARAMS = FIRST_THEME_VIEW;
const warehouseOf = useWarehouses();
const withThemes = (...themes: string[]) => ({ ...PARAMS, filters: { ...NO_FILTERS, themes } });
const rowsOf = async (...notices: Parameters<typeof makeNotice>[0][]) =>
  chartRows(await warehouseOf(notices.map(makeNotice)), focusThemes, PARAMS);

const QINGYUAN = {
  place: '清远市',
  adcode: '441800',
  measures: [...measuresOf('school_meals', 10), ...measuresOf('teacher_staffing', 4), ...measuresOf('integrity', 26)],
};
const HAINAN = { place: '海南藏族自治州', stated: false, measures: measuresOf('double_reduction', 2) };

describe('three themes side by side', () => {
  it('says which of many chosen themes it leaves out', async () => {
    const themes = ['school_meals', 'double_reduction', 'teacher_staffing', 'integrity', 'party_building', 'funds'];
    const six = withThemes(...themes);
    const eight = withThemes(...themes, 'school_safety', 'admissions');
    const rows = await rowsOf(QINGYUAN);
    expect(focusThemes.notes(rows, 'zh', six).join()).not.toContain('所选');
    expect(focusThemes.notes(rows, 'zh', eight)).toContain('所选的8个主题中，这里只有前6个；其余见主题矩阵。');
    expect(focusThemes.notes(rows, 'en', eight)).toContain(
      'Of the 8 chosen themes only the first 6 stand here; the matrix of themes has the others.',
    );
  });

  it('asks for these themes and no others', async () => {
    const rows = await rowsOf(QINGYUAN, HAINAN);
    expect(rows.map((row) => [row.theme, row.jurisdiction, row.measures])).toEqual(
      expect.arrayContaining([
        ['school_meals', '清远市', 10],
        ['school_meals', '海南藏族自治州', 0],
        ['double_reduction', '清远市', 0],
        ['double_reduction', '海南藏族自治州', 2],
        ['teacher_staffing', '清远市', 4],
        ['teacher_staffing', '海南藏族自治州', 0],
      ]),
    );
    expect(rows).toHaveLength(6);
  });

  it('binds the themes: a code is data, not SQL', async () => {
    const warehouse = await warehouseOf([makeNotice(QINGYUAN)]);
    expect(await chartRows(warehouse, focusThemes, withThemes("x') OR ('1'='1"))).toEqual([]);
  });

  it.each(LOOKS)('is drawn within its width: %o', async (look) => {
    const drawn = await drawSpec(focusThemes.spec(await rowsOf(QINGYUAN, HAINAN), look, PARAMS));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(drawn.words).toContain('清远市n=40');
    for (const words of [/25%\s*[（(]?10\/40/, /100%\s*[（(]?2\/2/, /\b0%\s*[（(]?0\/40/])
      expect(drawn.words).toMatch(words);
    expect(drawn.words).toMatch(
      look.language === 'zh' ? /海南藏族自治州（推定）n=2/ : /海南藏族自治州\s?\(inferred\)n=2/,
    );
    for (const name of look.language === 'zh'
      ? ['校园餐', '“双减”', '教师队伍配备']
      : ['School meals', 'Double reduction', 'Teacher staffing'])
      expect(drawn.words).toContain(name);
    expect(drawn.descriptions).toHaveLength(6);
  });

  it.each(LOOKS)('draws each theme in its own colour: %o', async (look) => {
    const { svg } = await drawSpec(focusThemes.spec(await rowsOf(QINGYUAN, HAINAN), look, PARAMS));
    for (const theme of FOCUS_THEMES) expect(svg).toContain(`fill="${themeColour(theme, look.scheme)}"`);
  });

  it('gives all panels one scale: the same share is the same length', async () => {
    const { svg } = await drawSpec(
      focusThemes.spec(
        await rowsOf({
          place: '清远市',
          adcode: '441800',
          measures: [
            ...measuresOf('school_meals', 2),
            ...measuresOf('double_reduction', 2),
            ...measuresOf('teacher_staffing', 4),
          ],
        }),
        ZH,
        PARAMS,
      ),
    );
    const lengths = [...svg.matchAll(/aria-roledescription="bar" d="M0,[\d.]+h([\d.]+)/g)].map((match) =>
      Number(match[1]),
    );
    expect(lengths).toHaveLength(3);
    expect(lengths[0]).toBeCloseTo(lengths[1]!);
    expect(lengths[2]).toBeCloseTo(lengths[0]! * 2);
  });

  it.each(LOOKS)(
    'draws the interval of each share, on the scale of the bars and left of the words: %o',
    async (look) => {
      const { svg } = await drawSpec(focusThemes.spec(await rowsOf(QINGYUAN), look, PARAMS));
      const bars = [...svg.matchAll(/aria-roledescription="bar" d="M0,[\d.]+h([\d.]+)/g)].map(([, length]) =>
        Number(length),
      );
      const ink = INK[look.scheme].text;
      const lines = [
        ...svg.matchAll(/<line transform="translate\(([\d.]+),[\d.]+\)" x2="(-?[\d.]+)" y2="0" stroke="([^"]+)"/g),
      ]
        .filter(([, , , stroke]) => stroke === ink)
        .map(([, x, length]) => [Number(x), Number(x) + Number(length)].sort((a, b) => a - b));
      // 10/40, 0/40 and 4/40 by Wilson's formula, reckoned apart; the bar of 10/40 gives the scale.
      const scale = bars[0]! / 0.25;
      const expected = [
        [0.1419, 0.4019],
        [0, 0.0876],
        [0.0396, 0.2305],
      ];
      expect(lines).toHaveLength(3);
      for (const [index, [low, high]] of lines.entries()) {
        expect(low! / scale).toBeCloseTo(expected[index]![0]!, 3);
        expect(high! / scale).toBeCloseTo(expected[index]![1]!, 3);
      }
    },
  );

  it('gives shares of the text and counts no interval', async () => {
    const rows = await rowsOf(QINGYUAN);
    for (const value of ['text', 'count'] as const) {
      const params = { ...PARAMS, value };
      const { svg } = await drawSpec(focusThemes.spec(rows, ZH, params));
      expect(svg).not.toContain('mark-rule role-mark');
      expect(focusThemes.notes(rows, 'zh', params).join()).not.toContain('威尔逊');
    }
    expect((await drawSpec(focusThemes.spec(rows, ZH, PARAMS))).svg).toContain('mark-rule role-mark');
    expect(focusThemes.notes(rows, 'zh', PARAMS).join()).toContain('威尔逊');
  });

  it('says which denominators are small', async () => {
    const notes = focusThemes.notes(await rowsOf(QINGYUAN, HAINAN), 'zh', PARAMS);
    const small = notes.find((note) => note.startsWith('样本小'));
    expect(small).toContain('海南藏族自治州（推定）');
    expect(small).not.toContain('清远市');
    expect(focusThemes.notes(await rowsOf(QINGYUAN), 'zh', PARAMS).join()).not.toContain('样本小');
  });

  it('reads in words, most first, and as a table with evidence behind each number but zero', async () => {
    const rows = await rowsOf(QINGYUAN, HAINAN);
    expect(focusThemes.describe(rows, 'zh', PARAMS)).toBe(
      '校园餐：清远市 25%，海南藏族自治州（推定） 0%。“双减”：海南藏族自治州（推定） 100%，清远市 0%。教师队伍配备：清远市 10%，海南藏族自治州（推定） 0%。',
    );
    expect(focusThemes.source(rows, 'zh', PARAMS)).toBe(
      '来源：2份通报（清远市、海南藏族自治州（推定））；整改措施42条。',
    );
    const table = focusThemes.table(rows, 'zh', PARAMS);
    expect(table.columns).toEqual(['地区', '校园餐', '“双减”', '教师队伍配备']);
    expect(table.rows.map((row) => [row.header, ...row.cells.map((cell) => cell.text)])).toEqual([
      ['清远市 (n=40)', '10 (25%, 14–40%)', '0 (0%, 0–9%)', '4 (10%, 4–23%)'],
      ['海南藏族自治州（推定） (n=2)', '0 (0%, 0–66%)', '2 (100%, 34–100%)', '0 (0%, 0–66%)'],
    ]);
    expect(table.rows[0]!.cells.map((cell) => cell.target)).toEqual([
      { kind: 'theme', theme: 'school_meals', column: '441800' },
      null,
      { kind: 'theme', theme: 'teacher_staffing', column: '441800' },
    ]);
  });

  it('of a notice without measures shows no share, which is not zero', async () => {
    const rows = await rowsOf({ place: '清远市', adcode: '441800', measures: [] });
    const drawn = await drawSpec(focusThemes.spec(rows, ZH, PARAMS));
    expect(drawn.words).toContain('–');
    expect(drawn.words).not.toContain('0%');
    expect(focusThemes.table(rows, 'zh', PARAMS).rows[0]!.cells.map((cell) => cell.text)).toEqual(['–', '–', '–']);
  });

  it('without notices gives no row, and still compiles', async () => {
    const rows = await rowsOf();
    expect(rows).toEqual([]);
    for (const look of LOOKS) expect((await drawSpec(focusThemes.spec(rows, look, PARAMS))).descriptions).toEqual([]);
  });

  it.each(LOOKS)('of six chosen themes is drawn in rows within its width, of more than six six: %o', async (look) => {
    const warehouse = await warehouseOf([makeNotice(QINGYUAN), makeNotice(HAINAN)]);
    const codes = loadCodebook('data/codebook').themes.map((theme) => theme.code);
    const params = withThemes(...codes.slice(0, 9));
    const rows = await chartRows(warehouse, focusThemes, params);
    expect([...new Set(rows.map((row) => row.theme))]).toEqual(codes.slice(0, 6));
    const drawn = await drawSpec(focusThemes.spec(rows, look, params));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(drawn.descriptions).toHaveLength(12);
    // Each row of panels names the places.
    expect(drawn.words.match(/清远市/g)).toHaveLength(look.width < 600 ? 6 : 2);
  });

  it('sets no counts behind shares of the text', async () => {
    const params = { ...PARAMS, value: 'text', by: 'level' } as const;
    const rows = await chartRows(await warehouseOf(themeCorpus()), focusThemes, params);
    const drawn = await drawSpec(focusThemes.spec(rows, ZH, params));
    // 36 of 57 characters at prefectures.
    expect(drawn.words.split('\n')).toContain('63%');
    expect(drawn.words).not.toMatch(/\d\/\d/);
    expect(drawn.descriptions).toContain('校园餐 · 地市级\n占文字63%；措施4条／共7条');
    expect(focusThemes.describe(rows, 'zh', params)).toContain('校园餐：地市级 63%，省级 0%，层级不明 –。');
    const table = focusThemes.table(rows, 'zh', params);
    expect(table.columns[0]).toBe('层级');
    expect(table.rows.map((row) => [row.header, row.cells[0]!.text])).toEqual([
      ['省级 (n=1)', '0'],
      ['地市级 (n=7)', '63%'],
      ['层级不明 (n=0)', '–'],
    ]);
    expect(table.rows[1]!.cells[0]!.target).toEqual({ kind: 'theme', theme: 'school_meals', column: 'prefecture' });
  });
});
