import type { TableDescription } from './describe-tables.ts';
import type { PlainCell } from './plain-cell.ts';
import type { ResultRows } from './result-rows.ts';

const COLUMNS = {
  table_name: 'Table or view',
  column_name: 'Column; empty in the row that describes the table itself',
  type: 'Type as DuckDB names it; table or view in the row that describes one',
  nullable: 'Whether it may be empty',
  key: 'primary where it is part of the primary key, unique where no two rows share it',
  refers_to: 'Columns of other tables that it refers to, joined by ;',
  allowed: 'Values that it may have, joined by ;',
  description: 'What it holds',
} as const;

/** The data dictionary as a table of its own: a row a table, followed by one a column. */
export function dictionaryTable(tables: readonly TableDescription[]): { table: TableDescription; rows: ResultRows } {
  const rows = tables.flatMap((table) => [
    [table.name, null, table.kind, null, null, null, null, table.comment],
    ...table.columns.map((column): PlainCell[] => [
      table.name,
      column.name,
      column.type,
      column.nullable,
      table.primaryKey.includes(column.name) ? 'primary' : column.unique ? 'unique' : null,
      refersTo(table, column.name),
      column.allowed?.join(';') ?? null,
      column.comment,
    ]),
  ]);
  const columns = Object.entries(COLUMNS).map(([name, comment]) => ({
    name,
    type: name === 'nullable' ? 'BOOLEAN' : 'VARCHAR',
    nullable: name !== 'table_name' && name !== 'type',
    unique: false,
    allowed: null,
    comment,
  }));
  return {
    table: {
      name: 'dictionary',
      kind: 'table',
      comment: 'The tables and columns of this export, with what they hold',
      columns,
      primaryKey: [],
      foreignKeys: [],
      rows: rows.length,
    },
    rows: { columns: columns.map(({ name }) => ({ name, number: false })), batches: once(rows) },
  };
}

async function* once<Value>(value: Value): AsyncGenerator<Value> {
  yield value;
}

function refersTo({ foreignKeys }: TableDescription, column: string): string | null {
  const targets = foreignKeys.flatMap(({ columns, table, references }) => {
    const index = columns.indexOf(column);
    return index < 0 ? [] : [`${table}.${references[index]}`];
  });
  return targets.length === 0 ? null : [...new Set(targets)].join(';');
}
