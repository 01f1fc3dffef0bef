import { expect, it } from 'vitest';
import { type ThemeShareRow, themesOf } from '../../src/charts/theme-share-rows.ts';

it('gives the themes of the rows once each, in the order of the codebook', () => {
  const row = (theme: string, sort_order: number, notice_id: string) =>
    ({ theme, sort_order, notice_id }) as ThemeShareRow;
  const rows = [row('b', 2, 'n1'), row('a', 1, 'n1'), row('b', 2, 'n2'), row('a', 1, 'n2')];
  expect(themesOf(rows).map((theme) => theme.theme)).toEqual(['a', 'b']);
});
