import { describe, expect, it } from 'vitest';
import type { ResultCell, ResultColumn } from '../../../../src/site/data/run-sql.ts';
import { rowTargets } from '../../../../src/site/views/data/row-target.ts';

const columnsOf = (columns: Record<string, ResultCell[]>): ResultColumn[] =>
  Object.entries(columns).map(([name, values]) => ({ name, type: '', kind: 'text', values }));
const notice = '0123456789abcdef';

describe('rowTargets', () => {
  it('leads to the sentence where a row names one, else to the notice', () => {
    const targetOf = rowTargets(
      columnsOf({
        notice_id: [notice, notice, notice, null, 'x'],
        span_start: [3, 9, null, 1, 1],
        span_end: [8, 4, 5, 2, 2],
      }),
    )!;
    expect([0, 1, 2, 3, 4].map(targetOf)).toEqual([
      { notice, span: { start: 3, end: 8 } },
      { notice, span: null },
      { notice, span: null },
      null,
      null,
    ]);
  });

  it('needs no span', () => {
    expect(rowTargets(columnsOf({ notice_id: [notice] }))?.(0)).toEqual({ notice, span: null });
  });

  it('is none where no column names a notice', () => {
    expect(rowTargets(columnsOf({ span_start: [1], span_end: [2] }))).toBeNull();
  });
});
