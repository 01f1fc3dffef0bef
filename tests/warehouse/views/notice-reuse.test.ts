/** Characters counted by hand, of sentences set down in tests/support/reuse-corpus.ts. */
import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';
import { countedIn, FORM, PAIR, reuseNotices, TWICE } from '../../support/reuse-corpus.ts';

const warehouseOf = useWarehouses();

describe('notice_reuse', () => {
  it('parts the characters by how many notices have them too', async () => {
    const warehouse = await warehouseOf(reuseNotices());
    const rows = await warehouse.query(
      `SELECT jurisdiction, r.* FROM notice_reuse r JOIN notices USING (notice_id) ORDER BY sort_key`,
    );
    const parts = rows.map((row) => [row.boilerplate_characters, row.shared_characters, row.repeated_characters]);
    expect(parts.slice(0, 2)).toEqual([
      [countedIn(FORM), countedIn(PAIR), 0],
      [countedIn(FORM), countedIn(PAIR), 2 * countedIn(TWICE)],
    ]);
    expect(parts[2]!.slice(1)).toEqual([0, 0]);
    expect(Number(parts[2]![0])).toBeGreaterThan(16);
    for (const row of rows) {
      const sum = ['boilerplate', 'shared', 'repeated', 'own'].map((part) => Number(row[`${part}_characters`]));
      expect(sum.reduce((a, b) => a + b)).toBe(row.characters);
      for (const [index, part] of ['boilerplate', 'shared', 'repeated', 'own'].entries()) {
        expect(row[`${part}_share`]).toBeCloseTo(sum[index]! / Number(row.characters), 12);
      }
    }
  });

  it('finds nothing shared in a notice that stands alone', async () => {
    const warehouse = await warehouseOf([makeNotice({ place: '甲市', measures: [{ text: `${FORM}。` }] })]);
    const [row] = await warehouse.query('SELECT own_share, boilerplate_characters FROM notice_reuse');
    expect(row).toEqual({ own_share: 1, boilerplate_characters: 0 });
  });
});
