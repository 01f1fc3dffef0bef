import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CommandError } from '../../src/cli/command-error.ts';
import { runQuery } from '../../src/cli/run-query.ts';
import { writeWarehouse } from '../support/built-warehouse.ts';
import { keepFolder, useTemporaryFolders } from '../support/temporary-folder.ts';
import { sampleNotice } from '../warehouse/sample-notice.ts';

const temporaryFolder = useTemporaryFolders();
const db = join(keepFolder(), 'atlas.duckdb');
beforeAll(() => writeWarehouse(db, [sampleNotice('云安区', '445303')]));

async function answer(sql: string): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of runQuery(sql, { db, format: 'csv', bom: false, maxWidth: 0 })) pieces.push(piece);
  return pieces.join('');
}

describe('runQuery', () => {
  it.each([
    ['selec 1', 'syntax error at or near "selec" (line 1, at "selec 1")'],
    ['SELECT\n  nope FROM notices', 'Referenced column "nope" not found in FROM clause!'],
    ['SELECT\n  nope FROM notices', '(line 2, at "nope FROM notices"); "DESCRIBE notices" lists the columns'],
    [
      'SELECT * FROM noticez',
      'Did you mean "notices"? (line 1, at "noticez"); "SHOW TABLES" lists the tables and views',
    ],
    ["SELECT '餐'::INTEGER", "Could not convert string '餐' to INT32"],
    ['SELECT 1; SELECT 2', '2 statements given; a query is one'],
    [' ; /* nothing */', 'no SQL given; try "SHOW TABLES"'],
    ['SELECT $1', 'the SQL has parameters'],
  ])('says what is wrong with %j and how to go on', async (sql, message) => {
    const fault = answer(sql);
    await expect(fault).rejects.toThrow(CommandError);
    await expect(fault).rejects.toThrow(message);
  });

  it('cannot write, nor read any other file, whatever the SQL says', async () => {
    const folder = temporaryFolder();
    const secret = join(folder, 'secret.csv');
    writeFileSync(secret, 'a\nhidden\n');
    const before = readFileSync(db);
    const target = join(folder, 'target');
    for (const sql of [
      'INSERT INTO build SELECT * FROM build',
      'DELETE FROM notices',
      'UPDATE notices SET text = NULL',
      'DROP TABLE notices',
      'CREATE TABLE t AS SELECT 1',
      `COPY notices TO '${target}'`,
      `COPY (SELECT 1) TO '${target}' (FORMAT parquet)`,
      `EXPORT DATABASE '${target}'`,
      `ATTACH '${target}'`,
      `SELECT * FROM read_csv('${secret}')`,
      `SELECT * FROM '${secret}'`,
      `SELECT * FROM read_text('${secret}')`,
      `SELECT * FROM read_blob('${secret}')`,
      `SELECT * FROM glob('${folder}/*')`,
      `EXPLAIN ANALYZE COPY notices TO '${target}'`,
      `PRAGMA profiling_output='${target}'`,
      `CALL enable_logging(storage_path = '${target}')`,
      'SET enable_external_access = true',
      'RESET lock_configuration',
      'INSTALL httpfs',
      'LOAD httpfs',
      'CHECKPOINT',
    ]) {
      await expect(answer(sql), sql).rejects.toThrow(CommandError);
    }
    // Allowed, but it has nowhere to write.
    await answer(`SELECT * FROM enable_logging('QueryLog', storage = 'file', storage_path = '${target}')`);
    expect(readdirSync(folder)).toEqual(['secret.csv']);
    expect(readFileSync(db).equals(before)).toBe(true);
    expect(existsSync(`${db}.wal`)).toBe(false);
  });
});
