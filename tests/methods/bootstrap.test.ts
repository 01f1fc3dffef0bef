/**
 * The interval is held against the distribution that resampling tends to, that of the difference of two binomial shares,
 * enumerated in full; against Newcombe (1998), Interval estimation for the difference between independent proportions,
 * Statistics in Medicine 17:873–890, Table II (a), 56/70 − 48/80, which other methods put near; and against the studies
 * of aspirin in Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 1. Quantiles: Hyndman & Fan (1996),
 * Sample quantiles in statistical packages, The American Statistician 50:361–365, definition 7.
 */
import { describe, expect, it } from 'vitest';
import {
  type CountedShare,
  differenceInterval,
  hasNoSpread,
  quantile,
  REPLICATES,
} from '../../src/methods/bootstrap.ts';

const a = (k: number, n: number): CountedShare => ({ key: 'a', k, n });
const b = (k: number, n: number): CountedShare => ({ key: 'b', k, n });
const between = (first: CountedShare, second: CountedShare, seed = 1) =>
  differenceInterval({ a: first, b: second, about: 'school_meals', seed });

/** Chances of 0 to n by the definition, C(n, i) p^i (1 − p)^(n − i). */
function chances({ k, n }: CountedShare): number[] {
  let ways = 1;
  return Array.from({ length: n + 1 }, (_, i) => {
    if (i > 0) ways = (ways * (n - i + 1)) / i;
    return ways * (k / n) ** i * (1 - k / n) ** (n - i);
  });
}

/** The chance that the difference of the two resampled shares is below `value`, and that it is at most that. */
function chanceBelow(first: CountedShare, second: CountedShare, value: number): [number, number] {
  const [below, upTo] = [value - 1e-9, value + 1e-9];
  let sums: [number, number] = [0, 0];
  for (const [i, p] of chances(first).entries())
    for (const [j, q] of chances(second).entries()) {
      const difference = i / first.n - j / second.n;
      sums = [sums[0] + (difference < below ? p * q : 0), sums[1] + (difference <= upTo ? p * q : 0)];
    }
  return sums;
}

const PAIRS = [
  [a(3, 8), b(2, 7)],
  [a(9, 10), b(3, 10)],
  [a(1, 29), b(12, 40)],
  [a(0, 20), b(5, 31)],
  [a(56, 70), b(48, 80)],
  [a(17, 140), b(3, 45)],
] as const;

describe('the interval of a difference', () => {
  it.each(PAIRS)('ends at the quantiles of all that resampling can give: %o %o', (first, second) => {
    // Five standard errors of a share of 2.5% among so many resamplings.
    const error = 5 * Math.sqrt((0.025 * 0.975) / REPLICATES);
    for (const seed of [1, 2, 3, 20_251_122, -7]) {
      const { low, high } = between(first, second, seed)!;
      for (const [end, chance] of [
        [low, 0.025],
        [high, 0.975],
      ] as const) {
        const [below, upTo] = chanceBelow(first, second, end);
        expect(below).toBeLessThan(chance + error);
        expect(upTo).toBeGreaterThan(chance - error);
      }
    }
  });

  it('lies near the published intervals of 56/70 − 48/80', () => {
    const { low, high } = between(a(56, 70), b(48, 80))!;
    // Method 1, the normal approximation; method 10, of two Wilson intervals.
    for (const [publishedLow, publishedHigh, most] of [
      [0.0575, 0.3425, 0.005],
      [0.0524, 0.3339, 0.012],
    ] as const) {
      expect(Math.abs(low - publishedLow)).toBeLessThan(most);
      expect(Math.abs(high - publishedHigh)).toBeLessThan(most);
    }
  });

  it('finds as published that aspirin lowered heart attacks, and of strokes nothing certain', () => {
    // Ratios 0.55 (0.43 to 0.70) and 1.21 (0.93 to 1.59): a ratio is below 1 where the difference is below 0.
    expect(between(a(104, 11_037), b(189, 11_034))!.high).toBeLessThan(0);
    const strokes = between(a(119, 11_037), b(98, 11_034))!;
    expect(strokes.low).toBeLessThan(0);
    expect(strokes.high).toBeGreaterThan(0);
  });

  it('is the same for the same seed, keys and counts, whatever was asked before, and another for others', () => {
    const interval = between(a(17, 140), b(22, 133));
    between(a(5, 9), b(2, 133));
    expect(between(a(17, 140), b(22, 133))).toEqual(interval);
    expect(between(a(17, 140), b(22, 133), 2)).not.toEqual(interval);
    const other = differenceInterval({ a: a(17, 140), b: { ...b(22, 133), key: 'c' }, about: 'school_meals', seed: 1 });
    expect(other).not.toEqual(interval);
    expect(differenceInterval({ a: a(17, 140), b: b(22, 133), about: 'integrity', seed: 1 })).not.toEqual(interval);
  });

  it('is mirrored where the sides change places', () => {
    const { low, high } = between(a(17, 140), b(22, 133))!;
    expect(between(b(22, 133), a(17, 140))).toEqual({ low: -high, high: -low });
    // No minus before a zero.
    expect(Object.is(between(b(1, 60), a(0, 20))!.low, 0)).toBe(true);
  });

  it('narrows by the root of the number of measures', () => {
    const width = (n: number) => {
      const { low, high } = between(a(n / 4, n), b(n / 2, n))!;
      return high - low;
    };
    expect(width(400) / width(40_000)).toBeGreaterThan(9);
    expect(width(400) / width(40_000)).toBeLessThan(11);
  });

  it('is not given where nothing can be resampled', () => {
    expect(between(a(0, 0), b(3, 40))).toBeNull();
    expect(between(a(3, 40), b(0, 0))).toBeNull();
    for (const [first, second] of [
      [a(0, 40), b(0, 67)],
      [a(40, 40), b(0, 67)],
    ] as const)
      expect(between(first, second)).toBeNull();
    expect([0, 1, 40].map((k) => hasNoSpread({ k, n: 40 }))).toEqual([true, false, true]);
  });
});

describe('a quantile', () => {
  it('stands between order statistics by its place', () => {
    // As R gives them: quantile(c(1, 2, 4, 8), c(0, 0.025, 0.5, 0.975, 1)).
    for (const [chance, value] of [
      [0, 1],
      [0.025, 1.075],
      [0.5, 3],
      [0.975, 7.7],
      [1, 8],
    ] as const)
      expect(quantile([1, 2, 4, 8], chance)).toBeCloseTo(value, 12);
    expect(quantile([5], 0.025)).toBe(5);
  });
});
