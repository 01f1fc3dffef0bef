/** The page's engine, DuckDB-Wasm, in this process: what runs here runs in the browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { ConsoleLogger, createDuckDB, LogLevel, NODE_RUNTIME } from '@duckdb/duckdb-wasm/blocking';

const DIST = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

export interface PageEngine {
  /** Rows as plain objects. */
  query(sql: string): Record<string, unknown>[];
  /** Its answers come at once rather than as promises, which whoever awaits them does not notice. */
  connection: AsyncDuckDBConnection;
  close(): void;
}

/** Opens a warehouse file as the page does: attached read-only, no extension loaded. */
export async function openOnPage(file: string): Promise<PageEngine> {
  const bundle = { mainModule: join(DIST, 'duckdb-eh.wasm'), mainWorker: join(DIST, 'duckdb-node-eh.worker.cjs') };
  const bundles = { mvp: { ...bundle, mainModule: join(DIST, 'duckdb-mvp.wasm') }, eh: bundle };
  const database = await createDuckDB(bundles, new ConsoleLogger(LogLevel.ERROR), NODE_RUNTIME);
  await database.instantiate();
  database.open({ path: ':memory:', query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  database.registerFileBuffer('warehouse.duckdb', readFileSync(file));
  const connection = database.connect();
  connection.query('SET autoload_known_extensions = false');
  connection.query("ATTACH 'warehouse.duckdb' AS warehouse (READ_ONLY)");
  connection.query('USE warehouse');
  return {
    query: (sql) =>
      connection
        .query(sql)
        .toArray()
        .map((row) => row.toJSON() as Record<string, unknown>),
    connection: Object.defineProperty(connection, 'bindings', { value: database }) as unknown as AsyncDuckDBConnection,
    close() {
      connection.close();
      database.reset();
    },
  };
}
