import { existsSync } from 'node:fs';
import { checkDatabaseFile } from './check-database-file.ts';
import { type Engine, startEngine } from './engine.ts';
import { type Bindings, queryRows, type Row } from './query-rows.ts';
import { WarehouseError } from './warehouse-error.ts';

/** A warehouse opened for reading. */
export interface ReadOnlyWarehouse {
  /** Rows as plain objects; BIGINT as number. */
  query(sql: string, bindings?: Bindings): Promise<Row[]>;
  close(): void;
}

/**
 * Opens a warehouse file for reading only.
 *
 * @throws {WarehouseError} where the file is missing, no database, or in use
 */
export async function openReadOnly(file: string): Promise<ReadOnlyWarehouse> {
  const engine = await startReadOnly(file);
  return {
    query: (sql, bindings) => queryRows(engine.connection, sql, bindings),
    close: () => engine.close(),
  };
}

/**
 * Starts DuckDB on a warehouse file that it can only read.
 *
 * @throws {WarehouseError} where the file is missing, no database, or in use
 */
export async function startReadOnly(file: string): Promise<Engine> {
  if (!existsSync(file)) throw new WarehouseError(`${file}: no such database; build it with "ingest"`);
  checkDatabaseFile(file);
  return startEngine(file, { access_mode: 'READ_ONLY' }).catch((cause: unknown) => {
    throw new WarehouseError(`${file}: cannot be opened; is another program using it?`, { cause });
  });
}
