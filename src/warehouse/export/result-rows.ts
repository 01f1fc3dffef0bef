import type { DuckDBResult } from '@duckdb/node-api';
import type { PlainCell } from './cell-text.ts';
import { isNumberType, toPlainCell } from './plain-cell.ts';

/** Rows that are printed at a time: few, because a row may hold the text of a notice. */
const PORTION = 256;

export interface ResultColumn {
  /** Unique within the result. */
  name: string;
  number: boolean;
}

/** The rows of a result, at most {@link PORTION} at a time. */
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
  return { columns, batches: portions(result) };
}

async function* portions(result: DuckDBResult): AsyncGenerator<PlainCell[][]> {
  for await (const rows of result.yieldConvertedRows(toPlainCell)) {
    for (let start = 0; start < rows.length; start += PORTION) yield rows.slice(start, start + PORTION);
  }
}
