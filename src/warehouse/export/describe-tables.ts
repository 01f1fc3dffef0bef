import type { DuckDBConnection } from '@duckdb/node-api';
import { type DictionaryEntry, readDictionary } from '../dictionary.ts';
import { queryRows } from '../query-rows.ts';
import { sqlName } from './sql-name.ts';

/** A table or view to be written. */
export interface TableDescription extends DictionaryEntry {
  rows: number;
}

/** The tables of the connection's current database, each after those it refers to, then the views if wanted. */
export async function describeTables(connection: DuckDBConnection, views: boolean): Promise<TableDescription[]> {
  const entries = await readDictionary(connection);
  const described: TableDescription[] = [];
  for (const entry of entries.filter(({ kind }) => views || kind === 'table')) {
    const [count] = await queryRows(connection, `SELECT count(*) AS n FROM ${sqlName(entry.name)}`);
    described.push({ ...entry, rows: Number(count?.n) });
  }
  return described;
}

/** Whether no two rows of a table share a column's value. */
export function isUnique({ primaryKey, unique }: DictionaryEntry, column: string): boolean {
  return [primaryKey, ...unique].some((key) => key.length === 1 && key[0] === column);
}
