/**
 * Log-likelihood: the values that Rayson published for "keep" and its forms in two corpora of a million words (Corpora
 * List, 18 January 2002, "Corpora: statistics in learner English"), and the formula of Rayson and Garside (2000) for
 * Dunning's statistic (1993).
 * Log ratio: the values by which Hardie (2014) explains it: as often 0, twice 1, four times 2.
 * Log-odds: the formulas of Monroe, Colaresi and Quinn (2008) for an informative prior worked out again here, and, as
 * an independent calculation, the mean and variance of the posterior itself: the log-odds of a gamma-distributed pair
 * has mean ψ(α) − ψ(β) and variance ψ₁(α) + ψ₁(β), which theirs approximate.
 */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { openSamples } from '../support/open-samples.ts';

interface Case {
  a: number;
  b: number;
  c: number;
  d: number;
}

/** The macro's values for cases, in their order. */
async function valuesOf(macro: string, cases: readonly Case[]): Promise<(number | null)[]> {
  const { ask } = await openSamples();
  const rows = cases.map(({ a, b, c, d }, index) => `(${index}, ${a}, ${b}, ${c}, ${d})`);
  const sql = `SELECT ${macro} AS value FROM (VALUES ${rows.join(', ')}) t (i, a, b, c, d) ORDER BY i`;
  const found = await ask({ sql, bindings: [] }, v.object({ value: v.nullable(v.number()) }));
  return found.map(({ value }) => value);
}

const MILLION = 1_000_000;
/** Counts of a word in a group and in the rest, and the words of both. */
const counts = fc
  .record({
    a: fc.nat(500),
    b: fc.nat(500),
    c: fc.integer({ min: 1000, max: 90_000 }),
    d: fc.integer({ min: 1000, max: 900_000 }),
  })
  .filter(({ a, b }) => a + b > 0);
const sample = (size: number) => fc.sample(counts, { numRuns: size, seed: 8 });

describe('log_likelihood', () => {
  it('has the published values', async () => {
    const forms = [
      { a: 348, b: 99, c: MILLION, d: MILLION },
      { a: 15, b: 14, c: MILLION, d: MILLION },
      { a: 9, b: 32, c: MILLION, d: MILLION },
      { a: 21, b: 25, c: MILLION, d: MILLION },
      { a: 392, b: 170, c: MILLION, d: MILLION },
    ];
    const found = await valuesOf('log_likelihood(a, b, c, d)', forms);
    expect(found.map((value) => Math.round(value!))).toEqual([147, 0, 14, 0, 90]);
  });

  it('is the formula of Rayson and Garside, 0 ln 0 taken for 0', async () => {
    const cases = [...sample(300), { a: 0, b: 9, c: 2000, d: 3000 }, { a: 9, b: 0, c: 2000, d: 3000 }];
    const found = await valuesOf('log_likelihood(a, b, c, d)', cases);
    for (const [index, { a, b, c, d }] of cases.entries()) {
      const expected = [(c * (a + b)) / (c + d), (d * (a + b)) / (c + d)];
      const part = (k: number, e: number) => (k === 0 ? 0 : k * Math.log(k / e));
      expect(found[index]).toBeCloseTo(2 * (part(a, expected[0]!) + part(b, expected[1]!)), 5);
      expect(found[index]).toBeGreaterThanOrEqual(0);
    }
  });

  it('is 0 where the word is as frequent in both, and nothing where there is nothing to compare with', async () => {
    expect(
      await valuesOf('log_likelihood(a, b, c, d)', [
        { a: 5, b: 10, c: 1000, d: 2000 },
        { a: 5, b: 0, c: 1000, d: 0 },
        { a: 0, b: 5, c: 0, d: 1000 },
      ]),
    ).toEqual([0, null, null]);
  });
});

describe('log_ratio', () => {
  it('is 0 for as often, 1 for twice as often, 2 for four times, and minus that the other way', async () => {
    const cases = [1, 2, 4, 0.5].map((times) => ({ a: 40 * times, b: 80, c: 1000, d: 2000 }));
    expect(await valuesOf('log_ratio(a, b, c, d)', cases)).toEqual([0, 1, 2, -1]);
  });

  it('takes a count of none for a half', async () => {
    const cases = [
      { a: 16, b: 0, c: 1000, d: 1000 },
      { a: 0, b: 16, c: 1000, d: 1000 },
      { a: 0, b: 0, c: 1000, d: 1000 },
      { a: 1, b: 0, c: 1000, d: 0 },
    ];
    expect(await valuesOf('log_ratio(a, b, c, d)', cases)).toEqual([5, -5, null, null]);
  });
});

