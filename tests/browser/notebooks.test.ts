import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/cli/listen.ts';
import { siteServer } from '../../src/cli/site-server.ts';
import { NOTEBOOKS, notebookPageNames } from '../../src/notebooks/build/notebook-pages.ts';
import { openReadOnly, type ReadOnlyWarehouse } from '../../src/warehouse/open-read-only.ts';
import { buildCell } from '../support/build-cell.ts';
import { launchBrowser } from '../support/chromium.ts';
import { runOffline } from '../support/run-offline.ts';
import { type OpenNotebook, openNotebook } from './notebook-page.ts';

const PLACES = ['清远市', '云浮市云安区', '天水市秦州区', '淄博市', '海南藏族自治州'];

const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-notebooks-'));
const site = join(folder, 'site');
const db = join(folder, 'atlas.duckdb');
const build = () => runOffline('scripts/notebooks.ts', 'build', '--out', site, '--db', db);
const servers: Server[] = [];
let browser: Browser;
let origin: string;
let warehouse: ReadOnlyWarehouse;

async function serve(built: string): Promise<string> {
  const server = siteServer(built);
  servers.push(server);
  return `http://127.0.0.1:${await listen(server, 0, () => {})}`;
}

// Built without the network, served as `serve` serves the page, policy headers included.
beforeAll(async () => {
  const { code, stderr } = await build();
  expect({ code, stderr }).toMatchObject({ code: 0 });
  origin = await serve(site);
  browser = await launchBrowser();
  warehouse = await openReadOnly(db);
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  warehouse?.close();
  rmSync(folder, { recursive: true, force: true });
});

let opened: OpenNotebook | null = null;
afterEach(async () => {
  const faults = await opened?.faults();
  await opened?.page.close();
  opened = null;
  expect(faults ?? []).toEqual([]);
});

