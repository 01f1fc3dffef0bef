/** The page in a browser: how soon it shows something, what it fetches for that, and how soon a filter shows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/support/chromium.ts';
import { median } from './measure.ts';
import { FILTERS, repaints } from './page-repaints.ts';
import { largeSite, type ServedSite, sampleSite } from './page-sites.ts';
import { firstLoad, newContext, type Visit, visit, watchedPage } from './page-visits.ts';
import { printTable } from './print-table.ts';

const NOTICES = 10_000;
const ROUNDS = 5;
const VIEWS = { overview: '', themes: '?view=themes' };

/** With NOTICE_ATLAS_LARGE in the environment, a database of 10,000 notices, that one is taken and none is made. */
export async function pageBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-page-'));
  const browser = await launchBrowser();
  const sites: ServedSite[] = [];
  try {
    sites.push(await sampleSite(folder));
    await printFirstLoad(browser, sites[0]!);
    sites.push(await largeSite(folder, NOTICES, process.env.NOTICE_ATLAS_LARGE));
    await printVisits(browser, sites);
    await printRepaints(browser, sites);
  } finally {
    await browser.close();
    for (const site of sites) site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function printFirstLoad(browser: Browser, { address }: ServedSite): Promise<void> {
  const rows: string[][] = [];
  for (const [view, search] of Object.entries(VIEWS)) {
    const { script, style } = await firstLoad(browser, address + search);
    rows.push([view, (script / 1000).toFixed(1), (style / 1000).toFixed(1)]);
  }
  printTable('What is fetched for the first chart, kB gzipped', ['view', 'script', 'style'], rows);
}

async function printVisits(browser: Browser, sites: readonly ServedSite[]): Promise<void> {
  const rows: string[][] = [];
  for (const { name, address } of sites) {
    for (const [view, search] of Object.entries(VIEWS)) {
      const cold: Visit[] = [];
      const again: Visit[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const context = await newContext(browser);
        cold.push(await visit(await watchedPage(context), address + search));
        const page = await watchedPage(context);
        await page.goto(address);
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        again.push(await visit(page, address + search));
        await context.close();
      }
      rows.push([`${name}, ${view}`, ...timesOf(cold), ...timesOf(again)]);
    }
  }
  printTable(
    `Milliseconds from navigation on, median of ${ROUNDS}; ${machine(browser)}`,
    ['', 'first chart', 'database', 'again: first chart', 'database'],
    rows,
  );
}

function timesOf(visits: readonly Visit[]): string[] {
  return (['firstChart', 'database'] as const).map((key) => {
    const times = visits.flatMap((entry) => entry[key] ?? []);
    return times.length === visits.length ? median(times).toFixed(0) : 'none';
  });
}

async function printRepaints(browser: Browser, sites: readonly ServedSite[]): Promise<void> {
  const rows: string[][] = [];
  for (const { name, address } of sites) {
    const context = await newContext(browser);
    const page = await watchedPage(context);
    await visit(page, address + VIEWS.themes);
    for (const filter of FILTERS) {
      const times = await repaints(page, filter);
      const frames = times.map(({ frame }) => frame);
      const rowsThere = times.flatMap(({ rows: there }) => there ?? []);
      const cells = [
        rowsThere.length > 0 ? median(rowsThere) : null,
        ...(frames.length > 0 ? [median(frames), Math.max(...frames)] : [null, null]),
      ];
      rows.push([`${name}, ${filter}`, String(times.length), ...cells.map((cell) => cell?.toFixed(0) ?? 'none')]);
    }
    await context.close();
  }
  printTable(
    `Milliseconds from the click on a filter's box until its rows are there and until the chart shows them, medians; ${machine(browser)}`,
    ['', 'clicks', 'rows there', 'shown', 'longest'],
    rows,
  );
}

function machine(browser: Browser): string {
  return `Chromium ${browser.version()}, ${availableParallelism()} cores, load average now ${loadavg()[0]!.toFixed(1)}`;
}
