/** Makes tables of the views that every picture is drawn from, so that a filter is answered at once. */
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';

/** The schema that holds them, ahead of the warehouse in the search path: a statement names a view and need not know. */
const SCHEMA = 'memory.main';

/** Schema of the warehouse's tables and views inside the engine. */
export const WAREHOUSE_SCHEMA = 'warehouse.main';

/** In the order in which the first page needs them. */
const VIEWS = [
  'notice_overview',
  'measure_counts',
  'theme_counts',
  'indicator_values',
  'comparable_indicators',
  'specificity',
  'durations',
] as const;

/** The search path in which the tables made of `schema` come before its views. */
export async function searchIn(connection: AsyncDuckDBConnection, schema: string): Promise<void> {
  await connection.query(`SET search_path = '${SCHEMA},${schema}'`);
}

/** Makes the tables anew from the views of `schema`, such as `warehouse.main`. */
export async function materialise(connection: AsyncDuckDBConnection, schema: string): Promise<void> {
  for (const view of VIEWS) {
    await connection.query(`CREATE OR REPLACE TABLE ${SCHEMA}.${view} AS FROM ${schema}.${view}`);
  }
}
