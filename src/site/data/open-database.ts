/** Opens the warehouse file in DuckDB-Wasm. Loaded apart from the rest of the page, for its size. */

import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { DATABASE_PATH } from '../../cli/database-path.ts';
import { LARGEST_KEPT_BYTES } from '../offline/largest-kept.ts';
import { fetchFile } from './fetch-file.ts';
import { searchIn, WAREHOUSE_SCHEMA } from './materialise.ts';

/** Name of the file inside the engine. */
const NAME = 'warehouse.duckdb';

export interface OpenDatabase {
  database: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
}

/** The file, or null where it is large and the server gives it in parts. */
async function fetchDatabase(path: string): Promise<Uint8Array | null> {
  const head = await fetchFile(path, 'HEAD');
  const size = Number(head.headers.get('content-length') ?? 0);
  if (size > LARGEST_KEPT_BYTES && head.headers.get('accept-ranges') === 'bytes') return null;
  return new Uint8Array(await (await fetchFile(path)).arrayBuffer());
}

/** Refuses when the engine cannot be had: its own start would wait for ever. */
async function checkEngine(): Promise<void> {
  const answer = await fetch(wasmAddress, { method: 'HEAD' });
  if (!answer.ok) throw new Error(`duckdb-eh.wasm: ${answer.status} ${answer.statusText}`);
}

/**
 * The database with a connection on which the warehouse is searched first, read-only.
 *
 * @param path of its file from the page
 */
export async function openDatabase(path: string = DATABASE_PATH): Promise<OpenDatabase> {
  const file = fetchDatabase(path);
  // Without this a failed download would count as unhandled while the engine is still starting.
  file.catch(() => {});
  await checkEngine();
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerAddress));
  try {
    await database.instantiate(wasmAddress);
    await database.open({
      path: ':memory:',
      // Counts would arrive as BigInt and 1.25 as 125.
      query: { castBigIntToDouble: true, castDecimalToDouble: true },
      filesystem: { forceFullHTTPReads: false, reliableHeadRequests: true, allowFullHTTPReads: false },
    });
    const bytes = await file;
    if (bytes !== null) await database.registerFileBuffer(NAME, bytes);
    else await database.registerFileURL(NAME, new URL(path, document.baseURI).href, DuckDBDataProtocol.HTTP, false);
    const connection = await database.connect();
    // A failed attempt to fetch an extension gives an error that says nothing, and may spoil the connection.
    await connection.query('SET autoload_known_extensions = false');
    await connection.query(`ATTACH '${NAME}' AS warehouse (READ_ONLY)`);
    await searchIn(connection, WAREHOUSE_SCHEMA);
    return { database, connection };
  } catch (error) {
    await database.terminate();
    throw error;
  }
}
