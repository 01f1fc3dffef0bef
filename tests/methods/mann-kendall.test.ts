/**
 * Held against: upper-tail probabilities of S printed in Kendall (1970), Rank Correlation Methods, 4th ed., appendix
 * table 1, and again in Gilbert (1987), Statistical Methods for Environmental Pollution Monitoring, table A18; the worked
 * example with ties of US EPA (2006), Data Quality Assessment: Statistical Methods for Practitioners, EPA QA/G-9S,
 * p. 109; table A of the Wisconsin Administrative Code, NR 746; the example of Sen (1968), Journal of the American
 * Statistical Association 63, 1379–1389; and the enumeration of all orders.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leastProbability,
  mannKendall,
  normalProbability,
  senSlope,
  varianceOfS,
} from '../../src/methods/mann-kendall.ts';

/** Different values 1 to n in an order of which S is `s`: the last values are moved forward as far as it takes. */
function orderWith(n: number, s: number): number[] {
  let wrong = ((n * (n - 1)) / 2 - s) / 2;
  const order: number[] = [];
  for (let value = 1; value <= n; value += 1) {
    const back = Math.min(wrong, order.length);
    order.splice(order.length - back, 0, value);
    wrong -= back;
  }
  return order;
}

/** P(S ≥ s) as printed for s above 0, by n. */
const PRINTED: Record<number, Record<number, number>> = {
  4: { 2: 0.375, 4: 0.167, 6: 0.042 },
  5: { 2: 0.408, 4: 0.242, 6: 0.117, 8: 0.042, 10: 0.0083 },
  6: { 1: 0.5, 3: 0.36, 5: 0.235, 7: 0.136, 9: 0.068, 11: 0.028, 13: 0.0083, 15: 0.0014 },
  7: { 1: 0.5, 3: 0.386, 5: 0.281, 7: 0.191, 9: 0.119, 11: 0.068, 13: 0.035, 15: 0.015, 17: 0.0054, 19: 0.0014 },
  8: { 2: 0.452, 4: 0.36, 6: 0.274, 8: 0.199, 10: 0.138, 12: 0.089, 14: 0.054, 16: 0.031, 18: 0.016 },
  9: { 2: 0.46, 4: 0.381, 6: 0.306, 8: 0.238, 10: 0.179, 12: 0.13, 14: 0.09, 16: 0.06, 18: 0.038 },
  10: { 1: 0.5, 3: 0.431, 5: 0.364, 7: 0.3, 9: 0.242, 11: 0.19, 13: 0.146, 15: 0.108, 17: 0.078, 19: 0.054, 21: 0.036 },
};

/** All orders of values, equal ones told apart. */
function orders(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((value, index) =>
    orders(values.filter((_, at) => at !== index)).map((rest) => [value, ...rest]),
  );
}

function plainScore(values: readonly number[]): number {
  let s = 0;
  values.forEach((a, i) => {
    values.forEach((b, j) => {
      if (i < j && b > a) s += 1;
      if (i < j && b < a) s -= 1;
    });
  });
  return s;
}

