import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { sqlLiteral } from '../sql-literal.ts';
import type { TableDescription } from './describe-tables.ts';
import { rowOrder } from './row-order.ts';
import { inSlice, YEAR } from './slices.ts';
import { sqlName } from './sql-name.ts';

/** Folder levels of a partitioned table, outermost first. */
export const PARTITIONS = ['province', 'year'] as const;

/** Few enough that a reader skips what it does not want, many enough to press well. */
const ROW_GROUP = 8192;
const FORMAT = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP}`;

/** How Hive, and DuckDB after it, names the folder of the rows without a value. */
const NONE = '__HIVE_DEFAULT_PARTITION__';
const FILE = 'part-0.parquet';

/** Whether a table is written in partitions: where its rows are of notices. Its own columns of these names go into the path. */
export function isPartitioned({ columns }: TableDescription): boolean {
  const names = columns.map(({ name }) => name);
  return names.includes('notice_id') && !names.includes('year');
}

/**
 * Lets DuckDB write a table as Parquet: `TABLE/province=…/year=…/part-0.parquet` by the place of the notice and the
 * year of its publication, or `TABLE/part-0.parquet`. The same rows give the same files: one thread writes.
 *
 * @param folder where the folder of the table is made
 * @param slices of {@link makeSlices} by partition, which must be the last that were made
 */
export async function writeParquet(
  connection: DuckDBConnection,
  table: TableDescription,
  folder: string,
  slices: readonly number[],
): Promise<void> {
  const target = join(folder, table.name);
  const order = rowOrder(table);
  if (!isPartitioned(table)) {
    mkdirSync(target);
    await copy(connection, `FROM ${sqlName(table.name)} ORDER BY ${order}`, join(target, FILE), FORMAT);
    return;
  }
  const own = table.columns.map(({ name }) => name).filter((name) => !isPartition(name));
  const columns = own.map((name) => `t.${sqlName(name)}`).join(', ');
  if (table.rows === 0) {
    // Without a file nobody could tell its columns.
    const only = join(target, ...PARTITIONS.map((name) => `${name}=${NONE}`));
    mkdirSync(only, { recursive: true });
    await copy(connection, `SELECT ${columns} FROM ${sqlName(table.name)} t`, join(only, FILE), FORMAT);
    return;
  }
  for (const slice of slices) {
    await copy(
      connection,
      `SELECT ${columns}, n.province AS province, ${YEAR} AS year
       FROM ${sqlName(table.name)} t JOIN notices n USING (notice_id) WHERE ${inSlice(slice)}
       ORDER BY ${PARTITIONS.map((name) => `${name} NULLS LAST`).join(', ')}, ${order}`,
      target,
      `${FORMAT}, PARTITION_BY (${PARTITIONS.join(', ')}), FILENAME_PATTERN 'part-{i}', OVERWRITE_OR_IGNORE`,
    );
  }
  nameFolders(target);
}

function isPartition(name: string): boolean {
  return PARTITIONS.some((partition) => partition === name);
}

async function copy(connection: DuckDBConnection, sql: string, target: string, options: string): Promise<void> {
  await connection.run(`COPY (${sql}) TO ${sqlLiteral(target)} (${options})`);
}

/**
 * Gives folders their Chinese names. DuckDB writes them percent-encoded, byte by byte; Spark and Trino decode each
 * byte as a letter of its own and would read mojibake, while every engine reads the plain name.
 */
function nameFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    nameFolders(path);
    const name = entry.name.replaceAll(/(?:%[89A-F][0-9A-F])+/g, decodeURIComponent);
    if (name !== entry.name) renameSync(path, join(folder, name));
  }
}
