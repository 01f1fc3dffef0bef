import { describe, expect, it } from 'vitest';
import { headingPaths } from '../../src/warehouse/heading-path.ts';

const heading = (level: number, label: string, start: number) => ({ level, label, title: '题', start, end: start + 1 });
const item = (start: number) => ({ id: String(start), label: '1.', title: '', under: null, start, end: start + 1 });

describe('headingPaths', () => {
  it('names for each level the last heading that no later one has closed', () => {
    const headings = [
      heading(1, '一', 0),
      heading(2, '（一）', 1),
      heading(1, '二', 3),
      heading(2, '（一）', 4),
      heading(2, '（二）', 5),
      heading(3, '1', 6),
    ];
    expect(headingPaths(headings, [item(2), item(7)])).toEqual(['一 题 › （一） 题', '二 题 › （二） 题 › 1 题']);
  });

  it('closes a lower heading by a higher one, also where a level is left out', () => {
    const headings = [heading(3, '1', 0), heading(1, '一', 1), heading(3, '2', 2)];
    expect(headingPaths(headings, [item(3)])).toEqual(['一 题 › 2 题']);
  });

  it('leaves the blank out where a heading has no number, and gives null where there is no heading', () => {
    expect(headingPaths([heading(1, '', 5)], [item(3), item(8)])).toEqual([null, '题']);
    // A heading that is the item itself is not above it.
    expect(headingPaths([heading(1, '一', 3)], [item(3)])).toEqual([null]);
  });

  it('does not depend on the order of the items', () => {
    const headings = [heading(1, '一', 0), heading(1, '二', 4)];
    expect(headingPaths(headings, [item(5), item(1)])).toEqual(['二 题', '一 题']);
  });
});
