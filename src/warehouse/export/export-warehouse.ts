import { rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { startReadOnly } from '../open-read-only.ts';
import { sqlLiteral } from '../sql-literal.ts';
import { WarehouseError } from '../warehouse-error.ts';
import { citationFile } from './citation.ts';
import { type CorpusFacts, readCorpusFacts } from './corpus-facts.ts';
import { dataPackage, PACKAGE_FILE } from './data-package.ts';
import { describeTables, type TableDescription } from './describe-tables.ts';
import { CITATION_FILE, foreignFiles, README_FILE } from './foreign-files.ts';
import { readme } from './readme.ts';
import { beginFolder } from './staging-folder.ts';
import { type ExportFormat, WRITE, type WriteOptions, writeDictionary } from './write-tables.ts';
import type { CutCells } from './write-workbook.ts';

export interface ExportSettings extends WriteOptions {
  db: string;
  /** The folder that is made. */
  out: string;
  format: ExportFormat;
  /** Whether views are written like tables. */
  views: boolean;
  /** Whether a folder with files of other origin is moved aside. */
  force: boolean;
}

export interface ExportResult {
  facts: CorpusFacts;
  tables: number;
  rows: number;
  cuts: readonly CutCells[];
  /** Where the folder that stood in the way was moved, null where none did. */
  movedTo: string | null;
}

/** What the engine may take to sort; beyond it, it uses temporary files beside the export. */
const MEMORY = '1GB';

/**
 * Writes a warehouse as a folder of files with dictionary, data package, citation and README: whole, or not at all.
 *
 * @throws {WarehouseError}
 */
export async function exportWarehouse(settings: ExportSettings): Promise<ExportResult> {
  const inside = relative(resolve(settings.out), resolve(settings.db));
  if (!inside.startsWith('..')) throw new WarehouseError(`${settings.out}: holds the database; choose another folder`);
  const { connection, close } = await startReadOnly(settings.db);
  try {
    const { facts, tables } = await readWarehouse(connection, settings);
    const staging = beginFolder(settings.out, { foreign: foreignFiles, force: settings.force });
    try {
      const scratch = join(staging.path, '.duckdb-temporary');
      await connection.run(`SET temp_directory = ${sqlLiteral(scratch)}`);
      await connection.run(`SET memory_limit = '${MEMORY}'`);
      const { resources, cuts } = await WRITE[settings.format](connection, tables, staging.path, settings);
      resources.push(await writeDictionary(tables, staging.path, settings.bom));
      rmSync(scratch, { recursive: true, force: true });
      writeFileSync(join(staging.path, PACKAGE_FILE), dataPackage(facts, resources));
      writeFileSync(join(staging.path, CITATION_FILE), citationFile(facts));
      writeFileSync(join(staging.path, README_FILE), readme(facts, resources, cuts));
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      return { facts, tables: tables.length, rows, cuts, movedTo: staging.finish() };
    } catch (error) {
      staging.discard();
      throw error;
    }
  } finally {
    close();
  }
}

async function readWarehouse(
  connection: DuckDBConnection,
  { db, views }: ExportSettings,
): Promise<{ facts: CorpusFacts; tables: TableDescription[] }> {
  try {
    return { facts: await readCorpusFacts(connection), tables: await describeTables(connection, views) };
  } catch (cause) {
    throw new WarehouseError(`${db}: is no warehouse of this version; build it again with "ingest"`, { cause });
  }
}
