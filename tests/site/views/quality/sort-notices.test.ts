import { describe, expect, it } from 'vitest';
import type { NoticeQuality } from '../../../../src/site/data/quality.ts';
import { COLUMNS, nextOrder, readOrder, sorted, writeOrder } from '../../../../src/site/views/quality/sort-notices.ts';

const row = (notice_id: string, facts: Partial<NoticeQuality>): NoticeQuality => ({
  notice_id,
  repairs: 0,
  doubtful_repairs: 0,
  least_confidence: null,
  warnings: 0,
  corrections: 0,
  corrections_applied: 0,
  repeats: 0,
  covered: 0,
  ...facts,
});

const rows = [
  row('a', { warnings: 2 }),
  row('b', { warnings: 5, least_confidence: 0.9 }),
  row('c', { warnings: 2, least_confidence: 0.7, doubtful_repairs: 1 }),
];
const ids = (order: string | null) =>
  sorted(rows, readOrder(order))
    .map(({ notice_id }) => notice_id)
    .join('');

describe('the order of the notices', () => {
  it('begins with the most doubtful, also where the address says nothing that makes sense', () => {
    expect(ids(null)).toBe('cab');
    expect(ids('theme school_meals')).toBe('cab');
  });

  it('keeps the places’ order among equals, both ways', () => {
    expect(ids('warnings')).toBe('bac');
    expect(ids('warnings up')).toBe('acb');
    expect(ids('place')).toBe('cba');
    expect(ids('place up')).toBe('abc');
  });

  it('puts what has no value last, both ways', () => {
    expect(ids('least')).toBe('bca');
    expect(ids('least up')).toBe('cba');
  });

  it.each(COLUMNS)('by %s is read as it was written', (column) => {
    for (const ascending of [true, false]) {
      expect(readOrder(writeOrder({ column, ascending }))).toEqual({ column, ascending });
    }
  });

  it('turns round with a second click', () => {
    const first = nextOrder(readOrder(null), 'warnings');
    expect(first).toEqual({ column: 'warnings', ascending: false });
    expect(nextOrder(first, 'warnings')).toEqual({ column: 'warnings', ascending: true });
    expect(nextOrder(first, 'least')).toEqual({ column: 'least', ascending: true });
  });
});
