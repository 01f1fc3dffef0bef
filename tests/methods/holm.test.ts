/**
 * Held against the definition of Holm (1979), Scandinavian Journal of Statistics 6, 65–70, reached another way: a
 * hypothesis is rejected if every set of hypotheses with it is rejected by Bonferroni's rule (closed testing).
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holm } from '../../src/methods/holm.ts';

/** The greatest Bonferroni probability of the sets that a hypothesis is in. */
function closed(probabilities: readonly number[]): number[] {
  return probabilities.map((_, own) => {
    let most = 0;
    for (let set = 1; set < 2 ** probabilities.length; set += 1) {
      const members = probabilities.filter((_, index) => (set >> index) & 1);
      if ((set >> own) & 1) most = Math.max(most, Math.min(1, members.length * Math.min(...members)));
    }
    return most;
  });
}

it('adjusts as by hand: four tests', () => {
  expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
  expect(holm([0.2])).toEqual([0.2]);
  expect(holm([])).toEqual([]);
});

it('adjusts as the closure of Bonferroni’s rule does', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(probability, { minLength: 1, maxLength: 6 }), (probabilities) => {
      const expected = closed(probabilities);
      holm(probabilities).forEach((p, index) => {
        expect(p).toBeCloseTo(expected[index]!, 12);
      });
    }),
  );
});
