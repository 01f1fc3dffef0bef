import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows } from '../query-rows.ts';
import { sqlName } from './sql-name.ts';

export interface ColumnDescription {
  name: string;
  /** As DuckDB names it: VARCHAR, INTEGER, DOUBLE, BOOLEAN … */
  type: string;
  /** Always true for a view's column. */
  nullable: boolean;
  unique: boolean;
  /** The values that a check allows, null where there is none. */
  allowed: readonly string[] | null;
  comment: string | null;
}

export interface ForeignKey {
  columns: readonly string[];
  table: string;
  references: readonly string[];
}

/** What the database itself says of a table or view. */
export interface TableDescription {
  name: string;
  kind: 'table' | 'view';
  comment: string | null;
  columns: readonly ColumnDescription[];
  /** Empty for a view. */
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  rows: number;
}

interface Constraint {
  table: string;
  kind: string;
  columns: string[];
  expression: string | null;
  referenced: string | null;
  references: string[];
}

/** Reads the tables, each after those it refers to, then the views if wanted, from the open database's catalogue. */
export async function describeTables(connection: DuckDBConnection, views: boolean): Promise<TableDescription[]> {
  const tables = await queryRows(
    connection,
    `SELECT table_name AS name, 'table' AS kind, comment FROM duckdb_tables()
     WHERE database_name = current_database() AND NOT temporary ORDER BY table_oid`,
  );
  const more = await queryRows(
    connection,
    `SELECT view_name AS name, 'view' AS kind, comment FROM duckdb_views()
     WHERE database_name = current_database() AND NOT internal AND NOT temporary ORDER BY view_oid`,
  );
  const constraints = await readConstraints(connection);
  const described: TableDescription[] = [];
  for (const row of [...tables, ...(views ? more : [])]) {
    const name = String(row.name);
    const own = constraints.filter(({ table }) => table === name);
    const [count] = await queryRows(connection, `SELECT count(*) AS n FROM ${sqlName(name)}`);
    described.push({
      name,
      kind: row.kind === 'view' ? 'view' : 'table',
      comment: row.comment === null ? null : String(row.comment),
      columns: await readColumns(connection, name, own),
      primaryKey: own.find(({ kind }) => kind === 'PRIMARY KEY')?.columns ?? [],
      foreignKeys: own.flatMap(({ referenced, columns, references }) =>
        referenced === null ? [] : [{ columns, table: referenced, references }],
      ),
      rows: Number(count?.n),
    });
  }
  return described;
}

async function readColumns(
  connection: DuckDBConnection,
  table: string,
  constraints: readonly Constraint[],
): Promise<ColumnDescription[]> {
  const columns = await queryRows(
    connection,
    `SELECT column_name AS name, data_type AS type, is_nullable AS nullable, comment FROM duckdb_columns()
     WHERE database_name = current_database() AND table_name = $1 ORDER BY column_index`,
    [table],
  );
  return columns.map((row) => {
    const name = String(row.name);
    const only = (kind: string) =>
      constraints.some((constraint) => constraint.kind === kind && constraint.columns.join() === name);
    const checks = constraints.filter(({ kind, columns }) => kind === 'CHECK' && columns.join() === name);
    return {
      name,
      type: String(row.type),
      nullable: row.nullable === true,
      unique: only('UNIQUE') || only('PRIMARY KEY'),
      allowed:
        checks.map(({ expression }) => allowedValues(expression ?? '')).find((values) => values !== null) ?? null,
      comment: row.comment === null ? null : String(row.comment),
    };
  });
}

async function readConstraints(connection: DuckDBConnection): Promise<Constraint[]> {
  const rows = await queryRows(
    connection,
    `SELECT table_name, constraint_type, constraint_column_names, expression, referenced_table, referenced_column_names
     FROM duckdb_constraints() WHERE database_name = current_database() ORDER BY table_oid, constraint_index`,
  );
  return rows.map((row) => ({
    table: String(row.table_name),
    kind: String(row.constraint_type),
    columns: (row.constraint_column_names as unknown[]).map(String),
    expression: row.expression === null ? null : String(row.expression),
    referenced: row.referenced_table === null ? null : String(row.referenced_table),
    references: (row.referenced_column_names as unknown[]).map(String),
  }));
}

/** The values of `(status IN ('done', 'planned'))`; null for any other check. */
function allowedValues(check: string): string[] | null {
  const list = /^\("?\w+"? IN \(((?:'(?:[^']|'')*'(?:, )?)+)\)\)$/.exec(check)?.[1];
  if (list === undefined) return null;
  return [...list.matchAll(/'((?:[^']|'')*)'/g)].map((match) => match[1]!.replaceAll("''", "'"));
}
