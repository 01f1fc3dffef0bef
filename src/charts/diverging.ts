/** Colours for what is less or more than expected: blue, paper, orange, apart for all kinds of colour-blindness. */
import type { Scheme } from './chart.ts';

/** For a quarter, a half, as many, twice and four times. */
export const DIVERGING: Record<Scheme, readonly string[]> = {
  light: ['#0072b2', '#9cc9e3', '#f4f4f1', '#f3bd8f', '#c65a00'],
  dark: ['#4aa3df', '#24587a', '#23282d', '#7d4a1e', '#e8823a'],
};

/** Binary logarithms of ratios at which the colours stand. */
export const DIVERGING_STOPS = [-2, -1, 0, 1, 2] as const;

/** Beyond this logarithm a label has to change its ink to stay readable. */
export const DIVERGING_TURN = 1.6;
