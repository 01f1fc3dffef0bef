import { type DuckDBConnection, StatementType } from '@duckdb/node-api';

const READING: ReadonlySet<StatementType> = new Set([
  StatementType.SELECT,
  StatementType.EXPLAIN,
  StatementType.PRAGMA,
]);

/** Blanks and comments alone, which the engine answers without a reason. */
const EMPTY = /^(?:\s|;|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*$/;

/** A query that is not one statement that reads. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

/**
 * Makes sure that an SQL text is one statement that reads and needs no values from elsewhere. That it cannot write
 * is the engine's business; this only says so in better words.
 *
 * @throws {QueryError}, or what DuckDB has to say of the syntax and the names
 */
export async function checkQuery(connection: DuckDBConnection, sql: string): Promise<void> {
  if (EMPTY.test(sql)) throw new QueryError('no SQL given; try "SHOW TABLES"');
  const statements = await connection.extractStatements(sql);
  if (statements.count > 1) throw new QueryError(`${statements.count} statements given; a query is one`);
  const statement = await statements.prepare(0);
  if (!READING.has(statement.statementType)) {
    const kind = StatementType[statement.statementType];
    throw new QueryError(
      `a query only reads, and ${kind} does not; "export" writes files, "ingest" changes the database`,
    );
  }
  if (statement.parameterCount > 0) {
    throw new QueryError('the SQL has parameters ($1 or ?); write the values into it');
  }
}
