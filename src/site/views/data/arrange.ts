/**
 * Orders a result and prints it. Loaded apart from the view, with Arquero, which holds the table. Its verbs that take
 * expressions compile them, which the page's policy forbids; so the order is given as a function.
 */

import { type ColumnTable, table } from 'arquero';
import { shieldCell } from '../../../corrections/formula-cells.ts';
import { BYTE_ORDER_MARK } from '../../../warehouse/export/csv-text.ts';
import type { ResultCell, ResultColumn } from '../../data/run-sql.ts';

export interface Sorting {
  column: string;
  descending: boolean;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function compare(a: Exclude<ResultCell, null>, b: Exclude<ResultCell, null>): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

function tableOf(columns: readonly ResultColumn[]): ColumnTable {
  return table(columns.map(({ name, values }) => [name, values]));
}

/** The numbers of the rows in the order to be shown; rows without a value come last either way. */
export function orderRows(columns: readonly ResultColumn[], sorting: Sorting | null): Uint32Array {
  const all = tableOf(columns);
  const values = columns.find(({ name }) => name === sorting?.column)?.values;
  if (values === undefined) return all.indices();
  const sign = sorting?.descending ? -1 : 1;
  const order = (a: number, b: number) => {
    const [u = null, v = null] = [values[a], values[b]];
    if (u === null || v === null) return Number(u === null) - Number(v === null);
    return sign * compare(u, v);
  };
  return all.create({ order }).indices();
}

/** Rows in an order as CSV or tab-separated text; what a spreadsheet would run as a formula is defused. */
export function delimitedText(columns: readonly ResultColumn[], rows: Uint32Array, delimiter: ',' | '\t'): string {
  const format = Object.fromEntries(
    columns.map(({ name, kind }) => [
      shieldCell(name),
      (cell: ResultCell) => (cell === null || kind === 'number' ? cell : shieldCell(String(cell))),
    ]),
  );
  const safe = columns.map((column) => ({ ...column, name: shieldCell(column.name) }));
  const text = tableOf(safe)
    .reify([...rows])
    .toCSV({ delimiter, format });
  return delimiter === ',' ? BYTE_ORDER_MARK + text : text;
}

/** Rows in an order as a table in Markdown. */
export function markdownText(columns: readonly ResultColumn[], rows: Uint32Array): string {
  const format = Object.fromEntries(
    columns.map(({ name }) => [
      name,
      (cell: ResultCell) => (cell === null ? '' : String(cell).replaceAll(/\s+/g, ' ')),
    ]),
  );
  const align = Object.fromEntries(
    columns.map(({ name, kind }) => [name, kind === 'number' ? ('r' as const) : ('l' as const)]),
  );
  return tableOf(columns)
    .reify([...rows])
    .toMarkdown({ format, align });
}
