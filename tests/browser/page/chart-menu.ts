import { readFile } from 'node:fs/promises';
import * as XLSX from '@e965/xlsx';
import type { Locator, Page } from 'playwright-core';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../../src/charts/chart-answer.ts';
import { findChart } from '../../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../../src/charts/chart-settings.ts';
import { chartFileName } from '../../../src/charts/files/file-name.ts';
import { tidyCsv } from '../../../src/charts/files/tidy-csv.ts';
import { queryText } from '../../../src/charts/query-text.ts';
import { readCorpus } from '../../../src/charts/read-corpus.ts';
import { localDay } from '../../../src/site/local-day.ts';
import { en } from '../../../src/site/messages/en.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { violations } from '../axe.ts';
import { useOpenPage } from '../open-page.ts';
import { chartWords, drawnChart, eventually, inAddress, tabTo } from '../page-parts.ts';
import { askServed, pageAddress, query } from '../served-page.ts';

const openPage = useOpenPage();

/** The menu of a chart. */
const menuOf = (page: Page, id: string): Locator => page.locator(`[data-chart="${id}"] .chart-menu`);

/** The menu of a chart, opened with the pointer. */
async function openMenu(page: Page, id: string): Promise<Locator> {
  await drawnChart(page, id);
  const menu = menuOf(page, id);
  await menu.locator('summary').click();
  await menu.locator('.chart-menu-items').waitFor();
  return menu;
}

/** Clicks a button of a menu and takes the file that it gives. */
async function saved(menu: Locator, label: string): Promise<{ name: string; bytes: Buffer }> {
  const download = menu.page().waitForEvent('download');
  await menu.getByRole('button', { name: label, exact: true }).click();
  const got = await download;
  return { name: got.suggestedFilename(), bytes: await readFile(await got.path()) };
}

/** The answer to a chart as the command line has it: from the same database, in another engine. */
async function answerOf(id: string): Promise<ChartAnswer> {
  return findChart(id)!.answer(EMPTY_SETTINGS, await readCorpus(askServed), askServed);
}

