/** Cells of every format, apart from the engine that they come from: the page writes files too. */
import type { Json } from '@duckdb/node-api';

/** A value as every format can print it: lists and structs as arrays and objects, dates and times as ISO text. */
export type PlainCell = Json;

/** A cell as text, where a format has nothing better: lists and structs as JSON. Not for null. */
export function cellText(cell: Exclude<PlainCell, null>): string {
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
