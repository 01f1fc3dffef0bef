import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import * as v from 'valibot';
import { rowsOf } from './engine-work.ts';

/** The page and its database are of two builds: rows that they make cannot be compared. */
export class OtherBuildError extends Error {
  override name = 'OtherBuildError';
}

const BuildRow = v.object({ parser_version: v.string(), codebook_version: v.string(), schema_hash: v.string() });

/** What an attached database was built with. */
export async function buildOf(connection: AsyncDuckDBConnection, database: string) {
  const [row] = await rowsOf(connection, `FROM ${database}.main.build`);
  return v.parse(BuildRow, row);
}
