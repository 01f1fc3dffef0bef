/** Makes tables of the views that every picture is drawn from, so that a filter is answered at once. */
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';

/** The schema that holds them, ahead of the warehouse in the search path: a statement names a view and need not know. */
const SCHEMA = 'memory.main';

/** Schema of the warehouse's tables and views inside the engine. */
export const WAREHOUSE_SCHEMA = 'warehouse.main';

/** What filters and the charts of themes need: nothing is asked before these are there. */
const FIRST = ['notice_overview', 'measure_counts', 'theme_counts'] as const;
/** What other charts are quicker with; until each is there, its view answers. */
const LATER = ['indicator_values', 'comparable_indicators', 'measure_specifics', 'specificity', 'durations'] as const;

/** The search path in which the tables made of `schema` come before its views. */
export async function searchIn(connection: AsyncDuckDBConnection, schema: string): Promise<void> {
  await connection.query(`SET search_path = '${SCHEMA},${schema}'`);
}

/** Tells one making of the tables from the next: a type cannot be replaced while a table has it. */
let making = 0;

/**
 * Makes the tables anew from the views of `schema`, such as `warehouse.main`. The first ones are there when this
 * resolves, the others follow, each when `whenIdle` resolves, so that no question waits for all of them; `done` resolves
 * with the last, or when a newer making has begun.
 *
 * A notice's id is an ENUM in them, a small number that reads as its text: joins of 10,000 notices take a third of the
 * time.
 */
export async function materialise(
  connection: AsyncDuckDBConnection,
  schema: string,
  whenIdle: () => Promise<void> = async () => {},
): Promise<{ done: Promise<void> }> {
  making += 1;
  const own = making;
  const key = `${SCHEMA}.notice_key_${own}`;
  const table = (view: string) =>
    connection.query(
      `CREATE OR REPLACE TABLE ${SCHEMA}.${view} AS SELECT * REPLACE (notice_id::${key} AS notice_id) FROM ${schema}.${view}`,
    );
  // Of another making: its rows would be those of a corpus that is no longer asked.
  for (const view of LATER) await connection.query(`DROP TABLE IF EXISTS ${SCHEMA}.${view}`);
  await connection.query(
    `CREATE TYPE ${key} AS ENUM (SELECT notice_id FROM ${schema}.notices ORDER BY sort_key, notice_id)`,
  );
  for (const view of FIRST) await table(view);
  const rest = async () => {
    for (const view of LATER) {
      await whenIdle();
      if (own !== making) return;
      await table(view);
    }
  };
  return { done: rest() };
}
