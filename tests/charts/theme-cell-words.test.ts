import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { FIRST_THEME_VIEW } from '../../src/charts/first-views.ts';
import {
  cellTip,
  isSmall,
  themeCellNotes,
  themeCellSource,
  themeTableCell,
  valueLabel,
  valueName,
} from '../../src/charts/theme-cell-words.ts';
import { CELL_VALUES, type ThemeCell, type ThemeParams } from '../../src/charts/theme-cells.ts';

const CELL: ThemeCell = {
  column: '441800',
  column_order: 1,
  province: '广东省',
  jurisdiction: '清远市',
  jurisdiction_stated: true,
  file: 'a.txt',
  published: '2024-05-10',
  notices: 2,
  columns_total: 1,
  theme: 'school_meals',
  theme_group: 'student_life',
  name_zh: '校园餐',
  name_en: 'School meals',
  sort_order: 1,
  measures: 8,
  measures_total: 40,
  share_low: 0.105,
  share_high: 0.348,
  characters: 900,
  characters_total: 3000,
};
const HAINAN: ThemeCell = {
  ...CELL,
  column: '青海省/海南藏族自治州',
  column_order: 2,
  province: '青海省',
  jurisdiction: '海南藏族自治州',
  jurisdiction_stated: false,
  notices: 1,
  measures: 0,
  measures_total: 5,
  share_low: 0,
  share_high: 0.4345,
  characters: 0,
  characters_total: 100,
};
const EMPTY: ThemeCell = {
  ...CELL,
  measures: 0,
  measures_total: 0,
  share_low: null,
  share_high: null,
  characters: 0,
  characters_total: 0,
};
const params = (change: Partial<ThemeParams> = {}): ThemeParams => ({ ...FIRST_THEME_VIEW, ...change });

describe('a cell in words', () => {
  it('is a percentage or a count', () => {
    expect(CELL_VALUES.map((value) => valueLabel(CELL, value, 'zh'))).toEqual(['20%', '8', '30%']);
    expect(CELL_VALUES.map((value) => valueLabel(HAINAN, value, 'zh'))).toEqual(['0%', '0', '0%']);
    expect(CELL_VALUES.map((value) => valueLabel(EMPTY, value, 'zh'))).toEqual(['–', '–', '–']);
    expect(new Set(CELL_VALUES.map((value) => valueName(value, 'zh'))).size).toBe(3);
  });

  it('tells the counts beside a share, and does not take a share of the text for one of the counts', () => {
    const tip = (value: ThemeParams['value'], language: 'zh' | 'en') =>
      cellTip(CELL, '清远市', params({ value }), language);
    expect(tip('share', 'zh')).toBe('校园餐 · 清远市\n20%（8条／共40条）\n95%区间 11–35%');
    expect(tip('share', 'en')).toBe('School meals · 清远市\n20% (8 of 40 measures)\n95% interval 11–35%');
    expect(tip('count', 'zh')).toBe('校园餐 · 清远市\n8条／共40条');
    expect(tip('text', 'zh')).toBe('校园餐 · 清远市\n占文字30%；措施8条／共40条');
    expect(tip('text', 'en')).toBe('School meals · 清远市\n30% of the text; 8 of 40 measures');
  });

  it('leads to its measures where it has any', () => {
    const target = { kind: 'theme', theme: 'school_meals', column: '441800' };
    expect(themeTableCell(CELL, 'share', 'zh')).toEqual({ text: '8 (20%, 11–35%)', target });
    expect(themeTableCell(CELL, 'count', 'zh')).toEqual({ text: '8', target });
    expect(themeTableCell(CELL, 'text', 'zh')).toEqual({ text: '30%', target });
    expect(themeTableCell(HAINAN, 'share', 'zh')).toEqual({ text: '0 (0%, 0–43%)', target: null });
    for (const none of [EMPTY, undefined])
      expect(themeTableCell(none, 'share', 'zh')).toEqual({ text: '–', target: null });
  });
});

describe('the notes', () => {
  it('begin with the rule of what is shown, which says that a measure may count twice', () => {
    const rules = CELL_VALUES.map((value) => themeCellNotes([CELL], 'zh', params({ value })));
    expect(rules.map((notes) => notes.length)).toEqual([1, 1, 1]);
    expect(new Set(rules.map(([rule]) => rule)).size).toBe(3);
    for (const [rule] of rules) expect(rule).toMatch(/各计一次/);
    expect(rules[2]![0]).toContain('字数');
  });

  it('name the columns with few measures, and no other', () => {
    expect([CELL, HAINAN, EMPTY].map(isSmall)).toEqual([false, true, true]);
    expect(isSmall({ ...CELL, measures_total: 30 })).toBe(false);
    const [, small] = themeCellNotes([CELL, HAINAN], 'zh', params());
    expect(small).toMatch(/^样本小：海南藏族自治州（推定）的措施不足30条/);
    const [, smallByLevel] = themeCellNotes([{ ...HAINAN, column: 'county' }], 'en', params({ by: 'level' }));
    expect(smallByLevel).toMatch(/^Small numbers: County have fewer than 30/);
  });

  it('say that only a status counts, and that columns are left out', () => {
    const filtered = params({ filters: { ...NO_FILTERS, statuses: ['done'] } });
    expect(themeCellNotes([CELL], 'zh', filtered)[1]).toContain('所选状态');
    const [, most] = themeCellNotes([{ ...CELL, columns_total: 31 }], 'zh', params());
    expect(most).toMatch(/^共31列.*24列/);
    expect(themeCellNotes([], 'zh', params())).toHaveLength(1);
  });
});

describe('the source line', () => {
  it('adds up the notices and measures of the columns, once for all themes', () => {
    const rows = [CELL, HAINAN, { ...CELL, theme: 'integrity' }, { ...HAINAN, theme: 'integrity' }];
    expect(themeCellSource(rows, 'zh', params())).toBe(
      '来源：3份通报（清远市、海南藏族自治州（推定））；整改措施45条。',
    );
    const byLevel = [{ ...CELL, column: 'prefecture' }];
    expect(themeCellSource(byLevel, 'en', params({ by: 'level' }))).toBe(
      'Source: 2 notices (Prefectural); 40 measures.',
    );
  });
});
