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
    ['quarter', '2025-Q3', '2025年三季度', 'Q3 2025'],
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

  it('tell places of one name apart by their province, then by their key, and not by a year', () => {
    const gulou = (column: string, province: string | null) =>
      row(column, '鼓楼区', { province, published: column === '320106' ? '2024' : '2025' });
    const rows = [
      gulou('320106', '江苏省'),
      gulou('350102', '福建省'),
      row('441800', '清远市', { province: '广东省' }),
    ];
    expect([...columnLabels(rows, 'place', 'zh').values()].sort()).toEqual([
      '清远市',
      '鼓楼区 · 江苏省',
      '鼓楼区 · 福建省',
    ]);
    const same = [gulou('320106', '江苏省'), gulou('320302', '江苏省'), gulou('/鼓楼区', null)];
    expect([...columnLabels(same, 'place', 'zh').values()].sort()).toEqual([
      '鼓楼区 · /鼓楼区',
      '鼓楼区 · 320106',
      '鼓楼区 · 320302',
    ]);
  });

  it('name a place of which only the province is known by it', () => {
    expect(columnLabels([row('青海省/', null, { province: '青海省' })], 'place', 'zh').get('青海省/')).toBe('青海省');
  });

  it('tell notices of one place apart by their years', () => {
    const rows = [row('n1', '清远市', { published: '2024-05' }), row('n2', '清远市', { published: '2025-02' })];
    expect([...columnLabels(rows, 'notice', 'zh').values()]).toEqual(['清远市 2024', '清远市 2025']);
  });

  it('name the notices of unknown place together, and one by its file', () => {
    expect(columnLabels([row(UNKNOWN, null)], 'place', 'en').get(UNKNOWN)).toBe('Place unknown');
    expect(columnLabels([row('n1', null)], 'notice', 'zh').get('n1')).toBe('地点不明（n1.txt）');
  });

  it('name every column, however grouped', () => {
    const rows = [row('2024-Q1', '清远市'), row(UNKNOWN, null)];
    for (const by of COLUMN_KINDS)
      expect([...columnLabels(rows, by, 'zh').keys()].sort()).toEqual([UNKNOWN, '2024-Q1']);
  });
});
