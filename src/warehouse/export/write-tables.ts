/** The tables of a warehouse in each format. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { BYTE_ORDER_MARK, csvText } from './csv-text.ts';
import type { Resource } from './data-package.ts';
import type { TableDescription } from './describe-tables.ts';
import { dictionaryTable } from './dictionary-table.ts';
import { jsonText } from './json-text.ts';
import { isPartitioned, PARTITIONS, writeParquet } from './parquet-files.ts';
import type { ResultRows } from './result-rows.ts';
import { makeSlices } from './slices.ts';
import { tableRows } from './table-rows.ts';
import { tableSchema } from './table-schema.ts';
import { measureFile, writeFile } from './write-file.ts';
import { type CutCells, type SheetSource, sheetNames, writeWorkbook } from './write-workbook.ts';

export type ExportFormat = 'csv' | 'json' | 'parquet' | 'xlsx';

export interface WriteOptions {
  /** Whether CSV begins with a byte order mark. */
  bom: boolean;
  /** Told each table before it is written. */
  progress(table: TableDescription): void;
}

export interface WrittenTables {
  resources: Resource[];
  /** Cells of a workbook that are not whole. */
  cuts: CutCells[];
}

type WriteFormat = (
  connection: DuckDBConnection,
  tables: readonly TableDescription[],
  folder: string,
  options: WriteOptions,
) => Promise<WrittenTables>;

const CSV_DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };
export const WORKBOOK = 'notice-atlas.xlsx';

/** Writes the tables into an empty folder and describes what was written. */
export const WRITE: Readonly<Record<ExportFormat, WriteFormat>> = {
  csv: async (connection, tables, folder, { bom, progress }) => {
    const resources: Resource[] = [];
    const slices = await makeSlices(connection, 'notice');
    for (const table of tables) {
      progress(table);
      resources.push(await writeCsv(table, await tableRows(connection, table, slices), folder, bom));
    }
    return { resources, cuts: [] };
  },

  json: async (connection, tables, folder, { progress }) => {
    const resources: Resource[] = [];
    const slices = await makeSlices(connection, 'notice');
    for (const table of tables) {
      progress(table);
      const path = `${table.name}.json`;
      await writeFile(join(folder, path), jsonText(await tableRows(connection, table, slices)));
      resources.push({
        ...described(table),
        path,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
        ...(await sealed(join(folder, path))),
        schema: tableSchema(table),
        rows: table.rows,
      });
    }
    return { resources, cuts: [] };
  },

  parquet: async (connection, tables, folder, { progress }) => {
    const resources: Resource[] = [];
    // What is written must not depend on which of several threads came first.
    await connection.run('SET threads = 1');
    const slices = await makeSlices(connection, 'partition');
    for (const table of tables) {
      progress(table);
      await writeParquet(connection, table, folder, slices);
      const partitioned = isPartitioned(table);
      resources.push({
        ...described(table),
        path: filesBelow(folder, table.name),
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        schema: tableSchema(table, partitioned ? PARTITIONS : []),
        ...(partitioned && {
          partitions: [
            { name: 'province', type: 'string' },
            { name: 'year', type: 'integer' },
          ],
        }),
        rows: table.rows,
      });
    }
    return { resources, cuts: [] };
  },

  xlsx: async (connection, tables, folder, { progress }) => {
    const slices = await makeSlices(connection, 'notice');
    const sources = tables.map(
      (table): SheetSource => ({
        name: table.name,
        rows: table.rows,
        read: () => {
          progress(table);
          return tableRows(connection, table, slices);
        },
      }),
    );
    const cuts = await writeWorkbook(join(folder, WORKBOOK), sources);
    const seal = await sealed(join(folder, WORKBOOK));
    const resources = tables.flatMap((table) =>
      sheetNames(table.name, table.rows).map(
        (sheet): Resource => ({
          ...described(table),
          name: sheet.replaceAll(/ \((\d+)\)$/g, '_$1'),
          path: WORKBOOK,
          format: 'xlsx',
          mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          ...seal,
          dialect: { sheetName: sheet },
          schema: tableSchema(table),
          rows: table.rows,
        }),
      ),
    );
    return { resources, cuts };
  },
};

/** Writes the data dictionary, in every format as CSV. */
export async function writeDictionary(
  tables: readonly TableDescription[],
  folder: string,
  bom: boolean,
): Promise<Resource> {
  const { table, rows } = dictionaryTable(tables);
  return writeCsv(table, rows, folder, bom);
}

async function writeCsv(table: TableDescription, rows: ResultRows, folder: string, bom: boolean): Promise<Resource> {
  const path = `${table.name}.csv`;
  await writeFile(join(folder, path), bom ? marked(csvText(rows)) : csvText(rows));
  return {
    ...described(table),
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...(await sealed(join(folder, path))),
    dialect: CSV_DIALECT,
    schema: tableSchema(table),
    rows: table.rows,
  };
}

async function* marked(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  yield* pieces;
}

function described({
  name,
  chinese,
  description,
}: TableDescription): Pick<Resource, 'name' | 'title' | 'type' | 'description'> {
  return { name, title: chinese, type: 'table', description };
}

async function sealed(path: string): Promise<{ bytes: number; hash: string }> {
  const { bytes, sha256 } = await measureFile(path);
  return { bytes, hash: `sha256:${sha256}` };
}

/** The files below a folder of the package, in order. */
function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    });
}