/** Width and height of a PNG, as its first chunk says. */
function pngSize(bytes: Buffer): [width: number, height: number] {
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(bytes.subarray(12, 16).toString('latin1')).toBe('IHDR');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const plain = (text: string) => text.replaceAll(/<[^>]*>|\s/g, '').replaceAll('&amp;', '&');

describe('the menu of a chart', () => {
  it('saves pictures of as many pixels as it says, with title, caution and source', async () => {
    const page = await openPage('?view=themes');
    const menu = await openMenu(page, 'theme-matrix');
    const answer = await answerOf('theme-matrix');
    const svg = await saved(menu, 'SVG');
    expect(svg.name).toBe(chartFileName(answer, 'svg', localDay()));
    await menu.getByText(zh.chartMenu.saved(svg.name)).waitFor();
    const text = svg.bytes.toString('utf8');
    const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(text)!.map(Number);
    const words = plain(text);
    expect(words).toContain(answer.question.zh);
    expect(words).toContain(plain(answer.notes('zh').at(-1)!));
    expect(words).toContain(plain(answer.source('zh')));
    const [run] = await query('SELECT corpus_version FROM run');
    expect(words).toContain(`语料版本${String(run!.corpus_version).slice(0, 12)}；${localDay()}制图`);
    // All that the page shows is in the picture too.
    for (const label of (await chartWords(page, 'theme-matrix')).split('\n')) expect(words).toContain(plain(label));

    for (const scale of [1, 3]) {
      const png = await saved(menu, `PNG ${scale}×`);
      expect(png.name).toBe(chartFileName(answer, 'png', localDay()));
      expect(pngSize(png.bytes)).toEqual([Math.round(width! * scale), Math.round(height! * scale)]);
      // Paper of its own at the edge, and ink on it.
      const seen = await page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
        canvas.drawImage(picture, 0, 0);
        const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
        let inked = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at]! < 100) inked += 1;
        return { corner: [...data.subarray(0, 4)], inked: inked / (data.length / 4) };
      }, png.bytes.toString('base64'));
      expect(seen.corner).toEqual([255, 255, 255, 255]);
      expect(seen.inked).toBeGreaterThan(0.01);
    }
  });

  it('saves pictures on light paper in the language shown, wide enough for a document, from a narrow dark page', async () => {
    const page = await openPage('?view=indicators&lang=en', { width: 390, height: 800, colorScheme: 'dark' });
    const menu = await openMenu(page, 'indicator-comparison');
    const svg = (await saved(menu, 'SVG')).bytes.toString('utf8');
    const [, width] = /^<svg[^>]* width="([\d.]+)"/.exec(svg)!.map(Number);
    expect(width).toBeGreaterThan(600);
    expect(svg).toContain('fill="#ffffff"');
    expect(plain(svg)).toContain(plain((await answerOf('indicator-comparison')).question.en));
    await menu.getByText(en.chartMenu.hint).waitFor();
  });

  it('saves the rows that the command line gives, as CSV and as a workbook with the same numbers', async () => {
    const page = await openPage('?view=themes');
    const menu = await openMenu(page, 'theme-matrix');
    const answer = await answerOf('theme-matrix');
    const csv = (await saved(menu, 'CSV')).bytes;
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.toString('utf8')).toBe(tidyCsv(answer));

    const xlsx = await saved(menu, 'XLSX');
    expect(xlsx.name).toBe(chartFileName(answer, 'xlsx', localDay()));
    const { SheetNames, Sheets } = XLSX.read(xlsx.bytes);
    expect(SheetNames).toEqual(['表格', '数据', '说明']);
    expect(XLSX.utils.sheet_to_json(Sheets.数据!, { defval: null })).toEqual(answer.rows);
    const [head] = XLSX.utils.sheet_to_json<unknown[]>(Sheets.表格!, { header: 1 });
    expect(head).toEqual(answer.table('zh').columns);
  });

  it('saves a spec that draws what the page draws, from the data inside it', async () => {
    const page = await openPage('?view=themes');
    const menu = await openMenu(page, 'theme-matrix');
    const { name, bytes } = await saved(menu, 'Vega-Lite');
    expect(name).toBe(chartFileName({ id: 'theme-matrix' }, 'vl.json', localDay()));
    const spec = JSON.parse(bytes.toString('utf8')) as TopLevelSpec;
    expect(spec).toMatchObject({ $schema: 'https://vega.github.io/schema/vega-lite/v6.json' });
    const view = new View(parse(compile(spec).spec), { renderer: 'none' });
    const svg = await view.toSVG();
    view.finalize();
    const picture = await drawnChart(page, 'theme-matrix');
    const marks = await picture.locator('[aria-roledescription="rect mark"]').count();
    expect(svg.split('aria-roledescription="rect mark"')).toHaveLength(marks + 1);
  });

  it('copies the query, and opens it on the Data page', async () => {
    const page = await openPage('?view=themes');
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(pageAddress()).origin });
    const menu = await openMenu(page, 'theme-matrix');
    await menu.getByRole('button', { name: zh.chartMenu.copySql }).click();
    await menu.getByText(zh.copied, { exact: true }).waitFor();
    const sql = queryText((await answerOf('theme-matrix')).query);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sql);
    await menu.getByRole('link', { name: zh.openQuery }).click();
    await eventually(() => inAddress(page, 'sql')).toBe(sql);
  });

  it('copies an address at which the same chart is shown, whatever the view opens with', async () => {
    const page = await openPage('?view=bureaus&themes=campus_safety,school_meals');
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(pageAddress()).origin });
    const menu = await openMenu(page, 'theme-profile');
    await menu.getByRole('button', { name: zh.chartMenu.copyAddress }).click();
    await menu.getByText(zh.copied, { exact: true }).waitFor();
    const address = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    // The notices that stand side by side by themselves are named in it.
    expect(address.searchParams.get('bureaus')).toMatch(/^[0-9a-f]+(,[0-9a-f]+)+$/);
    const other = await page.context().newPage();
    await other.goto(address.href);
    expect(await chartWords(other, 'theme-profile')).toBe(await chartWords(page, 'theme-profile'));
    await other.close();
  });

  it('gives the address to copy by hand where the browser lets nothing be copied', async () => {
    const page = await openPage('?view=themes', {
      prepare: (one) =>
        one.addInitScript(() =>
          Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
        ),
    });
    const menu = await openMenu(page, 'theme-matrix');
    await menu.getByRole('button', { name: zh.chartMenu.copyAddress }).click();
    await menu.getByText(zh.copyByHand).waitFor();
    expect(await menu.getByRole('textbox').inputValue()).toContain('?view=themes');
  });

  it('is worked by keys alone: opened, used, closed with Escape, and the focus is back where it was', async () => {
    const page = await openPage('?view=themes');
    await drawnChart(page, 'theme-matrix');
    await tabTo(page, '.chart-menu > summary');
    await page.keyboard.press('Enter');
    const menu = menuOf(page, 'theme-matrix');
    await menu.locator('.chart-menu-items').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Space');
    expect((await download).suggestedFilename()).toMatch(/^theme-matrix-.*\.png$/);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('PNG 2×');
    await page.keyboard.press('Escape');
    await menu.locator('.chart-menu-items').waitFor({ state: 'detached' });
    expect(await focused()).toBe(zh.chartMenu.title);
    expect(await menu.evaluate((details: HTMLDetailsElement) => details.open)).toBe(false);
  });

  it('says that a picture is too large, and what to take instead', async () => {
    const page = await openPage('?view=themes', {
      // What a browser does with a canvas beyond its limits, which differ from one to the next.
      prepare: (one) =>
        one.addInitScript(() => {
          HTMLCanvasElement.prototype.toBlob = (give) => give(null);
        }),
    });
    const menu = await openMenu(page, 'theme-matrix');
    await menu.getByRole('button', { name: 'PNG 4×' }).click();
    await eventually(() => menu.getByRole('alert').textContent()).toBe(zh.chartMenu.tooLarge('PNG 4×'));
    expect((await saved(menu, 'SVG')).name).toMatch(/\.svg$/);
    await menu.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('says that it cannot be fetched, and is there once it can', async () => {
    const page = await openPage('?view=themes', { expectedFault: /menu-items|Failed to load resource/ });
    await drawnChart(page, 'theme-matrix');
    await page.route('**/menu-items-*.js', (request) => request.abort());
    const menu = menuOf(page, 'theme-matrix');
    await menu.locator('summary').click();
    await menu.getByRole('alert').waitFor();
    await page.unroute('**/menu-items-*.js');
    await menu.getByRole('button', { name: zh.retry }).click();
    await menu.getByRole('button', { name: 'PNG 1×' }).waitFor();
  });

  it.each([
    ['?view=themes', 1440, 'light'],
    ['?view=themes&lang=en', 390, 'dark'],
  ] as const)(
    'has no fault that axe can find when it is open: %s, %i pixels, %s',
    async (search, width, colorScheme) => {
      const page = await openPage(search, { width, height: 900, colorScheme });
      const menu = await openMenu(page, 'theme-matrix');
      await saved(menu, 'CSV');
      expect(await violations(page)).toEqual([]);
      const { wide, room } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: innerWidth,
      }));
      expect(wide).toBeLessThanOrEqual(room);
    },
  );
});
