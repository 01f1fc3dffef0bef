import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../../src/coding/load-codebook.ts';
import { type NoticeFacts, noticeFacts } from '../../../src/site/add/notice-facts.ts';
import { addedReader } from '../../../src/site/add/read-added.ts';
import { en } from '../../../src/site/messages/en.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { openReadOnly } from '../../../src/warehouse/open-read-only.ts';
import { encodeGb18030 } from '../../support/encode-gb18030.ts';
import { makeDocx, numberedParagraphs } from '../../support/make-docx.ts';
import { makePage } from '../../support/make-page.ts';
import { makePdf, setPages } from '../../support/make-pdf.ts';
import { noticePath, noticeText } from '../../support/sample-notices.ts';
import { keepFolder } from '../../support/temporary-folder.ts';
import { violations } from '../axe.ts';
import { useOpenPage } from '../open-page.ts';
import { chartWords, clickMark, eventually, evidence, quotations, tabTo } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();

const codebook = loadCodebook('data/codebook');
const readHere = addedReader({ versions: { parser: 'test', codebook: codebook.version }, tool: 'test', codebook });

/** Samples as other bureaus would print them: the warehouse holds the samples themselves. */
const QINAN = noticeText('003').replaceAll('秦州区', '秦安县');
const YUNCHENG = noticeText('001').replaceAll('云安区', '云城区');
const WEIFANG = noticeText('004').replaceAll('淄博市', '潍坊市');

interface TestFile {
  name: string;
  bytes: Uint8Array;
}
const PAGE: TestFile = {
  name: '秦安.html',
  bytes: encodeGb18030(makePage('blocks', { text: QINAN, charset: 'gb2312' })),
};
const WORD: TestFile = { name: '云城.docx', bytes: makeDocx({ body: numberedParagraphs(YUNCHENG).body }) };
const PDF: TestFile = { name: '潍坊.pdf', bytes: makePdf(setPages(WEIFANG), { code: 'GBK-EUC-H' }) };

