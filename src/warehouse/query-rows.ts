import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { plainValue } from './plain-value.ts';

export type Row = Record<string, unknown>;
/** Values for `$1`, `$2` … (an array) or `$name` (an object). */
export type Bindings = DuckDBValue[] | Record<string, DuckDBValue>;

/** Runs a query and returns its rows as plain objects, see {@link plainValue}. */
export async function queryRows(connection: DuckDBConnection, sql: string, bindings?: Bindings): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql, bindings);
  return reader.getRowObjectsJS().map((row) => plainValue(row) as Row);
}
