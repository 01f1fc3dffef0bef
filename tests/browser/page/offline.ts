import { once } from 'node:events';
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineMatching, spawnCli } from '../../support/run-cli.ts';
import { noticePath } from '../../support/sample-notices.ts';
import { keepFolder } from '../../support/temporary-folder.ts';
import { chartWords, clickMark, drawnChart, eventually, quotations } from '../page-parts.ts';
import { browser } from '../served-page.ts';

const databaseState = (page: Page) => page.locator('[data-database]').getAttribute('data-database');

/** What is kept: the ids of versions, and whether the page is in the worker's hands. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    served: navigator.serviceWorker.controller !== null,
    versions: (await caches.keys()).map((name) => name.split(' ').at(-1)),
  }));

describe('the page without its server', () => {
  const folder = keepFolder();
  const notices = join(folder, 'notices');
  let child: ReturnType<typeof spawnCli> | null = null;
  let page: Page;

  /** Serves by `start`, at the same address each time. */
  async function start(port: string): Promise<string> {
    const from = ['--notices', notices, '--db', join(folder, 'atlas.duckdb'), '--dir', join(folder, 'site')];
    child = spawnCli(['start', '--port', port, ...from]);
    child.stderr.resume();
    const [, address = ''] = await lineMatching(child.stdout, /(http:\/\/127\.0\.0\.1:\d+\/)/);
    return address;
  }

  async function stop(): Promise<void> {
    const closed = child && once(child, 'close');
    child?.kill('SIGTERM');
    await closed;
    child = null;
  }

  const add = (number: string) => copyFileSync(noticePath(number), join(notices, basename(noticePath(number))));

  /** Puts a question to the database and waits for sentences. */
  async function askForEvidence(): Promise<void> {
    const words = await (await drawnChart(page, 'theme-matrix'))
      .locator('[aria-label*=" · "]')
      .first()
      .getAttribute('aria-label');
    await clickMark(page, 'theme-matrix', words!.split('\n', 1)[0]!);
    await quotations(page).first().waitFor();
  }

  let address: string;
  beforeAll(async () => {
    mkdirSync(notices);
    add('000');
    add('001');
    address = await start('0');
    page = await (await browser().newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await page?.context().close();
    await stop();
  });

  it('opens again after one visit: the charts are drawn, the database answers', async () => {
    await page.goto(`${address}?view=matrix`);
    await drawnChart(page, 'theme-matrix');
    await eventually(() => kept(page)).toEqual({ served: true, versions: [expect.any(String)] });

    await page.context().setOffline(true);
    await stop();
    await expect(fetch(address)).rejects.toThrow();
    await page.reload();
    expect(await chartWords(page, 'theme-matrix')).toContain('云浮市云安区');
    await eventually(() => databaseState(page)).toBe('ready');
    await askForEvidence();
  });

  it('opens at an address with a question in it too', async () => {
    await page.goto(`${address}?view=indicator&lang=en`);
    await drawnChart(page, 'indicator-comparison');
    await page.goto(`${address}?view=matrix`);
    await drawnChart(page, 'theme-matrix');
  });

  it('shows a chart as others embed it, also one that asks the database', async () => {
    for (const search of ['chart=theme-matrix', 'chart=theme-matrix&place=441800']) {
      await page.goto(`${address}embed.html?${search}`);
      await drawnChart(page, 'theme-matrix');
    }
    await page.goto(`${address}?view=matrix`);
    await drawnChart(page, 'theme-matrix');
  });

  it('shows new notices at once when it is served again, and then without the server too', async () => {
    const before = await kept(page);
    await page.context().setOffline(false);
    add('003');
    await start(new URL(address).port);
    await page.reload();
    expect(await chartWords(page, 'theme-matrix')).toContain('天水市秦州区');

    // No page needs what was kept before.
    await eventually(async () => {
      const { versions } = await kept(page);
      return versions.length === 1 && versions[0] !== before.versions[0];
    }).toBe(true);
    await stop();
    await page.reload();
    expect(await chartWords(page, 'theme-matrix')).toContain('天水市秦州区');
    await askForEvidence();
  }, 120_000);
});
