import { checkQuery, QueryError } from '../warehouse/check-query.ts';
import { BYTE_ORDER_MARK, csvText } from '../warehouse/export/csv-text.ts';
import { jsonText } from '../warehouse/export/json-text.ts';
import { resultRows } from '../warehouse/export/result-rows.ts';
import { type TableCount, tableText } from '../warehouse/export/table-text.ts';
import { lockDown } from '../warehouse/lock-down.ts';
import { startReadOnly } from '../warehouse/open-read-only.ts';
import { sqlFault } from '../warehouse/sql-fault.ts';
import { CommandError } from './command-error.ts';

export interface QuerySettings {
  db: string;
  format: 'table' | 'csv' | 'json';
  /** See `--max-width`. */
  maxWidth: number;
  /** Whether CSV begins with a byte order mark. */
  bom: boolean;
}

/**
 * The answer to a query, piece by piece as it comes.
 *
 * @returns at its end how much a table showed, null for the other formats
 * @throws {CommandError} naming what is wrong with the SQL, {WarehouseError} with the file
 */
export async function* runQuery(sql: string, settings: QuerySettings): AsyncGenerator<string, TableCount | null> {
  const { connection, close } = await startReadOnly(settings.db);
  try {
    await lockDown(connection);
    await checkQuery(connection, sql);
    // Not streamed: a fault comes before the first row, or not at all.
    const rows = resultRows(await connection.run(sql));
    if (settings.format === 'table') return yield* tableText(rows, settings);
    if (settings.format === 'csv' && settings.bom) yield BYTE_ORDER_MARK;
    yield* settings.format === 'csv' ? csvText(rows) : jsonText(rows);
    return null;
  } catch (error) {
    throw new CommandError(error instanceof QueryError ? error.message : sqlFault(error), { cause: error });
  } finally {
    close();
  }
}
