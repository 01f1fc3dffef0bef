import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import * as v from 'valibot';
import { corpusVersion } from '../../warehouse/corpus-version.ts';
import { jurisdictionOrder } from '../../warehouse/jurisdiction-order.ts';
import { NOTICE_TABLES } from '../../warehouse/tables.ts';
import { SAVED_FILE } from '../data/saved-file.ts';
import { buildOf, OtherBuildError } from './build-versions.ts';
import { inTransaction, rowsOf, withOwnConnection } from './engine-work.ts';

/** A warehouse larger than this, in bytes, does not fit twice into what a page may hold. */
const LARGEST = 300 * 2 ** 20;

/** All notices are too many to be saved by the page. */
export class TooLargeToSaveError extends Error {
  override name = 'TooLargeToSaveError';
}

export interface Saving {
  /** The file that the added notices are put into: the warehouse's own, or one without notices. Given away. */
  base: Uint8Array;
  /** Version of Notice Atlas. */
  tool: string;
  /** When, UTC, to the second: `2025-08-08T09:30:00Z`. */
  savedAt: string;
}

const words = v.nullable(v.string());
const NoticeRow = v.object({
  noticeId: v.string(),
  adcode: words,
  province: words,
  jurisdiction: words,
  contentHash: v.string(),
  correctionsHash: words,
});
const SizeRow = v.object({ bytes: v.number() });
const FilesRow = v.object({ files: v.number() });

/** @throws {TooLargeToSaveError} where the warehouse cannot be saved together with what was added */
export async function assertSavable(connection: AsyncDuckDBConnection): Promise<void> {
  const sql = `SELECT block_size * total_blocks AS bytes FROM pragma_database_size() WHERE database_name = 'warehouse'`;
  const { bytes } = v.parse(SizeRow, (await rowsOf(connection, sql))[0]);
  if (bytes > LARGEST) throw new TooLargeToSaveError();
}

/**
 * A database file that the command line can read, with the notices of `base` and those that were added. Notices must
 * have been joined.
 *
 * @throws {OtherBuildError} where `base` is not of the warehouse that is open
 */
export async function saveDatabase(connection: AsyncDuckDBConnection, saving: Saving): Promise<Uint8Array> {
  const { bindings } = connection;
  return withOwnConnection(connection, async (own) => {
    // The engine cannot begin a file of its own in the browser (duckdb-wasm#1638), but it can fill one.
    await bindings.registerFileBuffer(SAVED_FILE, saving.base);
    // Otherwise it writes a log beside the file before it writes the file.
    await own.query("SET wal_autocheckpoint = '0KB'");
    try {
      await own.query(`ATTACH '${SAVED_FILE}' AS saved`);
      try {
        await checkBase(own);
        await fill(own, saving);
      } finally {
        await own.query('DETACH saved');
      }
      return await bindings.copyFileToBuffer(SAVED_FILE);
    } finally {
      await own.query('RESET wal_autocheckpoint');
      await bindings.dropFile(SAVED_FILE);
    }
  });
}

/** The site may have been built anew since the page was opened. */
async function checkBase(connection: AsyncDuckDBConnection): Promise<void> {
  const [open, base] = [await buildOf(connection, 'warehouse'), await buildOf(connection, 'saved')];
  const strays = await rowsOf(connection, 'FROM saved.main.run EXCEPT FROM warehouse.main.run');
  if (JSON.stringify(open) !== JSON.stringify(base) || strays.length > 0) {
    throw new OtherBuildError('the file to be filled is of another build');
  }
}

async function fill(connection: AsyncDuckDBConnection, { tool, savedAt }: Saving): Promise<void> {
  await inTransaction(connection, async () => {
    for (const table of NOTICE_TABLES) {
      await connection.query(`INSERT INTO saved.main.${table} FROM added.main.${table}`);
    }
  });
  const notices = v.parse(
    v.array(NoticeRow),
    await rowsOf(
      connection,
      `SELECT notice_id AS "noticeId", adcode, province, jurisdiction, content_hash AS "contentHash",
        corrections_hash AS "correctionsHash" FROM saved.main.notices`,
    ),
  );
  // The ids are hexadecimal digits that a build has made.
  const order = [...jurisdictionOrder(notices)].map(([noticeId, key]) => `('${noticeId}', ${key})`);
  const build = await buildOf(connection, 'saved');
  const [sources] = await rowsOf(connection, 'SELECT count(DISTINCT path) AS files FROM saved.main.sources');
  const { files } = v.parse(FilesRow, sources);
  const version = corpusVersion(notices, build.parser_version, build.codebook_version);
  await inTransaction(connection, async () => {
    await connection.query(
      `UPDATE saved.main.notices SET sort_key = o.sort_key FROM (VALUES ${order.join(',')}) AS o (notice_id, sort_key)
       WHERE notices.notice_id = o.notice_id AND notices.sort_key <> o.sort_key`,
    );
    await connection.query('DELETE FROM saved.main.run');
    const run = await connection.prepare('INSERT INTO saved.main.run VALUES (?, ?, ?, ?, ?)');
    await run.query(savedAt, tool, version, files, notices.length);
    await run.close();
  });
  await connection.query('CHECKPOINT saved');
}
