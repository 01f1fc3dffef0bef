/** Whether the shares of a theme rise or fall over the quarters: the test of Mann and Kendall, theme by theme. */
import { holm } from '../methods/holm.ts';
import { type MannKendall, mannKendall, senSlope } from '../methods/mann-kendall.ts';
import { isSmall } from './theme-cell-words.ts';
import { cellValue, type ThemeCell } from './theme-cells.ts';
import { isTrend, type TrendParams, trendQuarters } from './theme-trend-rows.ts';

/** Four quarters cannot reach 5% in whatever order they stand. */
export const LEAST_TESTED = 5;

/** Below this a rise or fall is spoken of. */
export const LEVEL = 0.05;

export interface TrendTest extends MannKendall {
  /** p, made larger for the number of themes that are tested together. */
  adjusted: number;
  /** Median change of the share from one quarter to the next. */
  slope: number;
}

/**
 * The tests of the themes, by theme: of the quarters in which it has a share, however few its measures there. Null for a
 * theme with too few of them. No map at all where the points make no trend, by the rule by which no line joins them, and
 * of counts, which grow with the number of notices.
 */
export function trendTests(cells: readonly ThemeCell[], { value }: TrendParams): Map<string, TrendTest | null> | null {
  const quarters = trendQuarters(cells);
  if (value === 'count' || !isTrend(quarters)) return null;
  const at = new Map(quarters.map(({ column, index }) => [column, index]));
  const tested: { theme: string; test: MannKendall; slope: number }[] = [];
  const tests = new Map<string, TrendTest | null>();
  for (const theme of new Set(cells.map((row) => row.theme))) {
    const points = cells
      .filter((row) => row.theme === theme)
      .flatMap((row) => {
        const [share, index] = [cellValue(row, value), at.get(row.column) ?? null];
        return share === null || index === null ? [] : [{ at: index, value: share }];
      })
      .sort((a, b) => a.at - b.at);
    tests.set(theme, null);
    const slope = senSlope(points);
    if (points.length < LEAST_TESTED || slope === null) continue;
    tested.push({ theme, test: mannKendall(points.map((point) => point.value)), slope });
  }
  const adjusted = holm(tested.map(({ test }) => test.p));
  tested.forEach(({ theme, test, slope }, index) => {
    tests.set(theme, { ...test, slope, adjusted: adjusted[index]! });
  });
  return tests;
}

/** Quarters with few measures that the tests take as they take the others. */
export function smallTested(cells: readonly ThemeCell[]): number {
  const small = cells.filter((row) => row.column.includes('Q') && row.measures_total > 0 && isSmall(row));
  return new Set(small.map(({ column }) => column)).size;
}
