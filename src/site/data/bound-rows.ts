import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Query } from '../../charts/chart.ts';

/** Runs a statement with its bindings and gives its rows as plain objects. */
export async function boundRows(connection: AsyncDuckDBConnection, query: Query): Promise<unknown[]> {
  const statement = await connection.prepare(query.sql);
  try {
    const table = await statement.query(...query.bindings);
    return table.toArray().map((entry) => entry.toJSON());
  } finally {
    // The answer need not wait for the tidying up.
    statement.close().catch(() => {});
  }
}
