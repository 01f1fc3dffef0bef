import type { PlainCell } from './cell-text.ts';
import { isUnique, type TableDescription } from './describe-tables.ts';
import type { ResultRows } from './result-rows.ts';

const COLUMNS = {
  table_name: ['表', 'Table or view'],
  column_name: ['列', 'Column; empty in the row that describes the table itself'],
  name_zh: ['中文名称', 'Name in Chinese'],
  type: ['类型', 'Type as DuckDB names it; table or view in the row that describes one'],
  nullable: ['可为空', 'Whether it may be empty'],
  key: ['键', 'primary where it is part of the primary key, unique where no two rows share it'],
  refers_to: ['引用', 'Columns of other tables that it refers to, joined by ;'],
  allowed: ['允许值', 'Values that it may have, joined by ;'],
  description: ['说明', 'What it holds'],
} as const;

/** The data dictionary as a table of its own: a row a table, followed by one a column. */
export function dictionaryTable(tables: readonly TableDescription[]): { table: TableDescription; rows: ResultRows } {
  const rows = tables.flatMap((table) => [
    [table.name, null, table.chinese, table.kind, null, null, null, null, table.description],
    ...table.columns.map(({ name, chinese, type, nullable, values, description }): PlainCell[] => [
      table.name,
      name,
      chinese,
      type,
      nullable,
      table.primaryKey.includes(name) ? 'primary' : isUnique(table, name) ? 'unique' : null,
      refersTo(table, name),
      values?.join(';') ?? null,
      description,
    ]),
  ]);
  const columns = Object.entries(COLUMNS).map(([name, [chinese, description]]) => ({
    name,
    type: name === 'nullable' ? 'BOOLEAN' : 'VARCHAR',
    nullable: !['table_name', 'name_zh', 'type', 'description'].includes(name),
    chinese,
    description,
    values: null,
  }));
  return {
    table: {
      kind: 'table',
      name: 'dictionary',
      chinese: '数据字典',
      description: 'The tables and columns of this export, with what they hold',
      columns,
      primaryKey: [],
      unique: [],
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
  const targets = foreignKeys.flatMap(({ columns, table, referenced }) => {
    const index = columns.indexOf(column);
    return index < 0 ? [] : [`${table}.${referenced[index]}`];
  });
  return targets.length === 0 ? null : [...new Set(targets)].join(';');
}
