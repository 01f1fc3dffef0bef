import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows } from '../query-rows.ts';
import type { TableDescription } from './describe-tables.ts';

/** Characters of notices that are sorted and written at a time: some 50 MB of text. */
const SLICE_SIZE = 16_000_000;

/** What must not be torn apart: a notice, or all notices of a province and year. */
export type SliceUnit = 'notice' | 'partition';

const UNITS: Readonly<Record<SliceUnit, string>> = {
  notice: 'notice_id',
  partition: 'province NULLS LAST, year NULLS LAST',
};

/** The year of publication of the notice `n`, null where it gives none. */
export const YEAR = 'TRY_CAST(left(n.published, 4) AS INTEGER)';

/**
 * Parts the notices into slices, so that a table is sorted a slice at a time and the memory this takes does not grow
 * with the corpus: the temporary table `slices` (notice_id, slice), slices in the order of their units.
 *
 * @returns the slices' numbers, at least one
 */
export async function makeSlices(
  connection: DuckDBConnection,
  unit: SliceUnit,
  size: number = SLICE_SIZE,
): Promise<number[]> {
  // A unit begins where all before it end; those that begin within the same stretch are one slice.
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE slices AS
     SELECT notice_id, (coalesce(sum(span_end) OVER (
       ORDER BY ${UNITS[unit]} RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP), 0) / ${size})::INTEGER AS slice
     FROM (SELECT notice_id, span_end, province, ${YEAR} AS year FROM notices n)`,
  );
  const rows = await queryRows(connection, 'SELECT DISTINCT slice FROM temp.slices ORDER BY slice');
  return rows.length === 0 ? [0] : rows.map(({ slice }) => Number(slice));
}

/** Whether the rows of a table are of notices and can be taken slice by slice. */
export function isSliced({ columns }: TableDescription): boolean {
  return columns.some(({ name }) => name === 'notice_id');
}

/** Limits a table `t` to a slice, as what follows WHERE. */
export function inSlice(slice: number): string {
  return `t.notice_id IN (SELECT notice_id FROM temp.slices WHERE slice = ${slice})`;
}
