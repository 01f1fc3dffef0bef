import type { DuckDBConnection } from '@duckdb/node-api';
import { WarehouseError } from '../warehouse-error.ts';
import type { TableDescription } from './describe-tables.ts';
import type { PlainCell } from './plain-cell.ts';
import { type ResultRows, resultRows } from './result-rows.ts';
import { rowOrder } from './row-order.ts';
import { sqlName } from './sql-name.ts';

/**
 * The rows of a table or view in its order, streamed, so that no more than a few thousand are in memory.
 *
 * @throws {WarehouseError} at the end, where rows are missing
 */
export async function tableRows(connection: DuckDBConnection, table: TableDescription): Promise<ResultRows> {
  const result = await connection.stream(`FROM ${sqlName(table.name)} ORDER BY ${rowOrder(table)}`);
  const { columns, batches } = resultRows(result);
  return { columns, batches: counted(batches, table) };
}

async function* counted(batches: AsyncIterable<PlainCell[][]>, table: TableDescription): AsyncGenerator<PlainCell[][]> {
  let rows = 0;
  for await (const batch of batches) {
    rows += batch.length;
    yield batch;
  }
  if (rows !== table.rows) {
    throw new WarehouseError(
      `${table.name}: the engine gave ${rows} of ${table.rows} rows; is there room for its temporary files?`,
    );
  }
}
