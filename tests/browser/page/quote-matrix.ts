import { tsvParseRows } from 'd3-dsv';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FOCUS_THEMES } from '../../../src/charts/focus-themes.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { violations } from '../axe.ts';
import { useOpenPage } from '../open-page.ts';
import { eventually, expectHighlighted, inAddress, tabTo } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();
const words = zh.themes;

async function openMatrix(search = '', opening: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage(`?view=themes&chart=quotes${search}`, opening);
  await table(page).waitFor();
  return page;
}

const table = (page: Page): Locator => page.locator('table.quotes-table');

/** The measures of a theme in a place, in their order. */
async function measures(theme: string, place: string): Promise<string[]> {
  const rows = await query(
    `SELECT e.text FROM measure_evidence e JOIN notice_overview o USING (notice_id)
     WHERE e.theme = ? AND o.place = ? ORDER BY e.notice_id, e.ordinal`,
    theme,
    place,
  );
  return rows.map((row) => String(row.text));
}

const places = () => query('SELECT place, jurisdiction FROM notice_overview ORDER BY sort_key');
const cell = (page: Page, theme: number, column: number): Locator =>
  table(page).locator('tbody tr').nth(theme).locator('td').nth(column);

/** The theme and the column of a cell with more quotations than it begins with, and fewer than it can hold. */
async function fullCell() {
  const columns = await places();
  for (const [row, theme] of FOCUS_THEMES.entries()) {
    for (const [column, { place }] of columns.entries()) {
      const texts = await measures(theme, String(place));
      if (texts.length > 3 && texts.length <= 30) return { row, column, texts, theme, place: String(place) };
    }
  }
  throw new Error('no place reports more than three measures on a theme');
}

describe('the quote matrix', () => {
  it('sets the first words of each place side by side, theme by theme, in a table with heads', async () => {
    const page = await openMatrix();
    const columns = await places();
    const heads = await table(page).locator('thead th[scope="col"]').allTextContents();
    expect(heads).toHaveLength(columns.length + 1);
    for (const [index, { jurisdiction }] of columns.entries()) {
      expect(heads[index + 1]!.startsWith(String(jurisdiction))).toBe(true);
    }
    const names = await query(
      `SELECT name_zh FROM themes WHERE theme IN ('${FOCUS_THEMES.join("','")}') ORDER BY sort_order`,
    );
    expect(await table(page).locator('tbody th[scope="row"]').allTextContents()).toEqual(
      names.map((row) => row.name_zh),
    );
    for (const [row, theme] of FOCUS_THEMES.entries()) {
      for (const [column, { place }] of columns.entries()) {
        const texts = await measures(theme, String(place));
        expect(await cell(page, row, column).getByRole('blockquote').allTextContents()).toEqual(texts.slice(0, 3));
        const count = texts.length === 0 ? words.quotesNone : words.quotesCount(texts.length);
        expect(await cell(page, row, column).textContent()).toContain(count);
      }
    }
  });

  it('opens a cell in place, with the pointer and from the keyboard, and leads to the sentence', async () => {
    const page = await openMatrix();
    const { row, column, texts } = await fullCell();
    const quotes = cell(page, row, column).getByRole('blockquote');
    await cell(page, row, column).getByRole('button').click();
    await eventually(() => quotes.allTextContents()).toEqual(texts);
    await cell(page, row, column).getByRole('button', { expanded: true }).press('Enter');
    await eventually(() => quotes.allTextContents()).toEqual(texts.slice(0, 3));
    await tabTo(page, 'button.quotes-all[aria-expanded="false"]');
    await page.keyboard.press('Enter');
    await table(page).locator('button[aria-expanded="true"]').waitFor();
    await quotes.nth(1).click();
    await expectHighlighted(page, texts[1]!);
  });

  it('is copied as a table, with the notices that it draws on', async () => {
    const page = await openMatrix();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { row, column, texts } = await fullCell();
    const copy = page.getByRole('group', { name: words.quotesCopy });
    await copy.getByRole('button', { name: zh.evidence.asTable }).click();
    await page.getByRole('status').filter({ hasText: words.quotesCopied }).waitFor();
    const rows = tsvParseRows(await page.evaluate(() => navigator.clipboard.readText()));
    expect(rows[0]).toHaveLength((await places()).length + 1);
    const lines = rows[row + 1]![column + 1]!;
    for (const text of texts.slice(0, 3)) expect(lines).toContain(`「${text}」`);
    expect(lines).toContain(words.quotesShown(3, texts.length));
    const files = await query('SELECT DISTINCT file FROM notices');
    const sources = rows.slice(FOCUS_THEMES.length + 1).map(([line]) => line);
    expect(files.some(({ file }) => sources.some((line) => line!.includes(String(file))))).toBe(true);
    await copy.getByRole('button', { name: 'Markdown' }).click();
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toContain('| --- |');
  });

  it('keeps its heads in sight while it is scrolled', async () => {
    const page = await openMatrix();
    const head = table(page).locator('thead th').nth(1);
    const frame = page.locator('.quotes-scroll');
    const before = (await head.boundingBox())!.y - (await frame.boundingBox())!.y;
    await frame.focus();
    await frame.evaluate((element) => element.scrollTo({ top: 600 }));
    expect(await frame.evaluate((element) => element.scrollTop)).toBe(600);
    expect((await head.boundingBox())!.y - (await frame.boundingBox())!.y).toBeCloseTo(before, 0);
  });

  it('shows one column at a time on a narrow screen, chosen from the keyboard', async () => {
    const page = await openMatrix('', { width: 390, height: 844 });
    const columns = await places();
    const visible = table(page).locator('thead th:visible');
    expect(await visible.count()).toBe(2);
    const chooser = page.getByRole('combobox', { name: words.quotesColumn });
    await chooser.focus();
    await page.keyboard.press('ArrowDown');
    await eventually(() => inAddress(page, 'at')).toBe(String(columns[1]!.place));
    await eventually(() => visible.last().textContent()).toContain(String(columns[1]!.jurisdiction));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('takes its themes from the filter, and its columns from what is set', async () => {
    const page = await openMatrix('&themes=integrity&by=level');
    const [theme] = await query("SELECT name_zh FROM themes WHERE theme = 'integrity'");
    expect(await table(page).locator('tbody th').allTextContents()).toEqual([theme!.name_zh]);
    const levels = await query('SELECT DISTINCT level FROM notice_overview');
    expect(await table(page).locator('thead th').count()).toBe(levels.length + 1);
    // A level does not name a quotation's place.
    expect(await table(page).locator('.quote-head strong').count()).toBeGreaterThan(0);
  });

  it.each(['light', 'dark'] as const)('breaks no rule of WCAG 2.2 AA in the %s', async (colorScheme) => {
    const page = await openMatrix('', { colorScheme });
    expect(await violations(page)).toEqual([]);
  });
});
