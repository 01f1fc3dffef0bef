import type { DuckDBConnection } from '@duckdb/node-api';
import { NOTICE_TABLES } from './tables.ts';

/** Copies all rows of some notices, but for those of `sources`, from the database `stored` into `fresh`. */
export async function copyKeptNotices(connection: DuckDBConnection, hashes: ReadonlySet<string>): Promise<void> {
  if (hashes.size === 0) return;
  await connection.run('CREATE TEMP TABLE kept (content_hash VARCHAR)');
  const appender = await connection.createAppender('kept', 'main', 'temp');
  for (const hash of hashes) {
    appender.appendVarchar(hash);
    appender.endRow();
  }
  appender.closeSync();
  for (const table of NOTICE_TABLES) {
    if (table === 'sources') continue;
    await connection.run(
      `INSERT INTO fresh.${table} SELECT * FROM stored.${table}
       WHERE notice_id IN (SELECT notice_id FROM stored.notices SEMI JOIN temp.kept USING (content_hash))`,
    );
  }
}
