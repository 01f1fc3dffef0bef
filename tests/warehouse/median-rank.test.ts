/**
 * The ranks at which the interval of a median begins (Conover 1999, section 3.2): against the critical values of the sign test
 * (Dixon and Mood 1946) as textbooks print them (Triola, Elementary Statistics, table A-7: 0.05, two tails; a rank is the
 * critical value and one), against the 40th and 61st of 100 values, by the rule n/2 ∓ 1.96 √n/2 of Campbell and Gardner
 * (1988), and against the binomial distribution reckoned in whole numbers.
 */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import { writeWarehouse } from '../support/built-warehouse.ts';
import { openOnPage } from '../support/page-engine.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const temporaryFolder = useTemporaryFolders();
/** Powers of a half are too small for a floating point number from 1,075 on. */
const SQL = `SELECT n::INTEGER AS n, median_rank(n)::INTEGER AS rank
  FROM (SELECT unnest(range(0, 301)) AS n UNION ALL SELECT 1100 UNION ALL SELECT 10000) ORDER BY n`;

/** Critical values of the sign test at 5%, from n = 6 on. */
const SIGN_TEST = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7];

/** How many of F(0), F(1), … are at most 1 in 40, of n tosses of a coin: Pascal's row, summed without rounding. */
function exactRank(n: number): number | null {
  let sequences = 1n;
  let below = 0n;
  for (let k = 0; ; k += 1) {
    below += sequences;
    if (below * 40n > 2n ** BigInt(n)) return k === 0 ? null : k;
    sequences = (sequences * BigInt(n - k)) / BigInt(k + 1);
  }
}

it('are those of the published table and of whole numbers, in both engines', async () => {
  const file = join(temporaryFolder(), 'atlas.duckdb');
  await writeWarehouse(file, []);
  const warehouse = await openReadOnly(file);
  const page = await openOnPage(file);
  try {
    const rows = await warehouse.query(SQL);
    const ranks = new Map(rows.map(({ n, rank }) => [Number(n), rank]));
    expect([1, 2, 3, 4, 5].map((n) => ranks.get(n))).toEqual([null, null, null, null, null]);
    expect(SIGN_TEST.map((_, index) => ranks.get(6 + index))).toEqual(SIGN_TEST.map((critical) => critical + 1));
    expect([ranks.get(100), 100 + 1 - Number(ranks.get(100))]).toEqual([40, 61]);
    for (const [n, rank] of ranks) expect(rank, `n = ${n}`).toBe(exactRank(n));
    expect(page.query(SQL)).toEqual(rows);
  } finally {
    page.close();
    warehouse.close();
  }
});
