/** The sample notices in the page's own engine, opened as the page opens them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeNotice } from '../../src/coding/code-notice.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { materialise, searchIn, WAREHOUSE_SCHEMA } from '../../src/site/data/materialise.ts';
import type { OpenDatabase } from '../../src/site/data/open-database.ts';
import { contentHash } from '../../src/warehouse/content-hash.ts';
import { writeWarehouse } from './built-warehouse.ts';
import { openOnPage } from './page-engine.ts';
import { NOTICE_NAMES, noticeText } from './sample-notices.ts';

export interface SamplePage {
  open: OpenDatabase;
  close(): void;
}

/** The five samples, or those whose names begin with one of `numbers`. */
export async function openSamplePage(numbers: readonly string[] = NOTICE_NAMES): Promise<SamplePage> {
  const codebook = loadCodebook('data/codebook');
  const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-sample-page-'));
  const file = join(folder, 'atlas.duckdb');
  const notices = numbers.map((number) => {
    const name = number.slice(0, 3);
    const text = noticeText(name);
    const coded = codeNotice(parseNotice(text), text, codebook);
    return { file: `${name}.txt`, encoding: 'utf-8', text, hash: contentHash(text), coded };
  });
  await writeWarehouse(file, notices);
  const page = await openOnPage(file);
  await searchIn(page.connection, WAREHOUSE_SCHEMA);
  await materialise(page.connection, WAREHOUSE_SCHEMA);
  return {
    open: { database: page.connection.bindings, connection: page.connection },
    close() {
      page.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
