/** Round numbers for an axis. */

/** Steps of 1, 2 or 5 times a power of ten from 0 on: `steps` at most, the last the first at or above `top` (more than 0). */
export function roundTicks(top: number, steps: number, whole = false): number[] {
  const rough = top / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const fit = [1, 2, 5, 10].map((digit) => digit * power).find((step) => step * steps >= top * (1 - 1e-9))!;
  const step = whole ? Math.max(1, Math.ceil(fit)) : fit;
  const count = Math.max(1, Math.ceil(top / step - 1e-9));
  // 3 × 0.1 is not 0.3.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Powers of ten from `least` to `greatest` (more than 0), and 2 and 5 times these where fewer than three lie between. */
export function logTicks(least: number, greatest: number): number[] {
  const first = Math.floor(Math.log10(least));
  const last = Math.ceil(Math.log10(greatest));
  const within = (digits: readonly number[]) =>
    Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index))
      .flatMap((power) => digits.map((digit) => Number((digit * power).toPrecision(12))))
      .filter((value) => value >= least && value <= greatest);
  const powers = within([1]);
  return powers.length < 3 ? within([1, 2, 5]) : powers;
}
