import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/cli/listen.ts';
import { siteServer } from '../../src/cli/site-server.ts';
import { openReadOnly, type ReadOnlyWarehouse } from '../../src/warehouse/open-read-only.ts';
import { launchBrowser } from '../support/chromium.ts';
import { runOffline } from '../support/run-offline.ts';

const PLACES = ['清远市', '云浮市云安区', '天水市秦州区', '淄博市', '海南藏族自治州'];

const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-notebooks-'));
const out = join(folder, 'out');
const db = join(folder, 'atlas.duckdb');
const build = (target: string) => runOffline('scripts/notebooks.ts', 'build', '--out', target, '--db', db);
let server: Server;
let origin: string;
let browser: Browser;
let warehouse: ReadOnlyWarehouse;

// Built without the network, served as `serve` serves the page, policy headers included.
beforeAll(async () => {
  const { code, stderr } = await build(out);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  server = siteServer(out);
  origin = `http://127.0.0.1:${await listen(server, 0, () => {})}`;
  browser = await launchBrowser();
  warehouse = await openReadOnly(db);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
  warehouse?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the notebook of the first look', () => {
  let faults: string[] = [];
  let page: Page;
  afterEach(async () => {
    const found = faults;
    faults = [];
    await page?.close();
    expect(found).toEqual([]);
  });

  /** Opens it; console errors and warnings, failed requests and requests to elsewhere fail the test. */
  async function open(options: { width?: number; colorScheme?: 'light' | 'dark' } = {}): Promise<Page> {
    const { width = 1280, colorScheme = 'light' } = options;
    page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== origin && !request.url().startsWith('data:'))
        faults.push(`asked for ${request.url()}`);
      if (request.resourceType() === 'font') faults.push(`asked for the font ${request.url()}`);
    });
    page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    await page.goto(`${origin}/01-first-look.html`);
    for (const chart of ['theme-matrix', 'indicator-comparison'])
      await page.locator(`[data-chart="${chart}"] svg`).waitFor();
    return page;
  }

  it('draws both charts, and no cell fails', async () => {
    await open();
    const words = (await page.locator('[data-chart="theme-matrix"] svg text').allTextContents()).join('');
    for (const place of PLACES) expect(words).toContain(place);
    expect(await page.locator('[data-chart="theme-matrix"] [aria-label]').count()).toBeGreaterThan(30);
    expect(
      await page.locator('[data-chart="indicator-comparison"] [aria-roledescription="bar"]').count(),
    ).toBeGreaterThan(1);
    expect(await page.locator('.observablehq--error').count()).toBe(0);
    for (const heading of ['手头有哪些通报？', '各地的整改措施都在改什么？', '同一件事，各地报告了多少？'])
      expect(await page.getByRole('heading', { name: heading }).count()).toBe(1);
    expect(await page.locator('.answer').count()).toBe(3);
    expect(await page.locator('.caveat').count()).toBe(3);
  });

  it('says what the warehouse holds', async () => {
    await open();
    const [held] = await warehouse.query(
      'SELECT count(*)::INTEGER AS notices, sum(measures)::INTEGER AS measures, sum(metrics)::INTEGER AS figures FROM notice_overview',
    );
    const answer = page.locator('.answer').first();
    expect(await answer.textContent()).toContain(`整改措施${held!.measures}条、数字${held!.figures}个`);
    expect(await answer.textContent()).toContain(`${held!.measures} measures and ${held!.figures} figures`);
    const rows = page.locator('tbody th');
    expect((await rows.allTextContents()).map((place) => place.replace('（推定）', '')).sort()).toEqual(
      [...PLACES].sort(),
    );
    expect(await rows.count()).toBe(held!.notices);
  });

  it('fits a narrow window and follows the dark scheme', async () => {
    await open({ width: 390, colorScheme: 'dark' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(21, 24, 28)');
    const label = page.locator('[data-chart="theme-matrix"] svg text').first();
    expect(await label.getAttribute('fill')).toMatch(/#(e4e7ea|98a1ab)/);
  });
});

describe('notebooks build', () => {
  it('does not empty a folder that holds something else', async () => {
    const own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'letter.doc'), 'x');
    const { code, stderr } = await build(own);
    expect(code).toBe(1);
    expect(stderr).toContain(`notebooks: ${own}: holds something other than built notebooks`);
    expect(readFileSync(join(own, 'letter.doc'), 'utf8')).toBe('x');
  });
});
