import type { DuckDBConnection } from '@duckdb/node-api';
import { WarehouseError } from '../warehouse-error.ts';
import type { PlainCell } from './cell-text.ts';
import type { TableDescription } from './describe-tables.ts';
import { type ResultRows, resultRows } from './result-rows.ts';
import { rowOrder } from './row-order.ts';
import { inSlice, isSliced } from './slices.ts';
import { sqlName } from './sql-name.ts';

/**
 * The rows of a table or view in its order, streamed, so that no more than a few thousand are in memory.
 *
 * @param slices of {@link makeSlices} by notice, which must be the last that were made
 * @throws {WarehouseError} at the end, where rows are missing
 */
export async function tableRows(
  connection: DuckDBConnection,
  table: TableDescription,
  slices: readonly number[],
): Promise<ResultRows> {
  const select = (condition: string) =>
    `SELECT t.* FROM ${sqlName(table.name)} t WHERE ${condition} ORDER BY ${rowOrder(table)}`;
  const { columns } = resultRows(await connection.stream(select('false')));
  const queries = isSliced(table) ? slices.map((slice) => select(inSlice(slice))) : [select('true')];
  return { columns, batches: counted(connection, queries, table) };
}

async function* counted(
  connection: DuckDBConnection,
  queries: readonly string[],
  { name, rows }: TableDescription,
): AsyncGenerator<PlainCell[][]> {
  let count = 0;
  for (const sql of queries) {
    for await (const batch of resultRows(await connection.stream(sql)).batches) {
      count += batch.length;
      yield batch;
    }
  }
  if (count !== rows) {
    throw new WarehouseError(
      `${name}: the engine gave ${count} of ${rows} rows; is there room for its temporary files?`,
    );
  }
}
