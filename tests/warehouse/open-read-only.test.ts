import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEngine } from '../../src/warehouse/engine.ts';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import { WarehouseBuild } from '../../src/warehouse/warehouse-build.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';
import { CODEBOOK } from './sample-notice.ts';

const temporaryFolder = useTemporaryFolders();

async function database(sql: string): Promise<string> {
  const file = join(temporaryFolder(), 'some.duckdb');
  const engine = await startEngine(file);
  await engine.connection.run(sql);
  engine.close();
  return file;
}

describe('openReadOnly', () => {
  it('gives rows as plain values and binds parameters', async () => {
    const warehouse = await openReadOnly(await database("CREATE TABLE t AS SELECT 3::BIGINT AS n, 'O''Brien' AS name"));
    const sql =
      'SELECT n, sum(n) AS total, [n, 4] AS list, {a: n} AS struct, 1.25 AS share, NULL AS nothing FROM t WHERE name = $1 GROUP BY n';
    const row = { n: 3, total: 3, list: [3, 4], struct: { a: 3 }, share: 1.25, nothing: null };
    expect(await warehouse.query(sql, ["O'Brien"])).toEqual([row]);
    expect(await warehouse.query(sql, ["x' OR '1'='1"])).toEqual([]);
    await expect(warehouse.query('SELECT 9007199254740993::BIGINT')).rejects.toThrow('9007199254740993 is too large');
    warehouse.close();
  });

  it('writes nothing and reaches for no extension', async () => {
    const warehouse = await openReadOnly(await database('CREATE TABLE t (n INTEGER)'));
    await expect(warehouse.query('INSERT INTO t VALUES (1)')).rejects.toThrow(/read-only/);
    await expect(warehouse.query("SELECT * FROM read_parquet('x.parquet')")).rejects.toThrow();
    warehouse.close();
  });

  it('refuses a missing file and one of another kind by name', async () => {
    const folder = temporaryFolder();
    const missing = join(folder, 'none.duckdb');
    await expect(openReadOnly(missing)).rejects.toThrow(`${missing}: no such database`);
    const other = join(folder, 'other.duckdb');
    writeFileSync(other, '');
    await expect(openReadOnly(other)).rejects.toThrow(`${other}: is not a DuckDB database`);
  });

  it('is not confused with a database of another purpose when one is to be built', async () => {
    const file = await database('CREATE TABLE t (n INTEGER)');
    await expect(WarehouseBuild.open(file, CODEBOOK, 'p1')).rejects.toThrow(
      `${file}: is a DuckDB database but no warehouse`,
    );
  });
});
