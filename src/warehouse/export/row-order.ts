import type { TableDescription } from './describe-tables.ts';
import { sqlName } from './sql-name.ts';

/** Columns that tell where a row stands, the most telling first. */
const PLACES = ['notice_id', 'sort_order', 'ordinal', 'metric_id', 'span_start', 'rank'];

/**
 * The order in which a table is written, the same every time: by notice, then by the place in it, and where that
 * leaves a choice by the key; for a view, which has none, by all columns.
 *
 * @returns what follows ORDER BY
 */
export function rowOrder({ columns, primaryKey }: TableDescription): string {
  const names = columns.map(({ name }) => name);
  const places = PLACES.filter((name) => names.includes(name));
  const rest = primaryKey.length > 0 ? primaryKey : names;
  return [...new Set([...places, ...rest])].map((name) => `${sqlName(name)} NULLS LAST`).join(', ');
}
