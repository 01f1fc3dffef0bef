import { describe, expect, it } from 'vitest';
import { shieldCell, unshieldCell } from '../../src/corrections/formula-cells.ts';

describe('shieldCell', () => {
  it.each(['=1+1', '+8613800000000', '@SUM(A1)', '-A1', '\t=1', '\n=1', '＝1+1', '＠SUM(A1)', "'=1", "''@x"])(
    'makes %j text and back',
    (cell) => {
      expect(shieldCell(cell)).toBe(`'${cell}`);
      expect(unshieldCell(shieldCell(cell))).toBe(cell);
    },
  );

  it.each(['', '12', '-3.5', '校园餐', "it's", "'quoted'"])('leaves %j alone', (cell) => {
    expect(shieldCell(cell)).toBe(cell);
    expect(unshieldCell(cell)).toBe(cell);
  });
});