/** ψ, by its recurrence and its asymptotic series. */
function digamma(x: number): number {
  if (x < 12) return digamma(x + 1) - 1 / x;
  return Math.log(x) - 1 / (2 * x) - 1 / (12 * x ** 2) + 1 / (120 * x ** 4) - 1 / (252 * x ** 6);
}

/** ψ₁, likewise. */
function trigamma(x: number): number {
  if (x < 12) return trigamma(x + 1) + 1 / x ** 2;
  return 1 / x + 1 / (2 * x ** 2) + 1 / (6 * x ** 3) - 1 / (30 * x ** 5) + 1 / (42 * x ** 7);
}

describe('log_odds_delta and log_odds_z', () => {
  const PRIOR = 1000;
  const delta = `log_odds_delta(a, b, c, d, ${PRIOR})`;
  const z = `log_odds_z(a, b, c, d, ${PRIOR})`;

  it('are the difference of the log-odds and that divided by its deviation', async () => {
    const cases = sample(300);
    const [deltas, zs] = [await valuesOf(delta, cases), await valuesOf(z, cases)];
    for (const [index, { a, b, c, d }] of cases.entries()) {
      const alpha = (PRIOR * (a + b)) / (c + d);
      const [left, right] = [
        Math.log((a + alpha) / (c + PRIOR - a - alpha)),
        Math.log((b + alpha) / (d + PRIOR - b - alpha)),
      ];
      expect(deltas[index]).toBeCloseTo(left - right, 5);
      expect(zs[index]).toBeCloseTo((left - right) / Math.sqrt(1 / (a + alpha) + 1 / (b + alpha)), 4);
    }
  });

  it('come near the mean and the deviation of the posterior, the nearer the more often the word stands', async () => {
    const cases = sample(300).filter(({ a, b }) => a >= 30 && b >= 30);
    expect(cases.length).toBeGreaterThan(100);
    const [deltas, zs] = [await valuesOf(delta, cases), await valuesOf(z, cases)];
    for (const [index, { a, b, c, d }] of cases.entries()) {
      const alpha = (PRIOR * (a + b)) / (c + d);
      const sides = [
        [a + alpha, c + PRIOR - a - alpha],
        [b + alpha, d + PRIOR - b - alpha],
      ] as const;
      const [mean, other] = sides.map(([yes, no]) => digamma(yes) - digamma(no)) as [number, number];
      const variance = sides.reduce((sum, [yes, no]) => sum + trigamma(yes) + trigamma(no), 0);
      expect(Math.abs(deltas[index]! - (mean - other))).toBeLessThan(1 / 30);
      const posterior = (mean - other) / Math.sqrt(variance);
      // Where the word is half of all words the parts that they leave out count.
      if (a < c / 50 && b < d / 50)
        expect(Math.abs(zs[index]! - posterior)).toBeLessThan(0.03 * Math.abs(posterior) + 0.15);
    }
  });

  it('turn round with the sides, and shrink to nothing under a greater prior', async () => {
    const cases = sample(60);
    const turned = cases.map(({ a, b, c, d }) => ({ a: b, b: a, c: d, d: c }));
    const forth = await valuesOf(z, cases);
    const back = await valuesOf(z, turned);
    for (const [index, value] of forth.entries()) expect(back[index]).toBeCloseTo(-value!, 5);
    const sizes = [0, 1000, 100_000, 10_000_000].map((prior) => `abs(log_odds_delta(a, b, c, d, ${prior}))`);
    const shrunk = await Promise.all(sizes.slice(1).map((macro) => valuesOf(macro, cases)));
    for (const index of cases.keys()) {
      const [small, middle, large] = shrunk.map((values) => values[index]!);
      expect(middle).toBeLessThanOrEqual(small!);
      expect(large).toBeLessThanOrEqual(middle!);
    }
  });

  it('say nothing where nothing can be said', async () => {
    const cases = [
      { a: 5, b: 0, c: 1000, d: 0 },
      { a: 0, b: 0, c: 1000, d: 1000 },
      { a: 1000, b: 1000, c: 1000, d: 1000 },
    ];
    expect(await valuesOf(delta, cases)).toEqual([null, null, null]);
    expect(await valuesOf(z, cases)).toEqual([null, null, null]);
  });
});
