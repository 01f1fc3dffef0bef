/** The data of a chart as CSV. */
import type { PlainCell } from '../../warehouse/export/cell-text.ts';
import { BYTE_ORDER_MARK, csvCell, csvLine } from '../../warehouse/export/csv-text.ts';
import type { ChartAnswer } from '../chart-answer.ts';

/** The columns of rows, in order; rows of one chart may be of several kinds, which differ in what they have. */
export function tidyColumns(rows: ChartAnswer['rows']): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/**
 * The rows of a chart's query as they are, one observation a line (RFC 4180, UTF-8 with a byte order mark): no value is
 * nothing between two commas, a covered figure has no value and says so in a column of its own. Texts that a
 * spreadsheet would run are defused. Empty where the chart has no rows.
 */
export function tidyCsv({ rows }: Pick<ChartAnswer, 'rows'>): string {
  const columns = tidyColumns(rows);
  if (columns.length === 0) return '';
  const line = (row: Record<string, unknown>) =>
    csvLine(columns.map((column) => csvCell((row[column] ?? null) as PlainCell, typeof row[column] === 'number')));
  const head = csvLine(columns.map((column) => csvCell(column, false)));
  return `${BYTE_ORDER_MARK}${head}${rows.map(line).join('')}`;
}
