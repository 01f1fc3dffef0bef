import { describe, expect, it } from 'vitest';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import { chartWords, drawnChart, eventually, inAddress, tabTo } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();
const words = zh.filters;

describe('the filters', () => {
  it('narrow the picture with the pointer, say what is left, and can be taken away one by one', async () => {
    const page = await openPage('?view=themes');
    await drawnChart(page, 'theme-matrix');
    await page.locator('[data-filter="province"] summary').click();
    await page.getByRole('checkbox', { name: '广东省' }).check();
    await eventually(() => inAddress(page, 'province')).toBe('广东省');
    await eventually(() => chartWords(page, 'theme-matrix')).not.toContain('淄博市');
    await page.getByRole('checkbox', { name: '山东省' }).check();
    await eventually(() => chartWords(page, 'theme-matrix')).toContain('淄博市');
    const [counted] = await query("SELECT count(*) AS n FROM notices WHERE province IN ('广东省', '山东省')");
    await page.getByText(words.passed(Number(counted!.n), 5)).waitFor();

    // A click elsewhere closes it.
    await page.getByRole('heading', { level: 2 }).click();
    await page.getByRole('checkbox', { name: '广东省' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: words.remove('广东省') }).click();
    await eventually(() => inAddress(page, 'province')).toBe('山东省');
    await page.getByRole('button', { name: words.clearAll }).click();
    await eventually(() => inAddress(page, 'province')).toBeNull();
    await page.getByText(words.passed(5, 5)).waitFor();
  });

  it('work from the keyboard alone', async () => {
    const page = await openPage('?view=themes');
    await drawnChart(page, 'theme-matrix');
    await tabTo(page, '[data-filter="level"] summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-filter="level"] input');
    await page.keyboard.press('Space');
    await eventually(() => inAddress(page, 'level')).toBe('prefecture');
    await page.keyboard.press('Escape');
    await page.locator('[data-filter="level"] input').first().waitFor({ state: 'detached' });
    const focused = await page.evaluate(() => document.activeElement?.parentElement?.getAttribute('data-filter'));
    expect(focused).toBe('level');
  });

  it('find a theme among many by its name', async () => {
    const page = await openPage('?view=themes');
    await page.locator('[data-filter="themes"] summary').click();
    await page.getByRole('searchbox').fill('校园餐');
    await eventually(() => page.locator('[data-filter="themes"] input[type="checkbox"]').count()).toBe(1);
    await page.getByRole('checkbox', { name: '校园餐', exact: true }).check();
    await eventually(async () => (await chartWords(page, 'theme-matrix')).includes('师德师风')).toBe(false);
  });

  it('count only measures of the status that is chosen, above and below the line', async () => {
    const [row] = await query(
      `SELECT o.jurisdiction, sum(c.measures)::INTEGER AS n FROM measure_counts c JOIN notice_overview o USING (notice_id)
       WHERE c.status = 'ongoing' GROUP BY o.jurisdiction ORDER BY n DESC, o.jurisdiction LIMIT 1`,
    );
    const page = await openPage('?view=themes&status=ongoing');
    await eventually(async () => (await chartWords(page, 'theme-matrix')).replace(/\s/g, '')).toContain(
      `${row!.jurisdiction}n=${row!.n}`,
    );
  });

  it('take a span of quarters', async () => {
    const page = await openPage('?view=themes');
    await page.locator('[data-filter="period"] summary').click();
    await page.getByRole('combobox', { name: words.from }).selectOption('2025-Q3');
    await eventually(() => inAddress(page, 'from')).toBe('2025-07');
    const [counted] = await query("SELECT count(*) AS n FROM notices WHERE published >= '2025-07'");
    await page.getByText(words.passed(Number(counted!.n), 5)).waitFor();
  });

  it('say so where nothing is left, and how to go on', async () => {
    const page = await openPage('?view=themes&from=2031');
    await page.getByText(zh.nothingToShowTitle).waitFor();
    await page.getByRole('button', { name: words.clearAll }).click();
    await drawnChart(page, 'theme-matrix');
  });
});
