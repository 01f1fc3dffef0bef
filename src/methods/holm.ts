/**
 * Probabilities of several tests made larger so that any one of them below 5% is below it by chance alone in at most
 * 5 of 100 such sets of tests (Holm 1979), in the order in which they came.
 */
export function holm(probabilities: readonly number[]): number[] {
  const order = probabilities.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(probabilities.length);
  let least = 0;
  order.forEach(({ p, index }, rank) => {
    least = Math.max(least, Math.min(1, p * (probabilities.length - rank)));
    adjusted[index] = least;
  });
  return adjusted;
}
