import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartList } from '../../../src/charts/chart-list.ts';
import { en } from '../../../src/site/messages/en.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { violations } from '../axe.ts';
import { useOpenPage } from '../open-page.ts';
import { chartWords, clickMark, drawnChart, eventually, inAddress, quotations, tabTo } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();
const words = zh.gallery;

const entry = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const chosen = (page: Page, chart: string) => page.locator(`[data-chart="${chart}"]`).getByRole('combobox');
const drawnCount = (page: Page) => page.locator('.gallery .chart-frame svg').count();

/** Turns the wheel through the page, as a reader does. */
async function readThrough(page: Page): Promise<void> {
  for (;;) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(120);
    const atEnd = await page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
    if (atEnd) return;
  }
}

describe('the gallery', () => {
  it.each([
    [1440, 'zh'],
    [390, 'en'],
  ] as const)('draws every chart when the reader comes to it, at %d px in %s', async (width, lang) => {
    const page = await openPage(`?view=gallery&lang=${lang}`, { width });
    await drawnChart(page, chartList[0]!.id);
    expect(await drawnCount(page)).toBeLessThan(chartList.length / 2);
    await readThrough(page);
    await eventually(() => drawnCount(page)).toBe(chartList.length);
    const messages = lang === 'zh' ? zh : en;
    for (const { id, name, question, caution } of chartList) {
      const section = entry(page, name[lang]);
      expect(await section.locator('[data-chart]').getAttribute('data-chart')).toBe(id);
      expect(await section.getByRole('heading').allTextContents()).toEqual([name[lang], question[lang]]);
      const said = `${messages.gallery.caution} ${caution[lang]}`;
      expect(await section.getByText(said).count()).toBe(1);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });

  it('does not jump while it is read', async () => {
    const page = await openPage('?view=gallery');
    await drawnChart(page, chartList[0]!.id);
    await page.waitForTimeout(1500);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const found of list.getEntries()) shifts.push((found as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift' });
    });
    await readThrough(page);
    await eventually(() => drawnCount(page)).toBe(chartList.length);
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.1);
  });

  it('leads from its contents to each chart, by pointer and by keyboard, and back', async () => {
    const page = await openPage('?view=gallery');
    const contents = page.getByRole('navigation', { name: words.contents });
    await contents.waitFor();
    expect(await contents.getByRole('link').allTextContents()).toEqual(chartList.map(({ name }) => name.zh));
    const inSight = (id: string) =>
      page.locator(`#${id}`).evaluate((name) => {
        const { top, bottom } = name.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    for (const { id, name } of [chartList[8]!, chartList.at(-1)!]) {
      await contents.getByRole('link', { name: name.zh, exact: true }).click();
      await drawnChart(page, id);
      await eventually(() => inSight(id)).toBe(true);
      await page.goBack();
      await eventually(() => contents.evaluate((nav) => Math.abs(Math.round(nav.getBoundingClientRect().top)))).toBe(0);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await contents.getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await eventually(() => inSight(chartList[0]!.id)).toBe(true);

    // An address with a chart opens there.
    const opened = await openPage(`?view=gallery#${chartList[7]!.id}`);
    await drawnChart(opened, chartList[7]!.id);
    await eventually(() =>
      opened.locator(`#${chartList[7]!.id}`).evaluate((name) => Math.round(name.getBoundingClientRect().top)),
    ).toBeLessThan(120);
  });

  it('follows the filters, and asks nothing for what is out of sight', async () => {
    const page = await openPage('?view=gallery#measure-status');
    await eventually(() => chartWords(page, 'measure-status')).toContain('淄博市');
    await page.locator('[data-filter="province"] summary').click();
    await page.getByRole('checkbox', { name: /广东省/ }).check();
    await eventually(() => inAddress(page, 'province')).toBe('广东省');
    // The filters are far above it.
    await page.locator('#measure-status').scrollIntoViewIfNeeded();
    await eventually(() => chartWords(page, 'measure-status')).not.toContain('淄博市');
    expect(await chartWords(page, 'measure-status')).toContain('清远市');
    expect(await page.locator('[data-chart="document-strip"]').count()).toBe(0);
  });

  it('shows what the reader chooses: value, indicator, unit, notice', async () => {
    const page = await openPage('?view=gallery#theme-trend');
    await drawnChart(page, 'theme-trend');
    await page
      .getByRole('navigation', { name: zh.themes.value })
      .getByRole('link', { name: zh.themes.value_count, exact: true })
      .click();
    await eventually(() => chartWords(page, 'theme-trend')).toContain(zh.themes.value_count);
    expect(inAddress(page, 'value')).toBe('count');

    const [indicator] = await query(
      `SELECT i.indicator, i.name_zh FROM indicators i JOIN indicator_values q USING (indicator)
       GROUP BY ALL ORDER BY count(DISTINCT q.notice_id), i.indicator LIMIT 1`,
    );
    // Charts that are far off stand there by their questions alone.
    await page.locator('#indicator-comparison').scrollIntoViewIfNeeded();
    await chosen(page, 'indicator-comparison').selectOption(String(indicator!.indicator));
    await eventually(() => chartWords(page, 'indicator-comparison')).toContain(String(indicator!.name_zh));

    await page.locator('#metric-distribution').scrollIntoViewIfNeeded();
    await chosen(page, 'metric-distribution').selectOption('人');
    await eventually(() => chartWords(page, 'metric-distribution')).toContain('人（');
    expect(inAddress(page, 'unit')).toBe('人');

    const [notice] = await query(
      "SELECT notice_id, jurisdiction FROM notices WHERE jurisdiction_stated AND jurisdiction LIKE '%秦州%'",
    );
    const strip = entry(page, chartList.find(({ id }) => id === 'document-strip')!.name.zh);
    await strip.scrollIntoViewIfNeeded();
    await strip.getByRole('button', { name: words.notice }).click();
    await page.getByRole('dialog').getByRole('link', { name: /秦州/ }).click();
    await eventually(() => inAddress(page, 'notice')).toBe(notice!.notice_id);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await eventually(() => strip.locator('.source').textContent()).toContain('秦州');
  });

  it('leads from a mark to its evidence, and from a chart to where it is at home', async () => {
    const page = await openPage('?view=gallery#theme-profile');
    await clickMark(page, 'theme-profile', '校园餐');
    await eventually(() => inAddress(page, 'view')).toBe('themes');
    expect(inAddress(page, 'by')).toBe('notice');
    await quotations(page).first().waitFor();
    await page.goBack();

    const home = entry(page, chartList.find(({ id }) => id === 'focus-themes')!.name.zh).getByRole('link', {
      name: words.home(zh.view.themes),
    });
    await home.click();
    await eventually(() => inAddress(page, 'chart')).toBe('focus');
    await drawnChart(page, 'focus-themes');
  });

  it('can be read with the keys alone', async () => {
    const page = await openPage('?view=gallery');
    await drawnChart(page, chartList[0]!.id);
    await tabTo(page, '.gallery-contents a');
    await tabTo(page, '.gallery-entry summary');
    await page.keyboard.press('Enter');
    await page.getByRole('table').first().waitFor();
  });
});
