/** Charts as pages in one file, opened from a disk. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartList } from '../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { tidyCsv } from '../../src/charts/files/tidy-csv.ts';
import { chartFile } from '../../src/pictures/chart-file.ts';
import { launchBrowser } from '../support/chromium.ts';
import { openSamples } from '../support/open-samples.ts';
import { keepFolder } from '../support/temporary-folder.ts';
import { violations } from './axe.ts';

const folder = keepFolder();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser?.close());

async function write(chart: (typeof chartList)[number], scheme: 'light' | 'dark') {
  const { held, ask } = await openSamples();
  const answer = await chart.answer(EMPTY_SETTINGS, held, ask);
  const { content } = await chartFile(answer, 'html', {
    look: { language: 'zh', scheme, width: 800 },
    title: answer.question.zh,
    provenance: { version: 'abcdef0123456789', day: '2026-11-22' },
    scale: 1,
    font: () => {
      throw new Error('A page needs no font');
    },
  });
  const file = join(folder, `${chart.id}-${scheme}.html`);
  writeFileSync(file, content);
  return { answer, address: pathToFileURL(file).href };
}

describe('a chart as a page in one file', () => {
  it.each(chartList.map((chart) => [chart.id, chart] as const))('opens from a disk: %s', async (_, chart) => {
    for (const scheme of ['light', 'dark'] as const) {
      const { answer, address } = await write(chart, scheme);
      const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
      const heard: string[] = [];
      page.on('console', (message) => heard.push(message.text()));
      page.on('request', (request) => heard.push(request.url()));
      await page.goto(address);
      expect(await page.locator('h1').innerText()).toBe(answer.question.zh);
      for (const details of await page.locator('summary').all()) await details.click();
      expect(await page.locator('tbody tr').count()).toBe(answer.table('zh').rows.length);
      // A wide picture scrolls by itself; the page does not.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await violations(page)).toEqual([]);
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
      expect(download.suggestedFilename()).toBe(`${chart.id}-2026-11-22.csv`);
      expect(readFileSync(await download.path(), 'utf8')).toBe(tidyCsv(answer));
      expect(heard.filter((entry) => entry !== address && !entry.startsWith('data:text/csv'))).toEqual([]);
      await page.close();
    }
  });

  it('shows its picture as large as there is room for', async () => {
    const { address } = await write(chartList[0]!, 'light');
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    const wide = await page.locator('svg').boundingBox();
    await page.setViewportSize({ width: 700, height: 900 });
    const narrow = await page.locator('svg').boundingBox();
    expect(wide!.width).toBeGreaterThan(700);
    expect(narrow!.width).toBeLessThan(670);
    expect(narrow!.height / narrow!.width).toBeCloseTo(wide!.height / wide!.width, 1);
    await page.close();
  });
});
