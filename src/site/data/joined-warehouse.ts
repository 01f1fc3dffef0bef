/**
 * Joins added notices to the warehouse for this visit. The warehouse is attached read-only and may be large, so nothing
 * is copied: the added rows lie in the database `added`, and in the database `joined` every table is a view over both.
 */
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { NoticeRows } from '../../warehouse/load-notices.ts';
import macros from '../../warehouse/macros.sql?raw';
import type { PackedRows } from '../../warehouse/pack-rows.ts';
import tables from '../../warehouse/schema.sql?raw';
import { CORPUS_TABLES, NOTICE_TABLES } from '../../warehouse/tables.ts';
import { buildOf, OtherBuildError } from '../add/build-versions.ts';
import { inTransaction, rowsOf, withOwnConnection } from '../add/engine-work.ts';
import { insertRows } from '../add/insert-rows.ts';
import { orderPlaces, PLACE_ORDER } from '../add/place-order.ts';
import { searchIn, WAREHOUSE_SCHEMA } from './materialise.ts';

/** Schema of the joined tables and views inside the engine, while there are added notices. */
export const JOINED_SCHEMA = 'joined.main';
/** Tables that come from the warehouse alone. */
const WAREHOUSE_TABLES = ['themes', 'indicators', 'stop_words', 'build', 'run', ...CORPUS_TABLES];
const VIEWS = Object.entries(
  import.meta.glob<string>('../../warehouse/views/*.sql', { query: '?raw', import: 'default', eager: true }),
)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, sql]) => sql);

/**
 * Adds notices to what is joined; unqualified names mean the joined tables and views afterwards. Tables that
 * `materialise` has made must be made anew from {@link JOINED_SCHEMA}.
 *
 * @throws {OtherBuildError} where they were read by another version than the warehouse's; nothing is added then
 */
export async function joinAdded(connection: AsyncDuckDBConnection, added: readonly NoticeRows[]): Promise<void> {
  if (added.length === 0) return;
  await withOwnConnection(connection, async (own) => {
    await checkVersions(own, added);
    if (!(await isJoined(own))) await createJoined(own);
    await inTransaction(own, async () => {
      for (const rows of added) {
        for (const table of NOTICE_TABLES) await insertRows(own, `added.main.${table}`, rows[table]);
      }
    });
    await orderPlaces(own);
  });
  await searchIn(connection, JOINED_SCHEMA);
}

/** Takes some of the added notices out again, by their ids. See {@link joinAdded}. */
export async function dropAdded(connection: AsyncDuckDBConnection, noticeIds: readonly string[]): Promise<void> {
  await withOwnConnection(connection, async (own) => {
    // Children first, each by itself: within one transaction a parent would still count as referred to.
    for (const table of NOTICE_TABLES.toReversed()) {
      const statement = await own.prepare(`DELETE FROM added.main.${table} WHERE notice_id = ?`);
      for (const id of noticeIds) await statement.query(id);
      await statement.close();
    }
    await orderPlaces(own);
  });
}

/** Forgets all added notices; unqualified names mean the warehouse's own tables and views again. */
export async function leaveAdded(connection: AsyncDuckDBConnection): Promise<void> {
  await searchIn(connection, WAREHOUSE_SCHEMA);
  await connection.query('DETACH DATABASE IF EXISTS joined');
  await connection.query('DETACH DATABASE IF EXISTS added');
}

async function isJoined(connection: AsyncDuckDBConnection): Promise<boolean> {
  return (await rowsOf(connection, "FROM duckdb_databases() WHERE database_name = 'joined'")).length > 0;
}

async function createJoined(connection: AsyncDuckDBConnection): Promise<void> {
  try {
    await connection.query("ATTACH ':memory:' AS added");
    await connection.query('USE added');
    // Comments are for readers of a file, and take longer than the tables.
    await connection.query(tables.replace(/^COMMENT .*$/gm, ''));
    for (const table of ['themes', 'indicators']) {
      await connection.query(`INSERT INTO added.main.${table} FROM warehouse.main.${table}`);
    }
    await connection.query("ATTACH ':memory:' AS joined");
    await connection.query('USE joined');
    await connection.query(macros);
    await connection.query('CREATE SCHEMA places');
    await connection.query(`CREATE TABLE ${PLACE_ORDER} (stored INTEGER, sort_key INTEGER)`);
    for (const table of WAREHOUSE_TABLES)
      await connection.query(`CREATE VIEW ${table} AS FROM warehouse.main.${table}`);
    for (const table of NOTICE_TABLES) await connection.query(`CREATE VIEW ${table} AS ${bothOf(table)}`);
    for (const view of VIEWS) await connection.query(view);
  } catch (error) {
    await connection.query('USE memory');
    await connection.query('DETACH DATABASE IF EXISTS joined');
    await connection.query('DETACH DATABASE IF EXISTS added');
    throw error;
  }
}

function bothOf(table: string): string {
  const stored =
    table === 'notices'
      ? `SELECT n.* REPLACE (o.sort_key AS sort_key) FROM warehouse.main.notices n
         JOIN ${PLACE_ORDER} o ON o.stored = n.sort_key`
      : `FROM warehouse.main.${table}`;
  return `${stored} UNION ALL FROM added.main.${table}`;
}

async function checkVersions(connection: AsyncDuckDBConnection, added: readonly NoticeRows[]): Promise<void> {
  const build = await buildOf(connection, 'warehouse');
  for (const { notices } of added) {
    for (const column of ['parser_version', 'codebook_version'] as const) {
      if (cellOf(notices, column) === build[column]) continue;
      throw new OtherBuildError(`${column}: ${cellOf(notices, column)} was read, the warehouse has ${build[column]}`);
    }
  }
}

function cellOf({ columns, cells }: PackedRows, column: string) {
  return cells[columns.indexOf(column)];
}
