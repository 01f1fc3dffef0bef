import type { DuckDBResult } from '@duckdb/node-api';
import { isNumberType, type PlainCell, toPlainCell } from './plain-cell.ts';

export interface ResultColumn {
  /** Unique within the result. */
  name: string;
  number: boolean;
}

/** The rows of a result, some thousand at a time. */
export interface ResultRows {
  columns: readonly ResultColumn[];
  /** May be gone through once. */
  batches: AsyncIterable<PlainCell[][]>;
}

/**
 * The rows of a result as plain values.
 *
 * A streaming result that fails midway ends as if it were complete (duckdb-node-neo does not hand on the error):
 * whoever streams has to count the rows.
 */
export function resultRows(result: DuckDBResult): ResultRows {
  const types = result.columnTypes();
  const columns = result
    .deduplicatedColumnNames()
    .map((name, index): ResultColumn => ({ name, number: isNumberType(types[index]!) }));
  return { columns, batches: result.yieldConvertedRows(toPlainCell) };
}
