import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeNotice } from '../../../src/coding/code-notice.ts';
import { parseNotice } from '../../../src/notice/parse-notice.ts';
import { contentHash } from '../../../src/warehouse/content-hash.ts';
import type { PlainCell } from '../../../src/warehouse/export/cell-text.ts';
import { describeTables, type TableDescription } from '../../../src/warehouse/export/describe-tables.ts';
import { type ExportSettings, exportWarehouse } from '../../../src/warehouse/export/export-warehouse.ts';
import { makeSlices } from '../../../src/warehouse/export/slices.ts';
import { tableRows } from '../../../src/warehouse/export/table-rows.ts';
import { startReadOnly } from '../../../src/warehouse/open-read-only.ts';
import type { SourceNotice } from '../../../src/warehouse/source-notice.ts';
import { writeWarehouse } from '../../support/built-warehouse.ts';
import { NOTICE_NAMES, NOTICES } from '../../support/sample-notices.ts';
import { CODEBOOK, sampleNotice } from '../sample-notice.ts';

/** What a spreadsheet would run, what XML cannot hold, and what looks like our own way to hold it. */
export const HOSTILE_ISSUER = '=HYPERLINK("http://192.0.2.1")&cmd|\' /C calc\'!A1';
export const HOSTILE_TITLE = '<某,地>\r\n"&"\u0001_x0041_\ttitle🙂';

/** The sample notices, and one of nowhere and no time with hostile words and a text too long for a cell. */
export function exportedNotices(): SourceNotice[] {
  const samples = NOTICE_NAMES.map((file): SourceNotice => {
    const text = readFileSync(join(NOTICES, file), 'utf8').replace(/^\uFEFF/, '');
    const coded = codeNotice(parseNotice(text), text, CODEBOOK);
    return { file, encoding: 'utf-8', text, hash: contentHash(text), coded };
  });
  const hostile = sampleNotice('某地', null, '+hostile.txt');
  const text = `${hostile.text}${'🙂'.repeat(20_000)}`;
  const header = { ...hostile.coded.header, issuer: HOSTILE_ISSUER, title: HOSTILE_TITLE, published: null };
  const { corrections: _, ...uncorrected } = hostile;
  return [...samples, { ...uncorrected, text, hash: contentHash(text), coded: { ...hostile.coded, header } }];
}

/** Builds a warehouse of {@link exportedNotices}. */
export async function writeExported(db: string): Promise<void> {
  await writeWarehouse(db, exportedNotices());
}

/** Exports with the command line's own defaults. */
export function exportTo(db: string, out: string, settings: Partial<ExportSettings> = {}) {
  const defaults = { format: 'csv' as const, views: true, bom: true, force: false, progress: () => {} };
  return exportWarehouse({ ...defaults, ...settings, db, out });
}

/** Every table and view with its rows as the database has them, in the order of an export. */
export async function storedTables(db: string): Promise<{ table: TableDescription; rows: PlainCell[][] }[]> {
  const { connection, close } = await startReadOnly(db);
  try {
    const slices = await makeSlices(connection, 'notice');
    const stored = [];
    for (const table of await describeTables(connection, true)) {
      const rows: PlainCell[][] = [];
      for await (const batch of (await tableRows(connection, table, slices)).batches) rows.push(...batch);
      stored.push({ table, rows });
    }
    return stored;
  } finally {
    close();
  }
}
