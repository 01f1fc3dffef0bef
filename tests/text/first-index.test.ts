import { describe, expect, it } from 'vitest';
import { firstIndex } from '../../src/text/first-index.ts';

const from = (numbers: readonly number[], least: number): number =>
  firstIndex(numbers.length, (index) => numbers[index]! < least);

describe('firstIndex', () => {
  it('finds the first of several that are alike', () => {
    expect(from([1, 3, 3, 3, 7], 3)).toBe(1);
  });

  it('gives the beginning, the end, and 0 of nothing', () => {
    expect(from([2, 4], 1)).toBe(0);
    expect(from([2, 4], 5)).toBe(2);
    expect(from([], 5)).toBe(0);
  });

  it('agrees with a search from the front', () => {
    const numbers = Array.from({ length: 33 }, (_, index) => Math.floor(index / 3));
    for (let least = -1; least <= 12; least += 1) {
      const plain = numbers.findIndex((number) => number >= least);
      expect(from(numbers, least)).toBe(plain < 0 ? numbers.length : plain);
    }
  });
});
