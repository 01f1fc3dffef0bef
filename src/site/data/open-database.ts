/** Opens the warehouse file in DuckDB-Wasm. Loaded apart from the rest of the page, for its size. */
import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

const FILE = 'data/warehouse.duckdb';

async function fetchFile(): Promise<Uint8Array> {
  const answer = await fetch(FILE, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${FILE}: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Refuses when the engine cannot be had: its own start would wait for ever. */
async function checkEngine(): Promise<void> {
  const answer = await fetch(wasmAddress, { method: 'HEAD' });
  if (!answer.ok) throw new Error(`duckdb-eh.wasm: ${answer.status} ${answer.statusText}`);
}

/** A connection on which the warehouse is the default database, read-only. */
export async function openDatabase(): Promise<AsyncDuckDBConnection> {
  const file = fetchFile();
  // Without this a failed download would count as unhandled while the engine is still starting.
  file.catch(() => {});
  await checkEngine();
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerAddress));
  try {
    await database.instantiate(wasmAddress);
    // Counts would arrive as BigInt and 1.25 as 125.
    await database.open({ path: ':memory:', query: { castBigIntToDouble: true, castDecimalToDouble: true } });
    await database.registerFileBuffer('warehouse.duckdb', await file);
    const connection = await database.connect();
    // A failed attempt to fetch an extension gives an error that says nothing, and may spoil the connection.
    await connection.query('SET autoload_known_extensions = false');
    await connection.query("ATTACH 'warehouse.duckdb' AS warehouse (READ_ONLY)");
    await connection.query('USE warehouse');
    return connection;
  } catch (error) {
    await database.terminate();
    throw error;
  }
}
