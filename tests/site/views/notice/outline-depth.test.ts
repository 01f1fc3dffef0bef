import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outlineDepths } from '../../../../src/site/views/notice/outline-depth.ts';

it('counts what lies above each entry, whatever levels are printed', () => {
  expect(outlineDepths([1, 2, 9, 9, 2, 1])).toEqual([1, 2, 3, 3, 2, 1]);
  expect(outlineDepths([9, 9, 1, 9])).toEqual([1, 1, 1, 2]);
  expect(outlineDepths([3, 9, 3, 2])).toEqual([1, 2, 1, 1]);
});

it('begins at one and never grows by more than one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (levels) => {
      let before = 0;
      for (const depth of outlineDepths(levels)) {
        expect(depth).toBeGreaterThanOrEqual(1);
        expect(depth).toBeLessThanOrEqual(before + 1);
        before = depth;
      }
    }),
    { seed: 8 },
  );
});
