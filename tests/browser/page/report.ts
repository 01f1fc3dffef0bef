import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../../src/site/local-day.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { elementOf, elementsOf, xmlElements } from '../../support/xml-elements.ts';
import { violations } from '../axe.ts';
import { useOpenPage } from '../open-page.ts';
import { tabTo } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();
const { formats, file, what } = zh.report;

/** Clicks and waits for the file. */
async function saved(page: Page, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const got = await download;
  return { name: got.suggestedFilename(), bytes: new Uint8Array(readFileSync(await got.path())) };
}

describe('the report on the notices side by side', () => {
  it('is a Word document with pictures as the page draws them, on the themes of the filter', async () => {
    const rows = await query(
      "SELECT notice_id FROM notices WHERE jurisdiction IN ('清远市', '淄博市') ORDER BY sort_key",
    );
    const ids = rows.map((row) => String(row.notice_id));
    const page = await openPage(`?view=bureaus&bureaus=${ids.join()}&themes=campus_safety&asof=2025-06-30`);
    const { name, bytes } = await saved(page, formats.docx);
    expect(name).toBe(`${file}-${localDay()}.docx`);
    await page.getByText(zh.chartMenu.saved(name)).waitFor();
    const parts = unzipSync(bytes);
    const document = xmlElements(strFromU8(parts['word/document.xml']!));
    const body = elementOf(document, 'w:body');
    expect(body.text).toContain('通报2份：淄博市、清远市');
    expect(body.text).not.toContain('秦州区');
    expect(body.text).toContain('主题：校园安全');
    const [measures] = await query(
      "SELECT sum(measures)::INTEGER AS n FROM theme_counts WHERE theme = 'campus_safety' AND notice_id IN (?, ?)",
      ...ids,
    );
    expect(body.text).toContain(`校园安全：措施${measures!.n}条，见于2份通报。`);
    const pictures = Object.entries(parts).filter(([path]) => path.startsWith('word/media/'));
    expect(pictures).toHaveLength(elementsOf(body, 'w:drawing').length);
    // Twice the pixels that a screen would have, and more on them than paper.
    for (const [, png] of pictures) {
      expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBeGreaterThan(600);
      expect(png.length).toBeGreaterThan(8000);
    }
  });

  it('is a page that needs no server, reached by keys', async () => {
    const page = await openPage('?view=bureaus');
    await page.getByRole('button', { name: formats.html }).waitFor();
    await tabTo(page, '.bureau-report button:last-child');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const path = await (await download).path();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(formats.html);
    const html = readFileSync(path, 'utf8');
    expect(html.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:\/\/|<script/);
    const report = await page.context().newPage();
    await report.setContent(html);
    expect(await report.locator('main svg').count()).toBeGreaterThan(6);
    expect(await report.getByRole('heading', { level: 1 }).textContent()).toBe(file);
    expect(await violations(report)).toEqual([]);
    await report.setViewportSize({ width: 390, height: 800 });
    expect(await report.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('says so where it cannot be made', async () => {
    const page = await openPage('?view=bureaus', { expectedFault: /make-report|ERR_FAILED|dynamically imported/ });
    await page.route('**/make-report*', (route) => route.abort());
    await page.getByRole('button', { name: formats.html }).click();
    const [before] = zh.chartMenu.failed(what, '').split('。');
    await page.getByRole('alert').getByText(before!).waitFor();
    expect(await page.locator('.bureau-report progress').count()).toBe(0);
  });
});
