/** What the warehouse's tables and views hold, read from its comments: the data dictionary. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { createSchema } from './create-schema.ts';
import { CHINESE_NAMES } from './dictionary-names.ts';
import { startEngine } from './engine.ts';
import { queryRows } from './query-rows.ts';

export interface DictionaryColumn {
  name: string;
  /** The engine's name of its type: VARCHAR, INTEGER, DOUBLE, BOOLEAN, DATE. */
  type: string;
  nullable: boolean;
  /** Name in Chinese. */
  chinese: string;
  description: string;
  /** What the column may hold, where the schema lists it. */
  values: string[] | null;
}

export interface ForeignKey {
  columns: string[];
  table: string;
  referenced: string[];
}

export interface DictionaryEntry {
  kind: 'table' | 'view';
  name: string;
  chinese: string;
  description: string;
  columns: DictionaryColumn[];
  /** Empty for a view and for a table of one row. */
  primaryKey: string[];
  unique: string[][];
  foreignKeys: ForeignKey[];
}

/** The dictionary of the schema that this version builds, tables in the order of `schema.sql`, then views by file. */
export async function schemaDictionary(): Promise<DictionaryEntry[]> {
  const { connection, close } = await startEngine();
  try {
    await createSchema(connection);
    return await readDictionary(connection);
  } finally {
    close();
  }
}

/**
 * The dictionary of the connection's current database, which must be a warehouse.
 *
 * @throws {Error} naming what has no description or no Chinese name
 */
export async function readDictionary(connection: DuckDBConnection): Promise<DictionaryEntry[]> {
  const relations = await queryRows(
    connection,
    `SELECT 'table' AS kind, table_name AS name, comment, table_oid AS position FROM duckdb_tables()
     WHERE database_name = current_database()
     UNION ALL
     SELECT 'view', view_name, comment, view_oid FROM duckdb_views()
     WHERE NOT internal AND database_name = current_database()
     ORDER BY kind, position`,
  );
  const columns = await queryRows(
    connection,
    `SELECT table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns()
     WHERE database_name = current_database() ORDER BY column_index`,
  );
  const constraints = await queryRows(
    connection,
    `SELECT table_name, constraint_type, constraint_text, constraint_column_names, referenced_table,
       referenced_column_names FROM duckdb_constraints() WHERE database_name = current_database()`,
  );
  return relations.map(({ kind, name, comment }): DictionaryEntry => {
    const table = String(name);
    const own = constraints.filter((constraint) => constraint.table_name === name);
    const keys = (type: string) => own.filter((constraint) => constraint.constraint_type === type);
    return {
      kind: kind === 'table' ? 'table' : 'view',
      name: table,
      chinese: chineseName(table, null),
      description: describe(comment, table),
      columns: columns
        .filter((column) => column.table_name === name)
        .map(({ column_name, data_type, is_nullable, comment: words }) => ({
          name: String(column_name),
          type: String(data_type),
          nullable: Boolean(is_nullable),
          chinese: chineseName(table, String(column_name)),
          description: describe(words, `${table}.${column_name}`),
          values: allowedValues(
            keys('CHECK').find(({ constraint_column_names }) =>
              (constraint_column_names as unknown[]).includes(column_name),
            )?.constraint_text,
          ),
        })),
      primaryKey: names(keys('PRIMARY KEY')[0]?.constraint_column_names),
      unique: keys('UNIQUE').map((key) => names(key.constraint_column_names)),
      foreignKeys: keys('FOREIGN KEY').map((key) => ({
        columns: names(key.constraint_column_names),
        table: String(key.referenced_table),
        referenced: names(key.referenced_column_names),
      })),
    };
  });
}

function names(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

/** The literals of `CHECK (column IN ('a', 'b'))`. */
function allowedValues(check: unknown): string[] | null {
  const literals = [...String(check ?? '').matchAll(/'((?:[^']|'')*)'/g)].map(([, words]) => words!);
  return literals.length === 0 ? null : literals;
}

function describe(comment: unknown, what: string): string {
  if (typeof comment !== 'string') throw new Error(`${what} has no comment`);
  return comment;
}

function chineseName(table: string, column: string | null): string {
  const name =
    column === null
      ? CHINESE_NAMES.relations[table]
      : (CHINESE_NAMES.special[`${table}.${column}`] ?? CHINESE_NAMES.columns[column]);
  if (name === undefined) throw new Error(`${column === null ? table : `${table}.${column}`} has no Chinese name`);
  return name;
}
