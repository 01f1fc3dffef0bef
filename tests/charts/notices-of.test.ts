import { expect, it } from 'vitest';
import { noticesOf } from '../../src/charts/notices-of.ts';

it('gives each notice once, by its sort key and not by the order of the rows', () => {
  const row = (notice_id: string, sort_key: number, theme: string) => ({ notice_id, sort_key, theme });
  const rows = [row('b', 2, 'x'), row('a', 1, 'x'), row('b', 2, 'y'), row('c', 2, 'x')];
  expect(noticesOf(rows)).toEqual([row('a', 1, 'x'), row('b', 2, 'x'), row('c', 2, 'x')]);
  expect(noticesOf([])).toEqual([]);
});
