import { describe, expect, it } from 'vitest';
import { gapsBetween, rangeAt } from '../../src/notice/ranges.ts';

const RANGES = [
  { start: 2, end: 5 },
  { start: 5, end: 6 },
  { start: 9, end: 12 },
];

describe('rangeAt', () => {
  it.each([
    [1, -1],
    [2, 0],
    [4, 0],
    [5, 1],
    [6, -1],
    [11, 2],
    [12, -1],
  ])('offset %i lies in range %i', (offset, index) => {
    expect(rangeAt(RANGES, offset)).toBe(index);
  });

  it('finds nothing in no ranges', () => {
    expect(rangeAt([], 0)).toBe(-1);
  });
});

describe('gapsBetween', () => {
  it('gives what the ranges leave', () => {
    expect(gapsBetween(RANGES, 0, 20)).toEqual([
      { start: 0, end: 2 },
      { start: 6, end: 9 },
      { start: 12, end: 20 },
    ]);
  });

  it('gives nothing where a range covers all', () => {
    expect(gapsBetween([{ start: 0, end: 9 }], 0, 9)).toEqual([]);
  });
});