describe('mannKendall', () => {
  it.each(Object.entries(PRINTED))(
    'gives for %s values the probabilities printed by Kendall and Gilbert',
    (n, table) => {
      for (const [s, upper] of Object.entries(table)) {
        const test = mannKendall(orderWith(Number(n), Number(s)));
        expect(test).toMatchObject({ n: Number(n), s: Number(s), exact: true });
        // Printed with three digits, or four below 1%.
        const digits = upper < 0.01 ? 4 : 3;
        if (Number(s) === 0) expect(test.p).toBe(1);
        else expect(Math.abs(test.p / 2 - upper)).toBeLessThan(0.51 * 10 ** -digits);
      }
    },
  );

  it('gives what the enumeration of all orders gives, with ties and without', () => {
    for (const values of [
      [1, 2],
      [3, 3],
      [4, 4, 4],
      [2, 1, 2, 1],
      [5, 6, 11, 8, 10],
      [100, 50, 85, 75, 50],
      [1, 1, 2, 2, 3, 3],
      [4, 1, 1, 1, 7, 4, 7],
      [1, 5, 2, 8, 3, 9, 4],
    ]) {
      const all = orders(values).map(plainScore);
      for (const order of [values, [...values].sort((a, b) => a - b), [...values].sort((a, b) => b - a)]) {
        const test = mannKendall(order);
        expect(test.s).toBe(plainScore(order));
        const extreme = all.filter((s) => Math.abs(s) >= Math.abs(test.s)).length;
        expect(test.p).toBeCloseTo(extreme / all.length, 12);
      }
    }
  });

  it('gives S, its variance and Z of the example of EPA QA/G-9S, where 10 stands four times and 15 twice', () => {
    const example = [10, 10, 10, 5, 10, 20, 18, 17, 15, 24, 15];
    const test = mannKendall(example);
    expect(test.s).toBe(22);
    const variance = varianceOfS([4, 1, 1, 1, 1, 2, 1]);
    expect(variance).toBeCloseTo(155.33, 2);
    const z = (22 - 1) / Math.sqrt(variance);
    expect(z).toBeCloseTo(1.685, 3);
    // Φ(−1.685) = 0.0460, by tables of the normal distribution.
    expect(normalProbability(22, variance)).toBeCloseTo(0.092, 3);
    // 55 pairs, of which 7 are of equal values.
    expect(test.tau).toBeCloseTo(22 / Math.sqrt(48 * 55), 12);
  });

  it('gives S of the example of the Wisconsin Administrative Code, where two values are equal', () => {
    expect(mannKendall([100, 50, 85, 75, 50]).s).toBe(-5);
  });

  it('takes the normal approximation for long series, which is near the exact probability where they meet', () => {
    const values = (n: number) => Array.from({ length: n }, (_, index) => ((index * 17) % 41) + index / 3);
    const exact = mannKendall(values(40));
    expect(exact.exact).toBe(true);
    expect(normalProbability(exact.s, varianceOfS(Array(40).fill(1)))).toBeCloseTo(exact.p, 3);
    expect(mannKendall(values(41)).exact).toBe(false);
  });

  it('says how small p can get: four values cannot reach 5%, five can', () => {
    expect(leastProbability(4)).toBeCloseTo(1 / 12, 12);
    expect(leastProbability(5)).toBeCloseTo(1 / 60, 12);
    expect(mannKendall([1, 2, 3, 4])).toMatchObject({ s: 6, tau: 1 });
    expect(mannKendall([1, 2, 3, 4]).p).toBeCloseTo(1 / 12, 12);
    expect(mannKendall([7, 7, 7])).toMatchObject({ s: 0, tau: null, p: 1 });
    expect(() => mannKendall([1])).toThrow(RangeError);
  });

  it('turns its sign with the series, and heeds order alone', () => {
    const series = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 24 });
    fc.assert(
      fc.property(series, (values) => {
        const test = mannKendall(values);
        const back = mannKendall([...values].reverse());
        expect(back.s + test.s).toBe(0);
        expect(back.p).toBeCloseTo(test.p, 10);
        expect(test.p).toBeGreaterThan(0);
        expect(test.p).toBeLessThanOrEqual(1);
        const grown = mannKendall(values.map((value) => value ** 3 + 1));
        expect(grown.s).toBe(test.s);
        expect(grown.p).toBeCloseTo(test.p, 10);
        if (test.tau !== null) expect(Math.abs(test.tau)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('senSlope', () => {
  it('gives the slope of Sen’s example', () => {
    const times = [1, 2, 3, 4, 10, 12, 18];
    const values = [9, 15, 19, 20, 45, 55, 78];
    expect(senSlope(times.map((at, index) => ({ at, value: values[index]! })))).toBe(4);
  });

  it('takes the middle of two where the number of pairs is even, and nothing of one time', () => {
    // Slopes 1, 2, 3, 1.5, 2.5, 2 of the pairs: the middle two are 2 and 2.
    const points = [0, 1, 3, 6].map((value, at) => ({ at, value }));
    expect(senSlope(points)).toBe(2);
    expect(senSlope([{ at: 1, value: 5 }])).toBeNull();
    expect(
      senSlope([
        { at: 1, value: 5 },
        { at: 1, value: 9 },
      ]),
    ).toBeNull();
  });
});