/** The cells of a notebook that show something: all but those that only import things or give them names. */
function showingCells(name: string): string[] {
  const source = readFileSync(join(NOTEBOOKS, name), 'utf8');
  return [...source.matchAll(/<script id="(\d+)" type="module"[^>]*>([\s\S]*?)<\/script>/g)].flatMap(
    ([, id, code = '']) => {
      const words = code.replaceAll(/^\s*\/\/.*$/gm, '').trim();
      return /\bview\(/.test(words) || !/^(?:import|const)\b/.test(words) ? [`#cell-${id}`] : [];
    },
  );
}

/** Opens a notebook; what is wrong with it fails the test. All that it shows stands when this resolves. */
async function open(name: string, options: Parameters<typeof openNotebook>[2] = {}): Promise<Page> {
  opened = await openNotebook(browser, `${origin}/notebooks/${name}`, options);
  for (const cell of showingCells(name)) await opened.page.locator(`${cell} > *`).first().waitFor();
  return opened.page;
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe('the notebooks', () => {
  it.each(notebookPageNames().filter((name) => name !== 'index.html'))(
    '%s: no cell fails, in a narrow window and the dark as in a wide one',
    async (name) => {
      const page = await open(name, { width: 390, colorScheme: 'dark' });
      expect(await sideways(page)).toBe(390);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(21, 24, 28)');
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.waitForTimeout(300);
      for (const cell of showingCells(name)) await page.locator(`${cell} > *`).first().waitFor();
      expect(await sideways(page)).toBe(1280);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      // A question, its answer, and what to know before citing it.
      const questions = await page.locator('.question').count();
      expect(questions).toBeGreaterThan(1);
      expect(await page.locator('.answer').count()).toBe(questions);
      expect(await page.locator('.caveat').count()).toBe(questions);
    },
  );

  it('leaves the engine to the site, and says so where a cell is broken', async () => {
    for (const name of readdirSync(join(site, 'notebooks', 'assets')))
      expect({ name, isLarge: statSync(join(site, 'notebooks', 'assets', name)).size > 3_000_000 }).toMatchObject({
        isLarge: false,
      });
    // Such faults are what the tests above look for.
    const broken = await openNotebook(browser, `${await serve(await buildCell(folder, 'nowhere.found'))}/01-cell.html`);
    await broken.page.locator('.observablehq--error').waitFor();
    const faults = await broken.faults();
    expect(
      faults.filter((fault) => fault.includes('nowhere is not defined')).map((fault) => fault.split(':')[0]),
    ).toEqual(['console', 'cell']);
    await broken.page.close();
  });
});

describe('the way to the notebooks', () => {
  it('leads from the foot of the page to the list, and from there to each of them and back', async () => {
    opened = await openNotebook(browser, `${origin}/`);
    const { page } = opened;
    // To leave earlier would cut its requests off.
    const ready = page.locator('[data-database="ready"]');
    await ready.waitFor();
    await page.getByRole('link', { name: '笔记本', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '笔记本' }).waitFor();
    const links = page.locator('.notebooks a');
    const names = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(names).toEqual(
      notebookPageNames()
        .filter((name) => name !== 'index.html')
        .map((name) => `/notebooks/${name}`),
    );
    for (const name of names) expect((await fetch(origin + name)).status).toBe(200);
    await page.getByRole('link', { name: '通报图鉴' }).click();
    await ready.waitFor();
  });
});

describe('the first look', () => {
  it('says what the warehouse holds', async () => {
    const page = await open('01-first-look.html');
    const [held] = await warehouse.query(
      'SELECT count(*)::INTEGER AS notices, sum(measures)::INTEGER AS measures, sum(metrics)::INTEGER AS figures FROM notice_overview',
    );
    const answer = await page.locator('.answer').first().textContent();
    expect(answer).toContain(`整改措施${held!.measures}条、数字${held!.figures}个`);
    expect(answer).toContain(`${held!.measures} measures and ${held!.figures} figures`);
    const rows = page.locator('tbody th');
    expect((await rows.allTextContents()).map((place) => place.replace('（推定）', '')).sort()).toEqual(
      [...PLACES].sort(),
    );
    const words = (await page.locator('[data-chart="theme-matrix"] svg text').allTextContents()).join('');
    for (const place of PLACES) expect(words).toContain(place);
    expect(await page.locator('[data-chart="theme-matrix"] [aria-label]').count()).toBeGreaterThan(30);
    expect(
      await page.locator('[data-chart="indicator-comparison"] [aria-roledescription="bar"]').count(),
    ).toBeGreaterThan(1);
  });

  it('says of the trend why there is no test, once, and how many days each place took', async () => {
    const page = await open('01-first-look.html');
    const trend = page.locator('.answer', { hasText: '不作升降检验' });
    expect(await trend.count()).toBe(1);
    expect(await page.locator('.caveat', { hasText: '不作升降检验' }).count()).toBe(0);
    expect(await page.locator('[data-chart="theme-trend"] svg text').count()).toBeGreaterThan(5);
    const days = await warehouse.query(
      `SELECT date_diff('day', feedback_date::DATE, published::DATE)::INTEGER AS days FROM notices
       WHERE length(feedback_date) = 10 AND length(published) = 10`,
    );
    expect(days.length).toBeGreaterThan(2);
    const delay = await page.locator('.answer', { hasText: '中位数' }).textContent();
    for (const { days: count } of days) expect(delay).toContain(`：${count}天`);
  });

  it('leads from a mark to its sentences in the atlas', async () => {
    const page = await open('01-first-look.html');
    const [evidence] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('[data-chart="theme-matrix"] [aria-label*="校园餐"]').first().click({ force: true }),
    ]);
    await evidence.locator('.evidence').first().waitFor();
    expect(new URL(evidence.url()).pathname).toBe('/');
    expect(new URL(evidence.url()).searchParams.get('theme')).toBe('school_meals');
    await evidence.close();
  });
});

describe('the three themes', () => {
  it('follow what the reader ticks, in the picture and in the words', async () => {
    const page = await open('02-three-themes.html');
    const picture = page.locator('[data-chart="focus-themes"]');
    const answer = page.locator('.answer').first();
    expect(await picture.textContent()).toContain('教师队伍配备');
    await page.getByRole('checkbox', { name: '教师队伍配备' }).uncheck();
    await page.getByRole('checkbox', { name: '清远市' }).check();
    await answer.filter({ hasNotText: '淄博市' }).waitFor();
    await picture.filter({ hasNotText: '淄博市' }).waitFor();
    expect(await picture.textContent()).toContain('清远市');
    expect(await picture.textContent()).not.toContain('教师队伍配备');
    const [shared] = await warehouse.query(
      `SELECT measures::INTEGER AS measures, measures_total::INTEGER AS total FROM theme_by_place
       WHERE jurisdiction = '清远市' AND theme = 'school_meals'`,
    );
    expect(await answer.textContent()).toContain(`${shared!.measures}/${shared!.total}`);
  });
});

