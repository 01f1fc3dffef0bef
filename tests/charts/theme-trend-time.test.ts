import { describe, expect, it } from 'vitest';
import type { TrendQuarter } from '../../src/charts/theme-trend-rows.ts';
import { trendTime } from '../../src/charts/theme-trend-time.ts';

function quarter(column: string, index: number | null): TrendQuarter {
  return { column, index, notices: 1, measures_total: 40 };
}
const at = (year: number, place: number) => quarter(`${year}-Q${place}`, year * 4 + place - 1);

describe('the axis of time', () => {
  it('gives each quarter the same room, those without notices too, and names them', () => {
    const { step, middleOf, namesBelow } = trendTime([at(2024, 4), at(2025, 2)], 300);
    expect(step).toBe(100);
    expect([middleOf(2024 * 4 + 3), middleOf(2025 * 4 + 1)]).toEqual([50, 250]);
    const { texts, borders, foot } = namesBelow(10, 'zh');
    const centred = texts.filter(({ align }) => align === 'center').map(({ words }) => words);
    expect(centred).toEqual(['四季度', 'n=40', '一季度', '–', '二季度', 'n=40']);
    expect(texts.filter(({ align }) => align === 'left')).toMatchObject([
      { x: 2, words: '2024年' },
      { x: 102, words: '2025年' },
    ]);
    expect(borders).toEqual([{ x: 100 }]);
    expect(foot).toBe(10 + 3 * 14);
  });

  it('sets notices without a quarter apart', () => {
    const { reach, middleOf, namesBelow } = trendTime([at(2025, 1), quarter('-', null)], 300);
    expect(reach[1]!.from).toBeGreaterThan(reach[0]!.to);
    expect(middleOf(null)).toBe((reach[1]!.from + reach[1]!.to) / 2);
    expect(namesBelow(0, 'en').texts.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['Q1', '2025', 'unknown', 'n=40']),
    );
  });

  it('names years alone where quarters are narrow, and not each where these are many', () => {
    const many = Array.from({ length: 80 }, (_, index) => quarter('', 2000 * 4 + index));
    const words = trendTime(many, 300)
      .namesBelow(0, 'en')
      .texts.map((entry) => entry.words);
    expect(words[0]).toBe('2000');
    expect(words).not.toContain('2001');
    expect(words).not.toContain('Q1');
  });

  it('has no length without quarters', () => {
    const { step, namesBelow } = trendTime([], 300);
    expect(step).toBe(0);
    expect(namesBelow(7, 'zh')).toEqual({ texts: [], borders: [], foot: 7 });
  });
});
