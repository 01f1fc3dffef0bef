import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { PORTION } from '../../../src/site/components/evidence/tally.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { openReadOnly } from '../../../src/warehouse/open-read-only.ts';
import { runCli } from '../../support/run-cli.ts';
import { keepFolder } from '../../support/temporary-folder.ts';
import { writeNotices } from '../../support/vary-notices.ts';
import { useOpenPage } from '../open-page.ts';
import { eventually, evidence, quotations } from '../page-parts.ts';

const openPage = useOpenPage();
const folder = keepFolder();
const THEME = 'rectification';

/** A database of more notices than the page was built with, and the words of a theme's measures in it. */
let database: Buffer;
let texts: string[] = [];

beforeAll(async () => {
  const db = join(folder, 'many.duckdb');
  const { code, stderr } = await runCli('ingest', writeNotices(join(folder, 'notices'), 40), '--db', db);
  expect(code, stderr).toBe(0);
  const warehouse = await openReadOnly(db);
  const rows = await warehouse.query(
    'SELECT text FROM measure_evidence WHERE theme = ? ORDER BY sort_key, notice_id, ordinal',
    [THEME],
  );
  warehouse.close();
  texts = rows.map((row) => String(row.text));
  database = readFileSync(db);
});

const serveMany = (page: Page) =>
  page.route('**/data/warehouse.duckdb', (route) =>
    route.fulfill({ body: database, contentType: 'application/octet-stream' }),
  );

describe('the evidence of a theme with many measures', () => {
  it('is fetched in portions, counted whole, and searched whole', async () => {
    expect(texts.length).toBeGreaterThan(PORTION);
    const page = await openPage(`?view=themes&theme=${THEME}`, { prepare: serveMany });
    await quotations(page).first().waitFor();
    const shown = await quotations(page).count();
    expect(shown).toBeGreaterThanOrEqual(PORTION);
    expect(shown).toBeLessThan(texts.length);
    expect(await quotations(page).allTextContents()).toEqual(texts.slice(0, shown));
    const status = evidence(page).locator('.evidence-count').getByRole('status');
    expect(await status.textContent()).toBe(zh.evidence.listed(zh.evidence.measures(texts.length), shown));

    await evidence(page)
      .getByRole('button', { name: zh.more(texts.length - shown) })
      .press('Enter');
    await eventually(() => quotations(page).allTextContents()).toEqual(texts);
    // The first of what has come has the focus: the way on leads through it.
    const focused = await page.evaluate(() => document.activeElement?.querySelector('blockquote')?.textContent);
    expect(focused).toBe(texts[shown]);
    expect(await status.textContent()).toBe(zh.evidence.measures(texts.length));

    // A word that only stands behind the first portion is found.
    const last = texts.at(-1)!.slice(0, 20).split(/\s/)[0]!;
    const found = texts.filter((text) => text.includes(last));
    await page.reload();
    await quotations(page).first().waitFor();
    await page.getByRole('searchbox', { name: zh.evidence.search }).fill(last);
    await eventually(() => quotations(page).allTextContents()).toEqual(found);
    expect(await status.textContent()).toBe(zh.evidence.fitting(found.length, texts.length));
  });
});
