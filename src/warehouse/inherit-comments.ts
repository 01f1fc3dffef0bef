import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows } from './query-rows.ts';
import { sqlLiteral } from './sql-literal.ts';

/** Tables whose columns views pass on under their own names, the nearest to what a name means in a view first. */
const TABLES = ['measures', 'notices', 'themes', 'measure_themes', 'metrics', 'indicators', 'items', 'commitments'];

/**
 * Gives each column of a view in the connection's current database the comment of the table's column that it passes
 * on, unless the view has given its own.
 */
export async function inheritComments(connection: DuckDBConnection): Promise<void> {
  const columns = await queryRows(
    connection,
    `SELECT table_name, column_name, comment FROM duckdb_columns()
     WHERE database_name = current_database() AND NOT internal`,
  );
  const views = await queryRows(
    connection,
    'SELECT view_name FROM duckdb_views() WHERE database_name = current_database() AND NOT internal',
  );
  const inherited = new Map<unknown, string>();
  for (const table of TABLES.toReversed()) {
    for (const { table_name, column_name, comment } of columns) {
      if (table_name === table && typeof comment === 'string') inherited.set(column_name, comment);
    }
  }
  const names = new Set(views.map(({ view_name }) => view_name));
  const statements = columns.flatMap(({ table_name, column_name, comment }) => {
    const words = inherited.get(column_name);
    if (!names.has(table_name) || comment !== null || words === undefined) return [];
    return [`COMMENT ON COLUMN ${String(table_name)}."${String(column_name)}" IS ${sqlLiteral(words)}`];
  });
  await connection.run(statements.join(';\n'));
}
