import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** An open DuckDB with one connection. */
export interface Engine {
  connection: DuckDBConnection;
  /** May be called again. */
  close(): void;
}

/**
 * Starts DuckDB on a file, or in memory. No extension is ever fetched: machines that run this may be offline,
 * and what the page's engine cannot do must not work here either.
 */
export async function startEngine(path = ':memory:', options: Record<string, string> = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(path, {
    autoload_known_extensions: 'false',
    autoinstall_known_extensions: 'false',
    ...options,
  });
  const connection = await instance.connect();
  let open = true;
  return {
    connection,
    close() {
      if (!open) return;
      open = false;
      connection.closeSync();
      instance.closeSync();
    },
  };
}
