import { describe, expect, it } from 'vitest';
import { matchMeasures } from '../../src/agreement/match-measures.ts';

const span = (start: number, end: number) => ({ start, end });

describe('matchMeasures', () => {
  it('pairs equal spans and spans that differ a little', () => {
    const { both, onlyA, onlyB } = matchMeasures([span(0, 10), span(10, 30)], [span(0, 10), span(11, 30)]);
    expect(both).toEqual([
      [span(0, 10), span(0, 10)],
      [span(10, 30), span(11, 30)],
    ]);
    expect([onlyA, onlyB]).toEqual([[], []]);
  });

  it('takes the better partner and gives each away once', () => {
    const { both, onlyA, onlyB } = matchMeasures([span(0, 10), span(0, 6)], [span(0, 9)]);
    expect(both).toEqual([[span(0, 10), span(0, 9)]]);
    expect([onlyA, onlyB]).toEqual([[span(0, 6)], []]);
  });

  it('leaves alone what one cut and the other did not', () => {
    const { both, onlyA, onlyB } = matchMeasures([span(0, 30)], [span(0, 10), span(10, 20), span(20, 30)]);
    expect([both.length, onlyA.length, onlyB.length]).toEqual([0, 1, 3]);
  });
});
