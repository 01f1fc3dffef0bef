import { describe, expect, it } from 'vitest';
import { byStatus, ofStatuses, passagesIn, portionsOf } from '../../../../src/site/components/evidence/tally.ts';

const TALLY = [
  { notice_id: 'a', status: 'done', passages: 3 },
  { notice_id: 'a', status: 'planned', passages: 1 },
  { notice_id: 'b', status: 'done', passages: 2 },
  { notice_id: 'c', status: null, passages: 4 },
] as const;

describe('counts of passages', () => {
  it('are added up by status, in the order of the statuses, those outside measures last', () => {
    expect(byStatus(TALLY)).toEqual([
      { status: 'done', passages: 5 },
      { status: 'planned', passages: 1 },
      { status: null, passages: 4 },
    ]);
  });

  it('are those of the chosen statuses, and of all where none is chosen', () => {
    expect(passagesIn(ofStatuses(TALLY, []))).toBe(10);
    expect(passagesIn(ofStatuses(TALLY, ['planned', null]))).toBe(5);
    expect(passagesIn(ofStatuses(TALLY, ['mixed']))).toBe(0);
  });
});

describe('portionsOf', () => {
  it('fills a portion before the next, and never divides a notice', () => {
    expect(portionsOf(TALLY, 3)).toEqual([
      { notices: ['a'], passages: 4 },
      { notices: ['b', 'c'], passages: 6 },
    ]);
    expect(portionsOf(TALLY, 5)).toEqual([
      { notices: ['a', 'b'], passages: 6 },
      { notices: ['c'], passages: 4 },
    ]);
  });

  it('is one portion where all fit, none where there is nothing', () => {
    expect(portionsOf(TALLY)).toEqual([{ notices: ['a', 'b', 'c'], passages: 10 }]);
    expect(portionsOf([])).toEqual([]);
  });
});
