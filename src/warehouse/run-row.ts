import type { DuckDBConnection } from '@duckdb/node-api';
import { corpusVersion } from './corpus-version.ts';
import { queryRows } from './query-rows.ts';

/** What the caller knows of the run. The warehouse itself reads no clock. */
export interface RunFacts {
  /** UTC, ISO, to the second: `2025-08-08T09:30:00Z`. */
  builtAt: string;
  /** Version of Notice Atlas. */
  toolVersion: string;
}

/**
 * Writes the row of the table `run` into an attached database whose notices and sources are all loaded; a row that is
 * there already is replaced.
 */
export async function writeRunRow(connection: DuckDBConnection, database: string, facts: RunFacts): Promise<void> {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(facts.builtAt)) {
    throw new TypeError(`${facts.builtAt} is no time such as 2025-08-08T09:30:00Z`);
  }
  const notices = await queryRows(connection, `SELECT content_hash, corrections_hash FROM ${database}.notices`);
  const [build] = await queryRows(connection, `SELECT parser_version, codebook_version FROM ${database}.build`);
  const [sources] = await queryRows(connection, `SELECT count(DISTINCT path) AS files FROM ${database}.sources`);
  const version = corpusVersion(
    notices.map(({ content_hash, corrections_hash }) => ({
      contentHash: String(content_hash),
      correctionsHash: corrections_hash === null ? null : String(corrections_hash),
    })),
    String(build?.parser_version),
    String(build?.codebook_version),
  );
  await connection.run(`DELETE FROM ${database}.run`);
  await connection.run(`INSERT INTO ${database}.run VALUES ($1, $2, $3, $4, $5)`, [
    facts.builtAt,
    facts.toolVersion,
    version,
    Number(sources?.files),
    notices.length,
  ]);
}
