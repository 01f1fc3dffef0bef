/** Confidence intervals by the percentile bootstrap over units. */
import { type Contingency, contingency, type Judgements } from './contingency.ts';

/** The 95 % interval. */
export interface Interval {
  low: number;
  high: number;
}

const TAIL = 0.025;
/** Where a coefficient is undefined in more of the resamples, an interval would be made up. */
const MOST_UNDEFINED = 0.05;

/**
 * Intervals of several statistics of the same judgements: units are drawn with replacement, as many as there
 * are, `resamples` times. The same seed gives the same intervals.
 *
 * Source: B. Efron and R. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
 *
 * @returns one interval a statistic, null where it is undefined too often
 */
export function bootstrap(
  judgements: Judgements,
  statistics: readonly ((table: Contingency) => number | null)[],
  { resamples, seed }: { resamples: number; seed: number },
): (Interval | null)[] {
  const random = generator(seed);
  const units = judgements.a.length;
  const drawn = new Uint32Array(units);
  const values = statistics.map((): number[] => []);
  for (let resample = 0; resample < resamples; resample += 1) {
    for (let i = 0; i < units; i += 1) drawn[i] = Math.floor(random() * units);
    const table = contingency(judgements, drawn);
    statistics.forEach((statistic, index) => {
      const value = statistic(table);
      if (value !== null) values[index]!.push(value);
    });
  }
  return values.map((list) => {
    if (list.length < resamples * (1 - MOST_UNDEFINED) || list.length === 0) return null;
    list.sort((a, b) => a - b);
    return { low: quantile(list, TAIL), high: quantile(list, 1 - TAIL) };
  });
}

/** Linear between neighbours (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}

/** Numbers from 0 up to 1 that a seed determines (mulberry32, T. Ettinger). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
