import { describe, expect, it } from 'vitest';
import { zh } from '../../../src/site/messages/zh.ts';
import { violations } from '../axe.ts';
import { useOpenPage } from '../open-page.ts';
import { chartWords, drawnChart, eventually, inAddress } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();
const words = zh.themes;

describe('pictures of themes without columns', () => {
  it('are chosen with the keys, without the settings that they do not take, and lead to a sentence', async () => {
    const page = await openPage('?view=themes');
    await drawnChart(page, 'theme-matrix');
    await page.getByRole('link', { name: words.together, exact: true }).focus();
    await page.keyboard.press('Enter');
    await eventually(() => inAddress(page, 'chart')).toBe('together');
    await drawnChart(page, 'theme-cooccurrence');
    expect(await page.locator('[data-chart="theme-matrix"]').count()).toBe(0);
    for (const name of [words.by, words.value]) expect(await page.getByRole('navigation', { name }).count()).toBe(0);
    expect(await page.getByRole('combobox', { name: words.order }).count()).toBe(0);

    expect(await violations(page)).toEqual([]);

    // The pair that most measures carry, from the table to the first of them.
    const [pair] = await query(
      `SELECT x.name_zh AS one, y.name_zh AS other, count(*)::INTEGER AS together
       FROM counted_measures m
       JOIN measure_themes a USING (notice_id, measure_id) JOIN measure_themes b USING (notice_id, measure_id)
       JOIN themes x ON x.theme = a.theme JOIN themes y ON y.theme = b.theme
       WHERE a.theme <> b.theme GROUP BY ALL ORDER BY together DESC, one LIMIT 1`,
    );
    const figure = page.locator('[data-chart="theme-cooccurrence"]');
    await figure.getByText(zh.asTable, { exact: true }).focus();
    await page.keyboard.press('Enter');
    const row = figure
      .getByRole('row')
      .filter({ hasText: String(pair!.one) })
      .filter({ hasText: String(pair!.other) });
    const link = row.getByRole('link').first();
    expect(await link.textContent()).toBe(String(pair!.together));
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('article mark').first().waitFor();
    await page.goBack();
    await drawnChart(page, 'theme-cooccurrence');
  });

  it('follow the filters, and give way to the matrix again', async () => {
    const page = await openPage('?view=themes&chart=concentration&province=广东省');
    const drawn = (await chartWords(page, 'theme-concentration')).replace(/\s/g, '');
    expect(drawn).toContain('清远市');
    expect(drawn).not.toContain('秦州区');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: words.matrix, exact: true }).focus();
    await page.keyboard.press('Enter');
    await drawnChart(page, 'theme-matrix');
    expect(await page.getByRole('navigation', { name: words.by }).count()).toBe(1);
  });
});
