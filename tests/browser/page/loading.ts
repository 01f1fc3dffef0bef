import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import { chartWords, clickMark, drawnChart, eventually, evidence, quotations } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();

const databaseState = (page: Page) => page.locator('[data-database]').getAttribute('data-database');

async function someCell(): Promise<string> {
  const [cell] = await query('SELECT * FROM theme_shares ORDER BY measures DESC, sort_key LIMIT 1');
  return `${cell!.name_zh} · ${cell!.jurisdiction}`;
}

describe('loading', () => {
  it.each([
    ['focus-themes', ''],
    ['theme-matrix', '?view=themes'],
    ['focus-themes', '?view=themes&chart=focus'],
    ['indicator-comparison', '?view=indicators'],
  ])('%s%s is drawn before the database engine has arrived', async (chart, search) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked = false;
    let arrived = false;
    const page = await openPage(search, {
      prepare: (opening) =>
        opening.context().route('**/*.wasm', async (route) => {
          asked = true;
          await held;
          await route.continue();
          arrived = true;
        }),
    });
    expect((await chartWords(page, chart)).length).toBeGreaterThan(50);
    expect(arrived).toBe(false);
    expect(await databaseState(page)).not.toBe('ready');
    await eventually(() => asked).toBe(true);
    release();
    await eventually(() => databaseState(page)).toBe('ready');
    expect(arrived).toBe(true);
  });

  it('says what to do when the engine cannot be had, and goes on when it can again', async () => {
    const refuse = (route: Route) => route.abort();
    const page = await openPage('?view=themes', {
      expectedFault: /Failed to load resource|wasm|net::ERR_FAILED/i,
      prepare: (opening) => opening.context().route('**/*.wasm', refuse),
    });
    await clickMark(page, 'theme-matrix', await someCell());
    const alert = evidence(page).getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain(zh.failedTitle);
    expect(await alert.textContent()).toContain('请确认程序还在运行');
    expect(await page.locator('[data-database]').textContent()).toBe(zh.databaseFailed);
    await page.context().unroute('**/*.wasm', refuse);
    await alert.getByRole('button', { name: zh.retry }).click();
    await quotations(page).first().waitFor();
    expect(await databaseState(page)).toBe('ready');
  });

  it('says what to do when the database cannot be had', async () => {
    const page = await openPage('?view=themes', {
      expectedFault: /Failed to load resource|404/,
      prepare: (opening) => opening.context().route('**/warehouse.duckdb', (route) => route.fulfill({ status: 404 })),
    });
    await clickMark(page, 'theme-matrix', await someCell());
    const alert = evidence(page).getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('data/warehouse.duckdb: 404');
  });

  it.each(['corpus', 'theme-matrix'])(
    'says what to do when %s.json cannot be had, and tries again when told',
    async (id) => {
      let broken = true;
      const page = await openPage('?view=themes', {
        expectedFault: /Failed to load resource|500/,
        prepare: (opening) =>
          opening
            .context()
            .route(`**/${id}.json`, (route) => (broken ? route.fulfill({ status: 500 }) : route.continue())),
      });
      const alert = page.getByRole('main').getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toContain(`data/snapshots/${id}.json: 500`);
      broken = false;
      await alert.getByRole('button', { name: zh.retry }).click();
      await drawnChart(page, 'theme-matrix');
    },
  );

  it('says that there is nothing yet where the warehouse is empty', async () => {
    const page = await openPage('', {
      prepare: (opening) =>
        opening
          .context()
          .route('**/corpus.json', (route) => route.fulfill({ json: { notices: [], themes: [], indicators: [] } })),
    });
    await page.getByText(zh.emptyTitle).waitFor();
    expect(await page.getByRole('main').textContent()).toContain('npm start');
  });

  it('says so where scripts are switched off', async () => {
    const page = await openPage('', { javaScriptEnabled: false });
    expect(await page.locator('body').textContent()).toContain('本页需要 JavaScript');
  });
});
