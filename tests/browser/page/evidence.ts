import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FOCUS_THEMES } from '../../../src/charts/focus-themes.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import {
  chartWords,
  clickMark,
  drawnChart,
  eventually,
  evidence,
  expectHighlighted,
  highlighted,
  inAddress,
  quotations,
  tabTo,
} from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();

/** The place that reports most on a theme, and the measures it reports, as the database has them. */
async function mostOn(theme: string) {
  const [most] = await query(
    `SELECT s.notice_id, o.place, s.jurisdiction, s.name_zh FROM theme_shares s JOIN notice_overview o USING (notice_id)
     WHERE s.theme = ? AND s.measures > 0 ORDER BY s.measures DESC, s.sort_key LIMIT 1`,
    theme,
  );
  if (most === undefined) throw new Error(`no notice reports on ${theme}`);
  const notice = String(most.notice_id);
  const measures = await query(
    'SELECT text, span_start, span_end FROM measure_evidence WHERE theme = ? AND notice_id = ? ORDER BY ordinal',
    theme,
    notice,
  );
  const [source] = await query('SELECT text FROM notices WHERE notice_id = ?', notice);
  return {
    key: String(most.place),
    words: `${most.name_zh} · ${most.jurisdiction}`,
    name: String(most.name_zh),
    place: String(most.jurisdiction),
    measures: measures.map((row) => String(row.text)),
    source: String(source!.text),
  };
}

async function expectQuotations(page: Page, expected: Awaited<ReturnType<typeof mostOn>>): Promise<void> {
  await eventually(() => quotations(page).allTextContents()).toEqual(expected.measures);
  const title = await evidence(page).getByRole('heading').first().textContent();
  expect(title).toContain(expected.name);
  expect(title).toContain(expected.place);
}

describe.each(FOCUS_THEMES)('the evidence of %s', (theme) => {
  it('is reached with the pointer, from the bar to the sentence', async () => {
    const most = await mostOn(theme);
    const page = await openPage('?view=themes&chart=focus');
    await clickMark(page, 'focus-themes', most.words);
    await expectQuotations(page, most);
    expect([inAddress(page, 'theme'), inAddress(page, 'at')]).toEqual([theme, most.key]);
    await quotations(page).last().click();
    await expectHighlighted(page, most.measures.at(-1)!);
    expect(await page.locator('article .notice-text').textContent()).toBe(most.source);
  });

  it('is reached by keyboard alone, through the table', async () => {
    const most = await mostOn(theme);
    const page = await openPage('?view=themes&chart=focus');
    await drawnChart(page, 'focus-themes');
    await tabTo(page, 'figure summary');
    await page.keyboard.press('Enter');
    await tabTo(page, `td a[href*="theme=${theme}"][href*="at=${most.key}"]`);
    await page.keyboard.press('Enter');
    await expectQuotations(page, most);
    await tabTo(page, 'aside li a');
    await page.keyboard.press('Enter');
    await expectHighlighted(page, most.measures[0]!);
    expect(await highlighted(page).evaluate((mark) => mark === document.activeElement)).toBe(true);
  });
});

describe('the evidence', () => {
  it('of a cell of the matrix stands beside the chart, never over it', async () => {
    const most = await mostOn('school_meals');
    const page = await openPage('?view=themes');
    await clickMark(page, 'theme-matrix', most.words);
    await expectQuotations(page, most);
    const chart = (await page.locator('[data-chart="theme-matrix"]').boundingBox())!;
    const panel = (await evidence(page).boundingBox())!;
    expect(panel.x).toBeGreaterThanOrEqual(chart.x + chart.width);
  });

  it('stands below the chart on a narrow screen, and is brought into sight', async () => {
    const most = await mostOn('school_meals');
    const page = await openPage('?view=themes', { width: 390, height: 844 });
    await clickMark(page, 'theme-matrix', most.words);
    await expectQuotations(page, most);
    const chart = (await page.locator('[data-chart="theme-matrix"]').boundingBox())!;
    expect((await evidence(page).boundingBox())!.y).toBeGreaterThanOrEqual(chart.y + chart.height);
    await eventually(async () => (await evidence(page).getByRole('heading').first().boundingBox())!.y).toBeLessThan(
      844,
    );
  });

  it('of an indicator holds the figure as it is printed, and leads to its sentence', async () => {
    const [figure] = await query(
      `SELECT v.*, m.text FROM indicator_values v JOIN measures m USING (notice_id, measure_id)
       WHERE v.value > 0 ORDER BY v.indicator, v.sort_key, v.metric_id LIMIT 1`,
    );
    const page = await openPage(`?view=indicators&indicator=${figure!.indicator}`);
    await clickMark(page, 'indicator-comparison', String(figure!.jurisdiction));
    const words = String(figure!.text);
    await quotations(page).filter({ hasText: words }).first().waitFor();
    await eventually(() => evidence(page).textContent()).toContain(String(figure!.quote));
    await quotations(page).filter({ hasText: words }).first().click();
    await expectHighlighted(page, words);
  });

  it('is marked in the chart, and gone when it is closed', async () => {
    const most = await mostOn('teacher_staffing');
    const page = await openPage('?view=themes&chart=focus');
    await clickMark(page, 'focus-themes', most.words);
    await expectQuotations(page, most);
    const stroke = () =>
      page
        .locator(`[data-chart="focus-themes"] svg [aria-label^="${most.words}"]`)
        .evaluate((mark) => mark.getAttribute('stroke-width'));
    await eventually(stroke).toBe('2');
    await evidence(page).getByRole('link', { name: zh.close }).click();
    await eventually(stroke).toBe('0');
    expect([inAddress(page, 'theme'), inAddress(page, 'at')]).toEqual([null, null]);
    expect(await chartWords(page, 'focus-themes')).toContain(most.place);
  });
});