describe('what is promised and what stands together', () => {
  it('follow the day and the theme that the reader chooses', async () => {
    const page = await open('02-three-themes.html');
    const due = page.locator('.answer', { hasText: '没写日期' });
    const day = page.getByLabel('到哪一天为止');
    expect(await day.inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await day.fill('2000-01-01');
    await day.blur();
    await due.filter({ hasText: '已过期0%' }).waitFor();
    expect(await due.textContent()).not.toMatch(/已过期[1-9]/);
    await day.fill('2199-01-01');
    await day.blur();
    await due.filter({ hasText: '已过期100%' }).waitFor();
    await day.fill('');
    await day.blur();
    await due.filter({ hasNotText: '已过期' }).waitFor();

    const together = page.locator('[data-chart="theme-cooccurrence"]');
    const caveat = page.locator('.caveat', { hasText: '只选了校园餐' });
    await caveat.waitFor();
    await page.getByRole('combobox', { name: '围绕哪个主题' }).selectOption('double_reduction');
    await page.locator('.caveat', { hasText: '只选了“双减”' }).waitFor();
    expect(await together.locator('svg').count()).toBe(1);
  });
});

describe('your own', () => {
  it('reads what is pasted or chosen, and sets it beside the notices of the warehouse', async () => {
    const page = await open('05-your-own.html');
    const answer = page.locator('.answer').first();
    const picture = page.locator('[data-chart="focus-themes"]');
    expect(await answer.textContent()).toContain('读出整改措施12条、数字16个。');
    expect(await picture.textContent()).toContain('n=12');

    const sheet = page.getByRole('textbox', { name: '粘贴通报' });
    const example = await sheet.inputValue();
    await sheet.fill('今天食堂吃什么');
    await sheet.blur();
    await answer.filter({ hasText: '正文过短' }).waitFor();
    await picture.filter({ hasNotText: 'n=12' }).waitFor();

    const twice = example.replace('二是坚持每月开展一次警示教育。', '');
    await page
      .getByLabel('或者选一个文件')
      .setInputFiles({ name: '我的.txt', mimeType: 'text/plain', buffer: Buffer.from(twice) });
    await answer.filter({ hasText: '读出整改措施11条' }).waitFor();
    await picture.filter({ hasText: 'n=11' }).waitFor();
  });

  it('shows what a changed term changes', async () => {
    const page = await open('05-your-own.html');
    const answer = page.locator('.answer').nth(1);
    const terms = page.getByRole('textbox', { name: '加上哪些词' });
    await terms.fill('没有这样的词');
    await terms.press('Enter');
    await answer.filter({ hasText: '没有一条措施的主题变化' }).waitFor();
    await page.getByRole('combobox', { name: '改哪个主题' }).selectOption('school_meals');
    await terms.fill('师德承诺书');
    await terms.press('Enter');
    await answer.filter({ hasText: '主题有变化的措施共' }).waitFor();
    const row = page.getByRole('row', { name: '你的通报' }).filter({ hasText: '签订师德承诺书2300份' });
    expect(await row.textContent()).toContain('校园餐');
  });
});

describe('words and boilerplate', () => {
  it('look up the word that the reader writes, and lead to its places', async () => {
    const page = await open('04-words-and-reuse.html');
    const answer = page.locator('.answer').nth(1);
    expect(await answer.textContent()).not.toContain('食堂');
    const word = page.getByRole('textbox', { name: '或者自己写一个词' });
    await word.fill('食堂');
    await word.press('Enter');
    await answer.filter({ hasText: '“食堂”在' }).waitFor();
    const place = page.getByRole('link', { name: '食堂', exact: true }).first();
    const { searchParams } = new URL((await place.getAttribute('href'))!, page.url());
    const [start, end] = searchParams.get('span')!.split('-').map(Number);
    const [notice] = await warehouse.query('SELECT text FROM notices WHERE notice_id = ?', [
      searchParams.get('notice')!,
    ]);
    expect(String(notice!.text).slice(start, end)).toBe('食堂');
  });
});
