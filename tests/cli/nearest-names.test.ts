import { describe, expect, it } from 'vitest';
import { nearestNames } from '../../src/cli/nearest-names.ts';

describe('the nearest names', () => {
  it.each([
    ['theme-matix', ['theme-matrix', 'specificity'], ['theme-matrix']],
    ['清原市', ['清远市', '云浮市云安区', '淄博市'], ['清远市']],
    ['Csohol meals', ['School meals', 'Campus safety'], ['School meals']],
    ['云安', ['云浮市云安区', '淄博市'], ['云浮市云安区']],
    ['xyz', ['school_meals', '校园餐'], []],
    ['', ['a'], []],
  ])('to %s', (text, names, nearest) => {
    expect(nearestNames(text, names)).toEqual(nearest);
  });

  it('come nearest first, a few of them, each once', () => {
    const names = ['abcdX', 'abcde', 'abXdX', 'abcde', 'abcdef', 'abcdeg', 'abcdeh', 'abcdei'];
    const nearest = nearestNames('abcde', names);
    expect(nearest[0]).toBe('abcde');
    expect(nearest).toHaveLength(5);
    expect(new Set(nearest).size).toBe(5);
  });
});
