import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCurrent } from '../../src/warehouse/open-current.ts';
import { writeWarehouse } from '../support/built-warehouse.ts';
import { makeNotice } from '../support/make-notice.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notice-atlas-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function change(file: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

it('opens a warehouse of this version, and none of another', async () => {
  const file = join(folder, 'atlas.duckdb');
  await writeWarehouse(file, [makeNotice({ place: '甲市', measures: [{ text: '开展检查。' }] })]);
  const warehouse = await openCurrent(file);
  expect(await warehouse.query('SELECT count(*) AS notices FROM notices')).toEqual([{ notices: 1 }]);
  warehouse.close();
  await change(file, "UPDATE build SET schema_hash = 'older'");
  await expect(openCurrent(file)).rejects.toThrow(
    `${file}: is no warehouse of this version; build it again with "ingest"`,
  );
});

it('opens no other database', async () => {
  const file = join(folder, 'other.duckdb');
  await change(file, 'CREATE TABLE other (a INTEGER)');
  await expect(openCurrent(file)).rejects.toThrow('is no warehouse of this version');
  await expect(openCurrent(join(folder, 'none.duckdb'))).rejects.toThrow('no such database');
});
