import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { describeTables } from '../../../src/warehouse/export/describe-tables.ts';
import { isSliced, makeSlices } from '../../../src/warehouse/export/slices.ts';
import { tableRows } from '../../../src/warehouse/export/table-rows.ts';
import { startReadOnly } from '../../../src/warehouse/open-read-only.ts';
import { queryRows } from '../../../src/warehouse/query-rows.ts';
import { keepFolder } from '../../support/temporary-folder.ts';
import { writeExported } from './exported.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const db = join(keepFolder(), 'atlas.duckdb');
beforeAll(() => writeExported(db));

describe('makeSlices', () => {
  it('parts the notices without tearing a unit apart', async () => {
    const { connection, close } = await startReadOnly(db);
    try {
      expect(await makeSlices(connection, 'notice')).toEqual([0]);
      const each = await makeSlices(connection, 'notice', 1);
      expect(each).toHaveLength(6);
      await makeSlices(connection, 'partition', 1);
      const torn = await queryRows(
        connection,
        `SELECT province, left(published, 4) AS year, count(DISTINCT slice) AS slices, count(*) AS notices
         FROM notices JOIN temp.slices USING (notice_id) GROUP BY ALL ORDER BY notices DESC`,
      );
      expect(torn[0]).toMatchObject({ province: '广东省', notices: 2 });
      expect(torn.map(({ slices }) => slices)).toEqual([1, 1, 1, 1, 1]);
    } finally {
      close();
    }
  });

  it('gives the same rows in the same order however many slices there are', async () => {
    const { connection, close } = await startReadOnly(db);
    try {
      const tables = await describeTables(connection, true);
      const gather = async (size: number) => {
        const slices = await makeSlices(connection, 'notice', size);
        const rows: unknown[] = [];
        for (const table of tables.filter(isSliced)) {
          for await (const batch of (await tableRows(connection, table, slices)).batches) rows.push(...batch);
        }
        return rows;
      };
      expect(await gather(10_000)).toEqual(await gather(100_000_000));
    } finally {
      close();
    }
  });

  it('notices rows that the engine did not give', async () => {
    const { connection, close } = await startReadOnly(db);
    try {
      const slices = await makeSlices(connection, 'notice');
      const [metrics] = (await describeTables(connection, false)).filter(({ name }) => name === 'metrics');
      const short = await tableRows(connection, { ...metrics!, rows: metrics!.rows + 1 }, slices);
      const all = async () => {
        for await (const _ of short.batches);
      };
      await expect(all()).rejects.toThrow(`metrics: the engine gave ${metrics!.rows} of ${metrics!.rows + 1} rows`);
    } finally {
      close();
    }
  });
});
