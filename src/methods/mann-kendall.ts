/**
 * The test of Mann and Kendall for a trend in a short series, and Sen's slope (Mann 1945; Kendall 1970; Sen 1968).
 * The probability is exact up to {@link MOST_EXACT} values, with ties or without.
 */

/** From here on the normal approximation cannot be told from the exact probability. */
export const MOST_EXACT = 40;

export interface MannKendall {
  /** Number of values. */
  n: number;
  /** Pairs in which the later value is the greater, less pairs in which it is the smaller. */
  s: number;
  /** Kendall's tau-b, −1 to 1: S over what it could be at most, pairs of equal values left out by half. Null where all values are equal. */
  tau: number | null;
  /** Probability of an S at least as far from 0 if every order of these values were equally likely. */
  p: number;
  /** The least p that this many values without ties can reach; 5% is out of reach of four values or fewer. */
  least: number;
  exact: boolean;
}

/**
 * @param values in the order of time, at least two
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const n = values.length;
  if (n < 2) throw new RangeError(`${n}: a trend needs two values at least`);
  const s = score(values);
  const ties = tieSizes(values);
  const pairs = (n * (n - 1)) / 2;
  const untied = pairs - ties.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  const exact = n <= MOST_EXACT;
  return {
    n,
    s,
    tau: untied === 0 ? null : s / Math.sqrt(untied * pairs),
    p: exact ? exactProbability(s, ties) : normalProbability(s, varianceOfS(ties)),
    least: leastProbability(n),
    exact,
  };
}

/** The probability, two-sided, of the most extreme orders of n different values: 2 / n!. */
export function leastProbability(n: number): number {
  let least = 2;
  for (let factor = 2; factor <= n; factor += 1) least /= factor;
  return Math.min(1, least);
}

function score(values: readonly number[]): number {
  let s = 0;
  for (let later = 1; later < values.length; later += 1)
    for (let earlier = 0; earlier < later; earlier += 1) s += Math.sign(values[later]! - values[earlier]!);
  return s;
}

/** How often each value occurs. */
function tieSizes(values: readonly number[]): number[] {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times.values()];
}

/** Variance of S if every order is equally likely: [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18 over groups of t equal values. */
export function varianceOfS(ties: readonly number[]): number {
  const term = (t: number) => t * (t - 1) * (2 * t + 5);
  const n = ties.reduce((sum, t) => sum + t, 0);
  return (term(n) - ties.reduce((sum, t) => sum + term(t), 0)) / 18;
}

/**
 * P(|S| ≥ |s|) over all orders of values of which `ties` are equal. S is the number of pairs of unequal values less
 * twice those that stand in the wrong order; these fall into independent parts, one for each group of equal values put
 * among those before it, of which each is Mann and Whitney's U.
 */
function exactProbability(s: number, ties: readonly number[]): number {
  if (s === 0) return 1;
  let distribution = [1];
  let before = 0;
  for (const size of ties) {
    distribution = convolved(distribution, inversions(before, size));
    before += size;
  }
  const untied = distribution.length - 1;
  let p = 0;
  distribution.forEach((probability, wrong) => {
    if (Math.abs(untied - 2 * wrong) >= Math.abs(s)) p += probability;
  });
  return Math.min(1, p);
}

/** Distribution of Mann and Whitney's U for groups of `first` and `second`: index 0 to first × second. */
function inversions(first: number, second: number): number[] {
  // u[j] is the distribution for i of the first and j of the second, i growing.
  let u: number[][] = Array.from({ length: second + 1 }, () => [1]);
  for (let i = 1; i <= first; i += 1) {
    const next: number[][] = [[1]];
    for (let j = 1; j <= second; j += 1) {
      const sum = new Array<number>(i * j + 1).fill(0);
      // The greatest value is of the first group, above all j of the second, or of the second.
      u[j]!.forEach((probability, at) => {
        sum[at + j]! += (probability * i) / (i + j);
      });
      next[j - 1]!.forEach((probability, at) => {
        sum[at]! += (probability * j) / (i + j);
      });
      next.push(sum);
    }
    u = next;
  }
  return u[second]!;
}

function convolved(a: readonly number[], b: readonly number[]): number[] {
  const sum = new Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      sum[i + j]! += x * y;
    });
  });
  return sum;
}

/** Two-sided, S moved by 1 towards 0 for it being a whole number. */
export function normalProbability(s: number, variance: number): number {
  if (s === 0 || variance === 0) return 1;
  return Math.min(1, 2 * upperTail((Math.abs(s) - 1) / Math.sqrt(variance)));
}

/** P(Z > z) of the standard normal distribution for z ≥ 0, to seven digits (Abramowitz and Stegun 1964, 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return density * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
}

/**
 * Sen's slope: the median of the slopes between all pairs of points, per unit of time. Null for fewer than two points
 * of different times.
 */
export function senSlope(points: readonly { at: number; value: number }[]): number | null {
  const slopes: number[] = [];
  points.forEach((a, index) => {
    for (const b of points.slice(index + 1)) if (b.at !== a.at) slopes.push((b.value - a.value) / (b.at - a.at));
  });
  if (slopes.length === 0) return null;
  slopes.sort((a, b) => a - b);
  const middle = slopes.length / 2;
  return (slopes[Math.floor(middle)]! + slopes[Math.ceil(middle) - 1]!) / 2;
}
