/** Times work on one core. */

/** Milliseconds that one call of `work` takes. */
export function timeOnce(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The middle of `values`; `values` must not be empty. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The median milliseconds of each of several works, measured in turns so that a slow minute of the machine
 * falls on all of them alike.
 * @param warmUps rounds that are run and not counted
 */
export function medianTimes(works: readonly (() => void)[], rounds: number, warmUps: number): number[] {
  const times = works.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round += 1) {
    works.forEach((work, index) => {
      const time = timeOnce(work);
      if (round >= 0) times[index]!.push(time);
    });
  }
  return times.map(median);
}
