import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import * as v from 'valibot';
import { corpusVersion } from '../../warehouse/corpus-version.ts';
import { jurisdictionOrder } from '../../warehouse/jurisdiction-order.ts';
import { NOTICE_TABLES } from '../../warehouse/tables.ts';
import { buildOf, OtherBuildError } from './build-versions.ts';
import { inTransaction, rowsOf, withOwnConnection } from './engine-work.ts';

/** A warehouse larger than this, in bytes, does not fit twice into what a page may hold. */
export const LARGEST_SAVED = 300 * 2 ** 20;
/** Name of the file inside the engine. */
const NAME = 'saved.duckdb';

/** All notices are too many to be saved by the page. */
export class TooLargeToSaveError extends Error {
  override name = 'TooLargeToSaveError';
}

export interface Saving {
  /** The warehouse with the added notices, or these alone. */
  what: 'all' | 'added';
  /** A warehouse without notices, of the same build, see `fetchEmptyDatabase`. */
  empty: Uint8Array;
  /** Version of Notice Atlas. */
  tool: string;
  /** When, UTC, to the second: `2025-08-08T09:30:00Z`. */
  savedAt: string;
}

const SizeRow = v.object({ bytes: v.number() });
const StateRow = v.object({ contentHash: v.string(), correctionsHash: v.nullable(v.string()) });
const FilesRow = v.object({ files: v.number() });
const words = v.nullable(v.string());
const PlaceRow = v.object({ noticeId: v.string(), adcode: words, province: words, jurisdiction: words });

/** Size of the warehouse's file in bytes. */
export async function warehouseSize(connection: AsyncDuckDBConnection): Promise<number> {
  const sql = `SELECT block_size * total_blocks AS bytes FROM pragma_database_size() WHERE database_name = 'warehouse'`;
  return v.parse(SizeRow, (await rowsOf(connection, sql))[0]).bytes;
}

/**
 * The joined notices as the bytes of a database file that the command line can read. Notices must have been joined.
 *
 * @throws {TooLargeToSaveError} where all are asked for and are too many
 * @throws {OtherBuildError} where `empty` is of another build
 */
export async function saveDatabase(connection: AsyncDuckDBConnection, saving: Saving): Promise<Uint8Array> {
  if (saving.what === 'all' && (await warehouseSize(connection)) > LARGEST_SAVED) throw new TooLargeToSaveError();
  const { bindings } = connection;
  return withOwnConnection(connection, async (own) => {
    // The engine cannot begin a file of its own in the browser (duckdb-wasm#1638), but it can fill one.
    await bindings.registerFileBuffer(NAME, saving.empty.slice());
    // Otherwise it writes a log beside the file before it writes the file.
    await own.query("SET wal_autocheckpoint = '0KB'");
    try {
      await own.query(`ATTACH '${NAME}' AS saved`);
      try {
        await fill(own, saving);
      } finally {
        await own.query('DETACH saved');
      }
      return await bindings.copyFileToBuffer(NAME);
    } finally {
      await own.query('RESET wal_autocheckpoint');
      await bindings.dropFile(NAME);
    }
  });
}

async function fill(connection: AsyncDuckDBConnection, { what, tool, savedAt }: Saving): Promise<void> {
  const [build, empty] = [await buildOf(connection, 'warehouse'), await buildOf(connection, 'saved')];
  if (JSON.stringify(build) !== JSON.stringify(empty)) throw new OtherBuildError('the empty database is of another');
  const from = what === 'all' ? 'joined' : 'added';
  await inTransaction(connection, async () => {
    for (const table of NOTICE_TABLES) {
      await connection.query(
        `INSERT INTO saved.main.${table} ${what === 'all' ? `FROM joined.main.${table}` : await addedOnly(connection, table)}`,
      );
    }
    const states = v.parse(
      v.array(StateRow),
      await rowsOf(
        connection,
        `SELECT content_hash AS "contentHash", corrections_hash AS "correctionsHash" FROM ${from}.main.notices`,
      ),
    );
    const [sources] = await rowsOf(connection, `SELECT count(DISTINCT path) AS files FROM ${from}.main.sources`);
    const run = await connection.prepare('INSERT INTO saved.main.run VALUES (?, ?, ?, ?, ?)');
    const version = corpusVersion(states, build.parser_version, build.codebook_version);
    await run.query(savedAt, tool, version, v.parse(FilesRow, sources).files, states.length);
    await run.close();
  });
  await connection.query('CHECKPOINT saved');
}

/** The added rows of a table; their places are numbered among themselves. */
async function addedOnly(connection: AsyncDuckDBConnection, table: string): Promise<string> {
  if (table !== 'notices') return `FROM added.main.${table}`;
  const places = v.parse(
    v.array(PlaceRow),
    await rowsOf(connection, 'SELECT notice_id AS "noticeId", adcode, province, jurisdiction FROM added.main.notices'),
  );
  // The ids are hexadecimal digits that this page has made.
  const pairs = [...jurisdictionOrder(places)].map(([noticeId, key]) => `('${noticeId}', ${key})`);
  return `SELECT n.* REPLACE (o.sort_key AS sort_key) FROM added.main.notices n
    JOIN (VALUES ${pairs.join(',')}) AS o (notice_id, sort_key) ON o.notice_id = n.notice_id`;
}
