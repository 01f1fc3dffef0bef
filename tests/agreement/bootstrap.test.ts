import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../src/agreement/bootstrap.ts';
import { cohenKappa } from '../../src/agreement/cohen-kappa.ts';
import { judgementsOf } from '../../src/agreement/contingency.ts';
import { percentAgreement } from '../../src/agreement/percent-agreement.ts';

const options = { resamples: 2000, seed: 7 };
/** So many units on which two agree or not. */
const judged = (agreed: number, not: number) =>
  judgementsOf([...Array(agreed).fill(['a', 'a']), ...Array(not).fill(['a', 'b'])]);

describe('bootstrap', () => {
  it('gives nearly the binomial interval of a share', () => {
    const [interval] = bootstrap(judged(80, 20), [percentAgreement], options);
    // 0.8 ± 1.96 · sqrt(0.8 · 0.2 / 100)
    expect(interval!.low).toBeCloseTo(0.72, 1);
    expect(interval!.high).toBeCloseTo(0.88, 1);
    expect(interval!.low).toBeGreaterThan(0.69);
    expect(interval!.high).toBeLessThan(0.9);
  });

  it('is the same for the same seed and another for another', () => {
    const run = (seed: number) => bootstrap(judged(37, 13), [percentAgreement, cohenKappa], { resamples: 200, seed });
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  it('is one point where nothing varies', () => {
    expect(bootstrap(judged(10, 0), [percentAgreement], options)).toEqual([{ low: 1, high: 1 }]);
  });

  it('gives no interval where the statistic is undefined too often, or without units or resamples', () => {
    const rare = judgementsOf([...Array(99).fill(['a', 'a']), ['b', 'b']]);
    expect(bootstrap(rare, [cohenKappa], options)).toEqual([null]);
    expect(bootstrap(judged(0, 0), [percentAgreement], options)).toEqual([null]);
    expect(bootstrap(judged(5, 5), [percentAgreement], { resamples: 0, seed: 1 })).toEqual([null]);
  });
});
