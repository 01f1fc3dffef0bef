import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';

/**
 * Does something with a connection of its own, so that no question that is asked meanwhile falls into its
 * transaction or is lost with it.
 */
export async function withOwnConnection<T>(
  { bindings }: AsyncDuckDBConnection,
  work: (own: AsyncDuckDBConnection) => Promise<T>,
): Promise<T> {
  const own = await bindings.connect();
  try {
    return await work(own);
  } finally {
    await own.close();
  }
}

/** All of it or nothing. */
export async function inTransaction(connection: AsyncDuckDBConnection, work: () => Promise<void>): Promise<void> {
  await connection.query('BEGIN');
  try {
    await work();
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  }
}

/** Rows as plain objects. */
export async function rowsOf(connection: AsyncDuckDBConnection, sql: string): Promise<unknown[]> {
  return (await connection.query(sql)).toArray().map((row) => row.toJSON());
}
