/** Rows as CSV (RFC 4180): comma, CRLF, quotation marks where needed. */
import { shieldCell } from '../../corrections/formula-cells.ts';
import { cellText, type PlainCell } from './cell-text.ts';
import type { ResultRows } from './result-rows.ts';

/** Excel takes a CSV file for UTF-8 only where it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF';

const QUOTED = /[",\r\n]/;

/**
 * A head, then the rows, piece by piece. Nothing between two commas is null, `""` an empty text. Texts that a
 * spreadsheet would run are defused by {@link shieldCell}; numbers stay as they are.
 */
export async function* csvText({ columns, batches }: ResultRows): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => textCell(name)));
  for await (const rows of batches) {
    yield rows.map((row) => csvLine(row.map((cell, index) => csvCell(cell, columns[index]!.number)))).join('');
  }
}

/** @param cells as {@link csvCell} writes them */
export function csvLine(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}

/** @param number whether its column holds numbers, which are never taken for formulas */
export function csvCell(cell: PlainCell, number: boolean): string {
  if (cell === null) return '';
  return number ? String(cell) : textCell(cellText(cell));
}

function textCell(text: string): string {
  const safe = shieldCell(text);
  return safe === '' || QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
