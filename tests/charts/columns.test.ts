import { describe, expect, it } from 'vitest';
import { COLUMN_KINDS, type ColumnRow, columnLabels, groupLabel } from '../../src/charts/columns.ts';
import { LEVELS, UNKNOWN } from '../../src/charts/filters.ts';

const row = (column: string, jurisdiction: string | null, more: Partial<ColumnRow> = {}): ColumnRow => ({
  column,
  jurisdiction,
  jurisdiction_stated: jurisdiction !== null,
  file: `${column}.txt`,
  published: null,
  ...more,
});

describe('the name of a group', () => {
  it.each([
    ['level', 'county', '县级', 'County'],
    ['province', '青海省', '青海省', '青海省'],
    ['quarter', '2025-Q3', '2025年第三季度', 'Q3 2025'],
    ['quarter', UNKNOWN, '季度不明', 'Quarter unknown'],
    ['level', UNKNOWN, '层级不明', 'Level unknown'],
    ['province', UNKNOWN, '省份不明', 'Province unknown'],
  ] as const)('%s %s is %s, %s', (by, key, zh, en) => {
    expect(groupLabel(by, key, 'zh')).toBe(zh);
    expect(groupLabel(by, key, 'en')).toBe(en);
  });

  it('of every level is a word, of a level that is not known its code', () => {
    for (const level of LEVELS) {
      expect(groupLabel('level', level, 'zh')).toMatch(/^\p{Script=Han}+$/u);
      expect(groupLabel('level', level, 'en')).toMatch(/^[A-Z]/);
    }
    expect(groupLabel('level', 'town', 'zh')).toBe('town');
  });
});

describe('the labels of columns', () => {
  it('name places and mark the inferred ones', () => {
    const rows = [
      row('441800', '清远市'),
      row('青海省/海南藏族自治州', '海南藏族自治州', { jurisdiction_stated: false }),
    ];
    expect([...columnLabels(rows, 'place', 'zh')]).toEqual([
      ['441800', '清远市'],
      ['青海省/海南藏族自治州', '海南藏族自治州（推定）'],
    ]);
  });

  it('tell notices of one place apart by their years', () => {
    const rows = [row('n1', '清远市', { published: '2024-05' }), row('n2', '清远市', { published: '2025-02' })];
    expect([...columnLabels(rows, 'notice', 'zh').values()]).toEqual(['清远市 2024', '清远市 2025']);
  });

  it('name the notices of unknown place together, but one by its file', () => {
    expect(columnLabels([row(UNKNOWN, null)], 'place', 'en').get(UNKNOWN)).toBe('Place unknown');
    expect(columnLabels([row('n1', null)], 'notice', 'zh').get('n1')).toBe('地点不明（n1.txt）');
  });

  it('name every column, however grouped', () => {
    const rows = [row('2024-Q1', '清远市'), row(UNKNOWN, null)];
    for (const by of COLUMN_KINDS)
      expect([...columnLabels(rows, by, 'zh').keys()].sort()).toEqual([UNKNOWN, '2024-Q1']);
  });
});
