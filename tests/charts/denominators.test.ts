import { describe, expect, it } from 'vitest';
import { rateStep } from '../../src/charts/denominators.ts';

describe('rateStep', () => {
  it.each([
    [[2.5], 1],
    [[0.02, 0.4], 100],
    [[0.0021], 1000],
    [[0.00001], 100_000],
    [[1e-12], 1_000_000],
    [[], 1_000_000],
  ])('of %j is %d', (rates, step) => expect(rateStep(rates)).toBe(step));
});
