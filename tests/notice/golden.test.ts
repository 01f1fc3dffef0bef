import { describe, expect, it } from 'vitest';
import { GOLDEN_NAMES, goldenOf, reviewedGolden } from '../support/golden.ts';

describe('golden notices', () => {
  it.each(GOLDEN_NAMES)('%s is read as reviewed', (name) => {
    expect(goldenOf(name)).toBe(reviewedGolden(name));
  });
});
