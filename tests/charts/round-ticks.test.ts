import { describe, expect, it } from 'vitest';
import { logTicks, roundTicks } from '../../src/charts/round-ticks.ts';

describe('round ticks', () => {
  it.each([
    [1, 3, false, [0, 0.5, 1]],
    [0.1, 3, false, [0, 0.05, 0.1]],
    [0.29, 3, false, [0, 0.1, 0.2, 0.3]],
    [14, 3, false, [0, 5, 10, 15]],
    [1, 3, true, [0, 1]],
    [2, 3, true, [0, 1, 2]],
    [316381, 5, false, [0, 100000, 200000, 300000, 400000]],
  ])('up to %d in %d steps (whole: %s): %j', (top, steps, whole, ticks) => {
    expect(roundTicks(top, steps, whole)).toEqual(ticks);
  });

  it.each([
    [1, 316381, [1, 10, 100, 1000, 10000, 100000]],
    [3, 80, [5, 10, 20, 50]],
    [0.2, 9, [0.2, 0.5, 1, 2, 5]],
    [1, 1000, [1, 10, 100, 1000]],
  ])('from %d to %d on a log scale: %j', (least, greatest, ticks) => {
    expect(logTicks(least, greatest)).toEqual(ticks);
  });
});
