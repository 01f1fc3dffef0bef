import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import { chartWords, clickMark, drawnChart, eventually, expectHighlighted, inAddress, tabTo } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();
const words = zh.timeline;

const list = (page: Page) => page.locator('.commitment-rows');
const dueDates = (page: Page) => list(page).locator('.commitment-due');

/** Promises as the database counts them, overdue at a day. */
async function counted(asOf: string): Promise<{ all: number; overdue: number; later: number; undated: number }> {
  const [row] = await query(
    `SELECT count(*)::INTEGER AS "all", (count(*) FILTER (due_high < ?::DATE))::INTEGER AS overdue,
       (count(*) FILTER (due_high >= ?::DATE))::INTEGER AS later, (count(*) FILTER (due_high IS NULL))::INTEGER AS undated
     FROM commitments_due`,
    asOf,
    asOf,
  );
  return row as { all: number; overdue: number; later: number; undated: number };
}
const saysCount = (page: Page, count: number) => page.getByText(words.counted(count)).waitFor();

describe('the timeline', () => {
  it('calls nothing overdue before a day is set', async () => {
    const page = await openPage('?view=timeline');
    const { all } = await counted('2025-01-01');
    await saysCount(page, all);
    expect(await chartWords(page, 'commitments-due')).not.toContain('已过期');
    expect(await page.locator('.overdue').count()).toBe(0);
    const choices = page.getByRole('navigation', { name: words.show }).getByRole('link');
    expect(await choices.allTextContents()).toEqual([words.due_all, words.due_undated]);
  });

  it('takes a day from the keyboard, says what is overdue in picture and list, and forgets it again', async () => {
    const page = await openPage('?view=timeline');
    await drawnChart(page, 'commitments-due');
    await tabTo(page, 'input[type="date"]');
    // Month, day and year, in the order of the browser's language.
    await page.keyboard.type('09302025');
    await eventually(() => inAddress(page, 'asof')).toBe('2025-09-30');
    const { all, overdue, later, undated } = await counted('2025-09-30');
    expect(overdue).toBeGreaterThan(0);
    expect(later).toBeGreaterThan(0);
    await eventually(() => chartWords(page, 'commitments-due')).toContain('2025-09-30');

    await page.getByRole('link', { name: words.due_overdue }).click();
    expect(inAddress(page, 'due')).toBe('overdue');
    await saysCount(page, overdue);
    await eventually(() => dueDates(page).count()).toBe(overdue);
    expect(await page.locator('.overdue').count()).toBe(overdue);

    await page.getByRole('link', { name: words.due_later }).focus();
    await page.keyboard.press('Enter');
    await saysCount(page, later);
    expect(await page.locator('.overdue').count()).toBe(0);
    await page.getByRole('link', { name: words.due_undated }).click();
    await saysCount(page, undated);
    for (const date of await dueDates(page).allTextContents()) expect(date).toBe(words.undated);

    await page.getByRole('button', { name: words.noDay }).click();
    await saysCount(page, all);
    expect(inAddress(page, 'asof')).toBeNull();
    expect(inAddress(page, 'due')).toBeNull();
  });

  it('leaves one step behind for a day that is typed', async () => {
    const page = await openPage('?view=timeline');
    await drawnChart(page, 'commitments-due');
    await tabTo(page, 'input[type="date"]');
    await page.keyboard.type('09302025');
    await eventually(() => inAddress(page, 'asof')).toBe('2025-09-30');
    await page.goBack();
    await eventually(() => inAddress(page, 'asof')).toBeNull();
  });

  it('takes today, by the clock of the reader, and the day of the last notice', async () => {
    const page = await openPage('?view=timeline');
    await page.getByRole('button', { name: words.today, exact: true }).click();
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    await eventually(() => inAddress(page, 'asof')).toBe(today);
    expect(await page.locator('input[type="date"]').inputValue()).toBe(today);
    await page.getByRole('link', { name: words.due_overdue }).click();
    await saysCount(page, (await counted(today)).overdue);

    const [last] = await query('SELECT max(published) AS day FROM notices WHERE length(published) = 10');
    await page.getByRole('button', { name: words.lastPublished(String(last!.day)) }).click();
    await eventually(() => inAddress(page, 'asof')).toBe(last!.day);
    await saysCount(page, (await counted(String(last!.day))).overdue);
  });

  it('leads from a promise to its sentence and back to the list as it was', async () => {
    const [promise] = await query(
      'SELECT text, due FROM commitments_due WHERE due IS NOT NULL ORDER BY due_high, sort_key, notice_id, ordinal LIMIT 1',
    );
    const page = await openPage('?view=timeline&asof=2026-06-01&due=overdue');
    await list(page).getByRole('link').first().click();
    await expectHighlighted(page, String(promise!.text));
    await page.goBack();
    await dueDates(page).first().waitFor();
    expect(inAddress(page, 'due')).toBe('overdue');
    expect(await page.locator('input[type="date"]').inputValue()).toBe('2026-06-01');

    // With the keys alone.
    await list(page).getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await expectHighlighted(page, String(promise!.text));
    await page.getByRole('link', { name: `← ${zh.notice.back}` }).click();
    await dueDates(page).first().waitFor();
  });

  it('leads from the course of an inspection to the date in the text, by pointer and from the table', async () => {
    const [notice] = await query(
      `SELECT notice_id, jurisdiction, inspection_start FROM notices
       WHERE length(inspection_start) = 10 AND inspection_end IS NOT NULL AND jurisdiction_stated ORDER BY sort_key LIMIT 1`,
    );
    const [, month, day] = String(notice!.inspection_start).split('-').map(Number);
    const page = await openPage('?view=timeline');
    await clickMark(page, 'inspection-timeline', String(notice!.jurisdiction));
    const marked = page.locator('article mark').first();
    await marked.waitFor();
    expect(inAddress(page, 'notice')).toBe(notice!.notice_id);
    expect(await marked.textContent()).toContain(`${month}月${day}日`);
    await page.goBack();

    await drawnChart(page, 'inspection-timeline');
    const figure = page.locator('[data-chart="inspection-timeline"]');
    await figure.getByText(zh.asTable, { exact: true }).click();
    await figure
      .getByRole('row', { name: String(notice!.jurisdiction) })
      .getByRole('link')
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await marked.waitFor();
    expect(await marked.textContent()).toContain(`${month}月${day}日`);
  });

  it('says of each notice which share of its dated promises is overdue, at the day that is typed', async () => {
    const page = await openPage('?view=timeline');
    await eventually(() => chartWords(page, 'overdue-promises')).toContain('没有选定日期');
    await tabTo(page, 'input[type="date"]');
    await page.keyboard.type('09302025');
    const [most] = await query(
      `SELECT notice_id, jurisdiction, count(*)::INTEGER AS dated, (count(*) FILTER (due_high < ?::DATE))::INTEGER AS overdue
       FROM commitments_due WHERE due_high IS NOT NULL GROUP BY ALL ORDER BY overdue DESC, notice_id LIMIT 1`,
      '2025-09-30',
    );
    await eventually(() => chartWords(page, 'overdue-promises')).toContain(`（${most!.overdue}/${most!.dated}）`);

    // From the table, with the keys, to the first that is overdue.
    const [promise] = await query(
      `SELECT text FROM commitments_due WHERE notice_id = ? AND due_high < '2025-09-30'::DATE ORDER BY span_start LIMIT 1`,
      String(most!.notice_id),
    );
    const figure = page.locator('[data-chart="overdue-promises"]');
    await figure.getByText(zh.asTable, { exact: true }).focus();
    await page.keyboard.press('Enter');
    await figure
      .getByRole('row', { name: String(most!.jurisdiction) })
      .getByRole('link')
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expectHighlighted(page, String(promise!.text));
  });

  it('shows the days from findings to publication, and leads to the date in the text', async () => {
    const [longest] = await query(
      `SELECT notice_id, jurisdiction, from_date, days FROM durations
       WHERE step = 'publication' AND days IS NOT NULL ORDER BY days DESC LIMIT 1`,
    );
    const [, month, day] = String(longest!.from_date).split('-').map(Number);
    const page = await openPage('?view=timeline');
    await eventually(() => chartWords(page, 'publication-delay')).toContain(`${longest!.days}天`);
    await clickMark(page, 'publication-delay', String(longest!.jurisdiction));
    const marked = page.locator('article mark').first();
    await marked.waitFor();
    expect(inAddress(page, 'notice')).toBe(longest!.notice_id);
    expect(await marked.textContent()).toContain(`${month}月${day}日`);
  });

  it('follows the filters in both pictures and in the list', async () => {
    const page = await openPage('?view=timeline&province=广东省');
    const [row] = await query("SELECT count(*)::INTEGER AS n FROM commitments_due WHERE province = '广东省'");
    await saysCount(page, Number(row!.n));
    const drawn = (await chartWords(page, 'inspection-timeline')).replace(/\s/g, '');
    expect(drawn).toContain('清远市');
    expect(drawn).not.toContain('淄博市');
  });
});
