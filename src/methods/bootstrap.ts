/**
 * Percentile bootstrap of a difference of two shares (Efron & Tibshirani 1993, chapters 8 and 13). To draw n measures
 * with replacement out of n, of which k have a property, and count those that have it is one draw of a binomial
 * variable with n trials and chance k/n, so that is what is drawn. Nothing but +, −, × and ÷ touches the numbers: every
 * engine that keeps IEEE 754 gives the same interval to the last digit.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { stableHash } from './stable-hash.ts';

/** Resamplings of a comparison. */
export const REPLICATES = 10_000;
/** What resampling begins with where nobody says otherwise. */
export const DEFAULT_SEED = 1;

export interface CountedShare {
  /** Tells the two sides apart, such as the id of a notice. */
  key: string;
  /** Measures that have the property, and all of them: whole numbers, 0 ≤ k ≤ n. */
  k: number;
  n: number;
}

export interface Interval {
  low: number;
  high: number;
}

/**
 * The 95% percentile interval of k/n of `a` minus that of `b`, in shares of −1 to 1. The same seed, keys and counts give
 * the same interval wherever and in whatever order they are asked for; `about` tells comparisons of the same sides
 * apart. The two sides the other way round give the mirrored interval.
 *
 * Null where there is no measure on one side, and where each share is 0 or 1: what has no spread cannot be resampled.
 */
export function differenceInterval({
  a,
  b,
  about,
  seed = DEFAULT_SEED,
  replicates = REPLICATES,
}: {
  a: CountedShare;
  b: CountedShare;
  about: string;
  seed?: number;
  replicates?: number;
}): Interval | null {
  if (a.key > b.key) {
    const mirrored = differenceInterval({ a: b, b: a, about, seed, replicates });
    // Not −0, which prints with its sign.
    return mirrored && { low: 0 - mirrored.high, high: 0 - mirrored.low };
  }
  if (a.n === 0 || b.n === 0 || (hasNoSpread(a) && hasNoSpread(b))) return null;
  const random = xoroshiro128plus(stableHash(JSON.stringify([seed, about, a.key, b.key])));
  const [drawA, drawB] = [binomial(a), binomial(b)];
  const differences = new Float64Array(replicates);
  for (let index = 0; index < replicates; index += 1)
    differences[index] = drawA(uniformFloat64(random)) / a.n - drawB(uniformFloat64(random)) / b.n;
  differences.sort();
  return { low: quantile(differences, 0.025), high: quantile(differences, 0.975) };
}

/** Whether all measures or none have the property, so that every resampling gives the same share. */
export function hasNoSpread({ k, n }: Pick<CountedShare, 'k' | 'n'>): boolean {
  return k === 0 || k === n;
}

/** The inverse of the distribution function of the binomial with n trials and chance k/n, for numbers of [0, 1). */
function binomial({ k, n }: CountedShare): (uniform: number) => number {
  if (k === 0 || k === n) return () => k;
  // Weights relative to that of the mode, which for a chance of k/n is k, so that none is too great or all too small.
  const weights = new Float64Array(n + 1);
  weights[k] = 1;
  for (let i = k; i < n; i += 1) weights[i + 1] = (weights[i]! * (n - i) * k) / ((i + 1) * (n - k));
  for (let i = k; i > 0; i -= 1) weights[i - 1] = (weights[i]! * i * (n - k)) / ((n - i + 1) * k);
  const below = new Float64Array(n + 1);
  let total = 0;
  for (let i = 0; i <= n; i += 1) {
    total += weights[i]!;
    below[i] = total;
  }
  return (uniform) => {
    const target = uniform * total;
    let [low, high] = [0, n];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (below[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Of values in order, by linear interpolation between order statistics: type 7 of Hyndman & Fan (1996). */
export function quantile(sorted: ArrayLike<number>, chance: number): number {
  const place = (sorted.length - 1) * chance;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}
