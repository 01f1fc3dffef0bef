import { describe, expect, it } from 'vitest';
import { chooseThemes, neededWeight } from '../../src/coding/choose-themes.ts';

const NO_FALLBACK = -1;
const FIRST = { theme: 0, weight: 8, own: 8 };
const chosen = (...others: [weight: number, own: number][]): number[] =>
  chooseThemes([FIRST, ...others.map(([weight, own], index) => ({ theme: index + 1, weight, own }))], NO_FALLBACK).map(
    ({ theme }) => theme,
  );

describe('the themes chosen', () => {
  it('gives none where the heaviest is too light', () => {
    expect(chooseThemes([{ theme: 0, weight: 1.4, own: 1.4 }], NO_FALLBACK)).toEqual([]);
  });

  it('asks more of a third theme than of a second', () => {
    expect(chosen([4, 4])).toEqual([0, 1]);
    expect(chosen([4.1, 4.1], [4, 4])).toEqual([0, 1]);
    expect(chosen([5, 5], [4.5, 4.5])).toEqual([0, 1, 2]);
  });

  it('asks more of a theme that only the title names, and counts the title’s words up to a limit', () => {
    expect(chosen([4.3, 0])).toEqual([0]);
    expect(chosen([7.9, 0])).toEqual([0]);
    expect(chosen([7.9, 1.9])).toEqual([0, 1]);
  });

  it('never gives the fallback beside another, nor more than three', () => {
    const themes = [FIRST, { theme: 1, weight: 7, own: 7 }, { theme: 2, weight: 7, own: 7 }];
    expect(chooseThemes(themes, 1)).toEqual([FIRST, themes[2]]);
    expect(chosen([7, 7], [7, 7], [7, 7])).toEqual([0, 1, 2]);
  });

  it('names a need above the weight of each theme it leaves out', () => {
    const title = { theme: 1, weight: 7.9, own: 0 };
    expect(neededWeight(title, FIRST)).toBeGreaterThan(title.weight);
  });
});
