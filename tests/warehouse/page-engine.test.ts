import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeNotice } from '../../src/coding/code-notice.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { contentHash } from '../../src/warehouse/content-hash.ts';
import { openReadOnly, type ReadOnlyWarehouse } from '../../src/warehouse/open-read-only.ts';
import { writeWarehouse } from '../support/built-warehouse.ts';
import { openOnPage, type PageEngine } from '../support/page-engine.ts';
import { NOTICE_NAMES, noticeText } from '../support/sample-notices.ts';
import { CODEBOOK } from './sample-notice.ts';

let folder: string;
let here: ReadOnlyWarehouse;
let page: PageEngine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'notice-atlas-page-engine-'));
  const file = join(folder, 'atlas.duckdb');
  const notices = NOTICE_NAMES.map((name) => {
    const text = noticeText(name.slice(0, 3));
    const coded = codeNotice(parseNotice(text), text, CODEBOOK);
    return { file: name, encoding: 'utf-8', text, hash: contentHash(text), coded };
  });
  await writeWarehouse(file, notices);
  here = await openReadOnly(file);
  page = await openOnPage(file);
}, 60_000);

afterAll(() => {
  page?.close();
  here?.close();
  rmSync(folder, { recursive: true, force: true });
});

const RELATIONS = [...readFileSync('docs/dictionary.md', 'utf8').matchAll(/<a id="(\w+)">/g)].map(([, name]) => name!);

describe("the page's engine", () => {
  it.each(RELATIONS)('reads the same rows in %s', async (relation) => {
    const columns = await here.query(
      `SELECT string_agg(format('coalesce("{}"::VARCHAR, ''∅'')', column_name), ' || ''|'' || ' ORDER BY column_index) AS list
       FROM duckdb_columns() WHERE table_name = $1`,
      [relation],
    );
    const sql = `SELECT ${String(columns[0]!.list)} AS row FROM ${relation} ORDER BY 1`;
    const rows = await here.query(sql);
    expect(page.query(sql)).toEqual(rows);
    // Nothing writes these here: the samples have no corrections, and no command built the file.
    if (!['corrections', 'run'].includes(relation)) expect(rows.length).toBeGreaterThan(0);
  });
});
