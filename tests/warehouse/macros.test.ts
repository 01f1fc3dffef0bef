/**
 * Wilson's interval is held against Newcombe (1998), Two-sided confidence intervals for the single proportion:
 * comparison of seven methods, Statistics in Medicine 17:857–872, Table I, method 3 (score, no continuity correction),
 * and against the equation that it solves (Wilson 1927).
 */
import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../support/built-warehouse.ts';

const warehouseOf = useWarehouses();

interface Bounds {
  k: number;
  n: number;
  low: number;
  high: number;
}

describe("Wilson's interval", () => {
  it('has the published bounds to four digits', async () => {
    const warehouse = await warehouseOf([]);
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    for (const [k, n, low, high] of published)
      expect(
        await warehouse.query(
          `SELECT round(wilson_low(${k}, ${n}), 4) AS low, round(wilson_high(${k}, ${n}), 4) AS high`,
        ),
      ).toEqual([{ low, high }]);
  });

  it('solves |k/n − p| = z √(p(1 − p)/n), contains k/n, stays in 0 to 1, and mirrors k and n − k', async () => {
    const warehouse = await warehouseOf([]);
    const rows = (await warehouse.query(`
      SELECT k::INTEGER AS k, n::INTEGER AS n, wilson_low(k, n) AS low, wilson_high(k, n) AS high
      FROM (FROM range(1, 61) a (n) UNION ALL VALUES (355), (100000)) a, range(0, 100001) b (k)
      WHERE k <= n AND (n < 100 OR k % 71 IN (0, n % 71)) ORDER BY n, k`)) as unknown as Bounds[];
    expect(rows.length).toBeGreaterThan(4000);
    const bounds = new Map(rows.map((row) => [`${row.k} ${row.n}`, row]));
    const z = 1.959963984540054;
    for (const { k, n, low, high } of rows) {
      const share = k / n;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      // At the ends the bound is the share itself.
      if (k === 0) expect(low).toBe(0);
      else expect(share - low).toBeCloseTo(z * Math.sqrt((low * (1 - low)) / n), 12);
      if (k === n) expect(high).toBe(1);
      else expect(high - share).toBeCloseTo(z * Math.sqrt((high * (1 - high)) / n), 12);
      if (k > 0) expect(low).toBeLessThan(share);
      if (k < n) expect(high).toBeGreaterThan(share);
      const mirrored = bounds.get(`${n - k} ${n}`);
      if (mirrored !== undefined) expect(low).toBeCloseTo(1 - mirrored.high, 12);
    }
  });

  it('takes sums, which are of other types than counts', async () => {
    const warehouse = await warehouseOf([]);
    const sql = `SELECT round(wilson_low(sum(k), sum(n)), 4) AS low, round(wilson_high(sum(k), count(*) + 147), 4) AS high
      FROM (VALUES (15, 148)) a (k, n)`;
    expect(await warehouse.query(sql)).toEqual([{ low: 0.0624, high: 0.1605 }]);
  });

  it('is null where there is nothing to take a share of', async () => {
    const warehouse = await warehouseOf([]);
    for (const [k, n] of ['0, 0', 'NULL, 5', '3, NULL', 'NULL, NULL'].map((pair) => pair.split(', ')))
      expect(await warehouse.query(`SELECT wilson_low(${k}, ${n}) AS low, wilson_high(${k}, ${n}) AS high`)).toEqual([
        { low: null, high: null },
      ]);
  });
});
