import { describe, expect, it } from 'vitest';
import { MOST_SERIES, SERIES_SHAPES, seriesColours } from '../../src/charts/series-look.ts';

describe('notices side by side', () => {
  it.each(['light', 'dark'] as const)('each have a colour and a shape of their own: %s', (scheme) => {
    expect(new Set(SERIES_SHAPES).size).toBe(MOST_SERIES);
    expect(new Set(seriesColours(MOST_SERIES, scheme)).size).toBe(MOST_SERIES);
    expect(seriesColours(2, scheme)).toEqual(seriesColours(MOST_SERIES, scheme).slice(0, 2));
  });
});
