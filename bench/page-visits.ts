/** Times a visit to the page in a browser, and sees what it fetches until its first chart is there. */
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import * as v from 'valibot';

/** Milliseconds from the start of the navigation; null where it did not come. */
export interface Visit {
  firstChart: number | null;
  database: number | null;
}

const Times = v.object({ firstChart: v.nullable(v.number()), database: v.nullable(v.number()) });
/** Milliseconds that are waited for a chart or a database. */
const PATIENCE = 120_000;

/** A window as readers have them. */
export function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1440, height: 900 } });
}

/** Opens a page that takes its times from the first moment on. */
export async function watchedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  // tsx has functions keep their names by means of a helper, which the page does not know.
  await page.addInitScript('globalThis.__name = (named) => named;');
  await page.addInitScript(() => {
    const times: Record<string, number> = {};
    Object.assign(window, { noticeAtlasTimes: times });
    const look = () => {
      const note = (name: string, selector: string) => {
        if (name in times || document.querySelector(selector) === null) return;
        times[name] = Number.NaN;
        // The second frame begins when the first has been painted.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            times[name] = performance.now();
          }),
        );
      };
      note('firstChart', '[data-chart] svg');
      note('database', '[data-database="ready"]');
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return page;
}

/** Visits an address and waits for its first chart, and where nothing else is said for the database. */
export async function visit(
  page: Page,
  address: string,
  awaited: readonly (keyof Visit)[] = ['firstChart', 'database'],
): Promise<Visit> {
  await page.goto(address);
  await page
    .waitForFunction((names) => {
      const times = (window as unknown as { noticeAtlasTimes: Record<string, number> }).noticeAtlasTimes;
      return names.every((name) => times[name]! > 0);
    }, awaited)
    // What did not come is left open in the table.
    .catch(() => {});
  const times = await page.evaluate(() => {
    const found = (window as unknown as { noticeAtlasTimes: Record<string, number> }).noticeAtlasTimes;
    return { firstChart: found.firstChart || null, database: found.database || null };
  });
  return v.parse(Times, times);
}

/** Bytes, gzipped, of the scripts and styles that are fetched for the first chart: without the database engine. */
export async function firstLoad(browser: Browser, address: string): Promise<{ script: number; style: number }> {
  const context = await newContext(browser);
  const page = await watchedPage(context);
  // The engine is fetched behind the chart, and on a slow machine begins before it is painted.
  await context.route('**/assets/open-database-*', (route) => route.abort());
  const { firstChart } = await visit(page, address, ['firstChart']);
  const urls = await page.evaluate(
    (end) =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry.startTime < end && !entry.name.includes('/open-database-'))
        .map((entry) => entry.name),
    firstChart ?? 0,
  );
  await context.close();
  const size = async (ending: string) => {
    const found = urls.filter((url) => new URL(url).pathname.endsWith(ending));
    const bodies = await Promise.all(found.map(async (url) => (await fetch(url)).arrayBuffer()));
    return bodies.reduce((sum, body) => sum + gzipSync(new Uint8Array(body), { level: 9 }).length, 0);
  };
  return { script: await size('.js'), style: await size('.css') };
}