/** What the same reading gives in this process. */
async function facts({ name, bytes }: TestFile): Promise<NoticeFacts> {
  const reading = await readHere(name, new Uint8Array(bytes));
  if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.refusal)}`);
  return noticeFacts(reading.rows);
}

const row = (page: Page, words: string): Locator => page.locator('.added-file').filter({ hasText: words });

/** Gives files to the page's dialog, and waits until each is added or refused. */
async function choose(page: Page, files: readonly TestFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: zh.add.chooseFiles }).click(),
  ]);
  await chooser.setFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.locator('.added-file').first().waitFor();
  const open = page.locator('.added-file:not([data-state="added"]):not([data-state="refused"])');
  // The first file waits for the database as well.
  await expect.poll(() => open.count(), { timeout: 45_000 }).toBe(0);
}

/** Drops files of this machine on a point of the page, as a pointer does. */
async function drop(page: Page, x: number, y: number, files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}

/** Saves with a button and opens the file as the command line does. */
async function save(page: Page, button: string, folder: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  await page.getByText(zh.add.saved).waitFor();
  return openReadOnly(file);
}

describe('adding notices', () => {
  const folder = keepFolder();
  const onDisk = ({ name, bytes }: TestFile): string => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };

  it('takes a page in GB18030 that is dropped on another view, and counts it in the matrix, down to the sentence', async () => {
    const page = await openPage('?view=themes');
    expect(await chartWords(page, 'theme-matrix')).not.toContain('秦安县');
    const kits: string[] = [];
    const sent: string[] = [];
    page.context().on('request', (request) => {
      if (request.url().includes('codebook.json')) kits.push(request.url());
      if (request.method() !== 'GET' && request.method() !== 'HEAD') sent.push(request.url());
    });
    expect(kits).toEqual([]);
    await drop(page, 900, 600, [onDisk(PAGE)]);
    await settled(page);
    const expected = await facts(PAGE);
    expect(expected.jurisdiction).toBe('天水市秦安县');
    const added = row(page, PAGE.name);
    const words = await added.textContent();
    expect(words).toContain(zh.add.mark);
    expect(words).toContain(zh.add.measures(expected.measures));
    expect(words).toContain(zh.add.figures(expected.figures));
    expect(words).toContain(expected.jurisdiction);
    expect(kits.length).toBeGreaterThan(0);

    await page.getByRole('main').getByRole('link', { name: zh.view.themes }).click();
    await eventually(() => chartWords(page, 'theme-matrix')).toContain('天水市秦安县');
    // Between 云浮 (44) and 天水's other place (620502), by code: 秦安县 is 620522.
    const columns = await chartWords(page, 'theme-matrix');
    expect(columns.indexOf('天水市秦州区')).toBeLessThan(columns.indexOf('天水市秦安县'));
    const name = codebook.themes.find(({ code }) => code === expected.themes[0])!.zh;
    await clickMark(page, 'theme-matrix', `${name} · 天水市秦安县`);
    const first = quotations(page).first();
    await first.waitFor();
    const quoted = (await first.textContent())!;
    await evidence(page).getByRole('link', { name: zh.evidence.open }).first().click();
    await page.locator('.notice-text').waitFor();
    const marked = (await page.locator('.notice-text mark').first().textContent())!;
    expect(quoted).toContain(marked.slice(0, 20));
    expect(sent).toEqual([]);
  });

  it('reads Word and PDF files as this process does', async () => {
    const page = await openPage('?view=add');
    await choose(page, [WORD, PDF]);
    for (const file of [WORD, PDF]) {
      const expected = await facts(file);
      const words = await row(page, file.name).textContent();
      expect(words).toContain(`${zh.add.measures(expected.measures)} · ${zh.add.figures(expected.figures)}`);
      expect(words).toContain(expected.jurisdiction);
    }
    await row(page, PDF.name).getByRole('link').first().click();
    expect(await page.locator('.notice-text').textContent()).toContain('潍坊市');
  });

  it('says of each file that is left out why, and leads to the notice that is there already', async () => {
    const page = await openPage('?view=add');
    const utf8 = (text: string) => new TextEncoder().encode(text);
    await choose(page, [
      { name: 'again.txt', bytes: readFileSync(noticePath('000')) },
      { name: 'news.txt', bytes: utf8('今天天气很好。') },
      { name: 'old.doc', bytes: utf8('x') },
      { name: 'empty.md', bytes: utf8('') },
      { name: 'broken.pdf', bytes: utf8('%PDF-1.4 and nothing more') },
      WORD,
      { name: '云城 (1).docx', bytes: WORD.bytes },
    ]);
    const [there] = await query(`SELECT file FROM notices WHERE file LIKE '000%'`);
    const reasons: [string, string][] = [
      ['again.txt', zh.add.refused_duplicate(String(there!.file))],
      ['news.txt', '正文过短，不像整改情况通报。'],
      ['old.doc', zh.add.refused_save_as_docx('.doc')],
      ['empty.md', zh.add.refused_empty],
      ['broken.pdf', zh.add.refused_damaged],
      ['云城 (1).docx', zh.add.refused_duplicate_added('云城.docx')],
    ];
    for (const [name, reason] of reasons) {
      expect(await row(page, name).getAttribute('data-state')).toBe('refused');
      expect(await row(page, name).textContent()).toContain(reason);
    }
    expect(await page.locator('.add-counts').textContent()).toBe(zh.add.counts(1, 6, 0));
    await row(page, 'again.txt').getByRole('link', { name: zh.add.openOther }).click();
    await page.locator('.notice-text').waitFor();
  });

  it('takes a folder with all below it but hidden files', async () => {
    const page = await openPage('?view=add');
    const top = join(folder, '通报');
    mkdirSync(join(top, '甘肃'), { recursive: true });
    writeFileSync(join(top, '甘肃', PAGE.name), PAGE.bytes);
    writeFileSync(join(top, WORD.name), WORD.bytes);
    writeFileSync(join(top, '.hidden.txt'), 'x');
    await drop(page, 400, 400, [top]);
    await settled(page);
    const added = page.locator('[data-state="added"]');
    expect(await added.count()).toBe(2);
    expect(await row(page, `通报/甘肃/${PAGE.name}`).count()).toBe(1);
    expect(await page.locator('.added-file').count()).toBe(2);
  });

  it('saves all, or the added ones alone, as a file that the command line opens', async () => {
    const page = await openPage('?view=add');
    await choose(page, [PAGE, WORD]);
    const [before] = await query('SELECT count(*)::INTEGER AS n, sum(measures)::INTEGER AS m FROM notice_overview');
    const counts = 'SELECT count(*)::INTEGER AS n, sum(measures)::INTEGER AS m FROM notice_overview';
    const added = await save(page, zh.add.saveAdded, folder);
    const own = (await added.query(counts))[0]!;
    expect(own.n).toBe(2);
    expect(await added.query(`SELECT count(*)::INTEGER AS n FROM sources WHERE "encoding" = 'gb18030'`)).toEqual([
      { n: 1 },
    ]);
    added.close();
    const all = await save(page, zh.add.saveAll, folder);
    expect((await all.query(counts))[0]).toEqual({ n: Number(before!.n) + 2, m: Number(before!.m) + Number(own.m) });
    expect(await all.query('SELECT notices FROM run')).toEqual([{ notices: Number(before!.n) + 2 }]);
    all.close();
  });

  it('takes one out, then all, until the comparison is as it was', async () => {
    const page = await openPage('?view=add');
    await choose(page, [PAGE, WORD]);
    await page.getByRole('button', { name: zh.add.removeOne(WORD.name) }).click();
    await page.getByRole('main').getByRole('link', { name: zh.view.themes }).click();
    await eventually(() => chartWords(page, 'theme-matrix')).toContain('天水市秦安县');
    await eventually(() => chartWords(page, 'theme-matrix')).not.toContain('云浮市云城区');
    await page.goBack();
    await page.getByRole('button', { name: zh.add.removeAll }).click();
    await page.locator('.added-file').first().waitFor({ state: 'detached' });
    await page.getByRole('navigation').getByRole('link', { name: zh.view.themes }).click();
    await eventually(() => chartWords(page, 'theme-matrix')).not.toContain('秦安县');
    // What was removed can be added again.
    await page.goBack();
    await choose(page, [PAGE]);
    expect(await row(page, PAGE.name).getAttribute('data-state')).toBe('added');
  });

  it('is worked by keyboard, has no axe violation in either language, and fits a phone', async () => {
    const page = await openPage('?view=add', { width: 390, height: 844 });
    // Asked for before the keys: the browser takes a moment until it hands choosers over.
    const asked = page.waitForEvent('filechooser');
    await tabTo(page, '.drop-buttons button');
    await page.keyboard.press('Enter');
    const chooser = await asked;
    await chooser.setFiles([
      { name: PAGE.name, mimeType: '', buffer: Buffer.from(PAGE.bytes) },
      {
        name: 'a-file-with-a-very-long-name-that-has-no-place-to-break-anywhere.doc',
        mimeType: '',
        buffer: Buffer.from('x'),
      },
    ]);
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('link', { name: zh.otherLanguage }).click();
    await page.getByText(en.add.privacy).waitFor();
    expect(await row(page, PAGE.name).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await tabTo(page, '.added-file > button');
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('.added-file').count()).toBe(1);
  });

  it('forgets what was added when the page is loaded anew', async () => {
    const page = await openPage('?view=add');
    await choose(page, [PAGE]);
    await page.reload();
    await page.getByText(zh.add.privacy).waitFor();
    expect(await page.locator('.added-file').count()).toBe(0);
  });
});
