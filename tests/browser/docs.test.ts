/** The docs as a reader meets them, served as `serve` serves them, policy headers included. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/cli/listen.ts';
import { siteServer } from '../../src/cli/site-server.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { siteDocs } from '../../src/site/build/docs-plugin.ts';
import { launchBrowser } from '../support/chromium.ts';
import { violations } from './axe.ts';

const { files } = siteDocs(loadCodebook('data/codebook'));
const pages = [...files.keys()].filter((name) => name.endsWith('.html'));
const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-docs-'));
let server: Server;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  for (const [name, content] of files) {
    const file = join(folder, 'docs', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  server = siteServer(folder);
  origin = `http://127.0.0.1:${await listen(server, 0, () => {})}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

let page: Page;
let faults: string[] = [];

afterEach(async () => {
  await page.close();
  const found = faults;
  faults = [];
  expect(found).toEqual([]);
});

/** Opens a page; whatever the console says, a failed request and one to elsewhere fail the test. */
async function open(address: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`asked for ${request.url()}`);
  });
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(`${origin}/docs/${address}`);
}

const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(pages)('%s', (name) => {
  it('opens under the policy, and fits a phone and a desk', async () => {
    await open(name, 1280);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await sideways()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sideways()).toBe(0);
    // All pictures, also those below.
    await page.evaluate(() => {
      for (const picture of document.images) picture.loading = 'eager';
    });
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    expect(
      await page.evaluate(() => [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).length),
    ).toBe(0);
  });
});

describe('the docs', () => {
  it.each(['index.html', 'methods.html', 'tutorial.zh-CN.html', 'codebook-themes.html'])(
    '%s breaks no rule of WCAG 2.2 AA, light or dark',
    async (name) => {
      await open(name, 1280);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await violations(page)).toEqual([]);
    },
  );

  it('draw formulas as such', async () => {
    await open('methods.html#log-likelihood', 1280);
    const formula = page.locator('.formula math').first();
    const fraction = (await page.locator('.formula mfrac').first().boundingBox())!;
    expect(fraction.height).toBeGreaterThan(30);
    expect(await formula.evaluate((element) => getComputedStyle(element).display)).toMatch(/^block/);
  });

  it('lead from page to page and to a method', async () => {
    await open('index.html', 390, 'dark');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(21, 24, 28)');
    await page.getByRole('link', { name: '全部页面' }).click();
    await page.getByRole('navigation', { name: '文档 Docs' }).getByRole('link', { name: '方法' }).click();
    await page.waitForURL(/methods\.html$/);
    await page.getByRole('table').first().getByRole('link', { name: '逾期' }).click();
    await page.waitForURL(/methods\.html#overdue$/);
    const heading = (await page.getByRole('heading', { name: '逾期' }).first().boundingBox())!;
    expect(heading.y).toBeGreaterThanOrEqual(0);
    expect(heading.y).toBeLessThan(400);
  });
});
