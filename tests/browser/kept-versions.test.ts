import { mkdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../src/cli/listen.ts';
import { siteServer } from '../../src/cli/site-server.ts';
import { policyPlugin } from '../../src/site/build/policy-plugin.ts';
import { serviceWorkerPlugin } from '../../src/site/build/service-worker-plugin.ts';
import { writeSiteVersion } from '../../src/site/build/write-site-version.ts';
import { launchBrowser } from '../support/chromium.ts';
import { keepFolder } from '../support/temporary-folder.ts';
import { eventually } from './page-parts.ts';

const REGISTER = fileURLToPath(new URL('../../src/site/offline/register.ts', import.meta.url));

/** A small site, kept as the real one is: a page, something that it fetches only when clicked, and data. */
describe('versions of the site that are kept', () => {
  const folder = keepFolder();
  const site = join(folder, 'site');
  let browser: Browser;
  let server: Server;
  let address: string;
  let context: BrowserContext;

  /** Builds it as `start` does: the folder is emptied, so that the assets of the version before are gone. */
  async function publish(version: string, data: string): Promise<void> {
    writeFileSync(join(folder, 'later.js'), `document.body.dataset.later = 'later of ${version}';`);
    writeFileSync(
      join(folder, 'main.js'),
      `import { effect } from '@preact/signals';
      import { keepForOffline, offlineState } from ${JSON.stringify(REGISTER)};
      effect(() => { document.body.dataset.state = offlineState.value; });
      document.body.dataset.version = '${version}';
      document.onclick = () => import('./later.js');
      fetch('data/warehouse.duckdb', { cache: 'no-cache' }).then(async (answer) => {
        document.body.dataset.data = answer.ok ? await answer.text() : String(answer.status);
      });
      keepForOffline(Promise.resolve());`,
    );
    await build({
      root: folder,
      base: './',
      configFile: false,
      logLevel: 'error',
      build: { outDir: site, emptyOutDir: true, target: 'es2022' },
      resolve: { alias: { '@preact/signals': fileURLToPath(import.meta.resolve('@preact/signals')) } },
      plugins: [policyPlugin(), serviceWorkerPlugin()],
    });
    mkdirSync(join(site, 'data'));
    writeFileSync(join(site, 'data', 'warehouse.duckdb'), data);
    writeSiteVersion(site);
  }

  beforeAll(async () => {
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><title>Small</title><body><script type="module" src="./main.js"></script>',
    );
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await publish('first', 'data 1');
    server = siteServer(site);
    address = `http://127.0.0.1:${await listen(server, 0, () => {})}/`;
    context = await browser.newContext();
  });
  afterEach(async () => {
    await context.close();
    stop();
  });

  function stop(): void {
    server.close();
    server.closeAllConnections();
  }

  async function open(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }

  const says = (page: Page, key: 'state' | 'version' | 'data' | 'later') =>
    page.locator('body').getAttribute(`data-${key}`);
  const caches = (page: Page) => page.evaluate(async () => (await globalThis.caches.keys()).sort());

  it('says when the page can be used without its server, when it is, and when no longer', async () => {
    const page = await open();
    await eventually(() => says(page, 'state')).toBe('ready');
    stop();
    await page.reload();
    await eventually(() => says(page, 'data')).toBe('data 1');
    expect(await says(page, 'version')).toBe('first');
    await eventually(() => says(page, 'state')).toBe('offline');

    server = siteServer(site);
    expect(await listen(server, Number(new URL(address).port), () => {})).toBe(Number(new URL(address).port));
    await page.reload();
    await eventually(() => says(page, 'state')).toBe('ready');
  });

  it('answers as the server does while there is one', async () => {
    const page = await open();
    await eventually(() => says(page, 'state')).toBe('ready');
    writeFileSync(join(site, 'data', 'warehouse.duckdb'), 'data 2');
    await page.reload();
    await eventually(() => says(page, 'data')).toBe('data 2');
    const asked = (path: string, headers: Record<string, string> = {}) =>
      page.evaluate(
        async ([to, sent]) => {
          const answer = await fetch(to, { headers: sent });
          return [answer.status, await answer.text()];
        },
        [path, headers] as const,
      );
    expect(await asked('data/none.json')).toEqual([404, '']);
    expect(await asked('data/warehouse.duckdb', { Range: 'bytes=0-3' })).toEqual([206, 'data']);
  });

  it('answers for the head of a file, also without the server', async () => {
    const page = await open();
    await eventually(() => says(page, 'state')).toBe('ready');
    stop();
    const length = await page.evaluate(async () => {
      const answer = await fetch('data/warehouse.duckdb', { method: 'HEAD' });
      return [answer.status, answer.headers.get('content-length'), (await answer.arrayBuffer()).byteLength];
    });
    expect(length).toEqual([200, '6', 0]);
  });

  it('keeps for a page that is open what it was loaded from, and removes it when none is', async () => {
    const old = await open();
    await eventually(() => says(old, 'state')).toBe('ready');
    const [first] = await caches(old);

    await publish('second', 'data 2');
    const page = await open();
    expect(await says(page, 'version')).toBe('second');
    await eventually(async () => (await caches(page)).length).toBe(2);
    await eventually(() => says(page, 'state')).toBe('ready');
    // The server has it no longer.
    await old.locator('html').click();
    await eventually(() => says(old, 'later')).toBe('later of first');

    await old.close();
    await publish('third', 'data 3');
    await page.reload();
    expect(await says(page, 'version')).toBe('third');
    await eventually(async () => (await caches(page)).length).toBe(1);
    expect(await caches(page)).not.toContain(first);
    await eventually(() => says(page, 'state')).toBe('ready');
    stop();
    await page.reload();
    await eventually(() => says(page, 'data')).toBe('data 3');
  });

  it('goes on with what it has where a new version cannot be had whole', async () => {
    const page = await open();
    await eventually(() => says(page, 'state')).toBe('ready');
    const before = await caches(page);
    await publish('second', 'data 2');
    // As if the next build had already begun to replace the files.
    writeFileSync(join(site, 'data', 'warehouse.duckdb'), 'data 3');
    await page.reload();
    const outcome = await page.evaluate(async () => {
      const { installing } = await (await navigator.serviceWorker.ready).update();
      if (installing === null) return 'nothing new was found';
      await new Promise((resolve) => {
        installing.addEventListener('statechange', resolve);
      });
      return installing.state;
    });
    expect(outcome).toBe('redundant');
    await eventually(() => says(page, 'data')).toBe('data 3');
    await eventually(async () => [await says(page, 'state'), await caches(page)]).toEqual(['ready', before]);
    stop();
    await page.reload();
    expect(await says(page, 'version')).toBe('first');
    await eventually(() => says(page, 'data')).toBe('data 1');
  });

  it('says that nothing is kept where the browser does not offer it', async () => {
    const page = await context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await page.goto(address);
    await eventually(() => says(page, 'state')).toBe('unsupported');
    expect(await says(page, 'version')).toBe('first');
  });
});
