/** The five sample notices in a warehouse, for charts: built once for each file of tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Ask } from '../../src/charts/ask.ts';
import type { Corpus } from '../../src/charts/corpus.ts';
import { readCorpus } from '../../src/charts/read-corpus.ts';
import { askWarehouse } from '../../src/cli/ask-warehouse.ts';
import { codeNotice } from '../../src/coding/code-notice.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { contentHash } from '../../src/warehouse/content-hash.ts';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import { writeWarehouse } from './built-warehouse.ts';
import { NOTICE_NAMES, noticeText } from './sample-notices.ts';

export interface Samples {
  /** The database file. */
  file: string;
  held: Corpus;
  ask: Ask;
}

let opened: Promise<Samples & { close(): void }> | null = null;

afterAll(async () => {
  (await opened)?.close();
  opened = null;
});

/** Opens them; they close when the tests of the file are over. */
export function openSamples(): Promise<Samples> {
  opened ??= open();
  return opened;
}

async function open() {
  const codebook = loadCodebook('data/codebook');
  const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-samples-'));
  const file = join(folder, 'atlas.duckdb');
  const notices = NOTICE_NAMES.map((name) => {
    const text = noticeText(name.slice(0, 3));
    const coded = codeNotice(parseNotice(text), text, codebook);
    return { file: name, encoding: 'utf-8', text, hash: contentHash(text), coded };
  });
  await writeWarehouse(file, notices);
  const warehouse = await openReadOnly(file);
  const ask = askWarehouse(warehouse);
  return {
    file,
    ask,
    held: await readCorpus(ask),
    close() {
      warehouse.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
