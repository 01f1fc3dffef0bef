import type { DuckDBConnection } from '@duckdb/node-api';

/**
 * From here on no statement can read or write any file but the open database, load an extension, or undo this:
 * the engine itself refuses, whatever the statement looks like.
 */
export async function lockDown(connection: DuckDBConnection): Promise<void> {
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}
