import { describe, expect, it } from 'vitest';
import { NO_VALUE } from '../../../../src/site/components/no-value.ts';
import type { ResultCell } from '../../../../src/site/data/run-sql.ts';
import { cellText, columnWidth, WIDEST } from '../../../../src/site/views/data/cell-text.ts';

describe('cellText', () => {
  it.each([
    [null, NO_VALUE],
    [2025, '2025'],
    [1234567, '1234567'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333'],
    [1.23456789e-7, '1.23457e-7'],
    [-0.5, '-0.5'],
    [true, 'true'],
    ['', ''],
    ['五', '五'],
  ] satisfies [ResultCell, string][])('shows %j as %s', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});

describe('columnWidth', () => {
  const width = (name: string, values: ResultCell[]) => columnWidth({ name, type: 'VARCHAR', kind: 'text', values });

  it('holds the widest text up to a limit, a Chinese sign taking more room than a letter', () => {
    expect(width('a', ['云浮市云安区'])).toBeGreaterThanOrEqual(6);
    expect(width('a', ['云浮市云安区'])).toBeGreaterThan(width('a', ['abcdef']));
    expect(width('a', ['长'.repeat(1000)])).toBe(WIDEST);
  });

  it('holds the name of the column', () => {
    expect(width('jurisdiction_stated', [true])).toBeGreaterThan(9);
  });
});
