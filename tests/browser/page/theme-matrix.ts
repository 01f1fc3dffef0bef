import { describe, expect, it } from 'vitest';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import {
  chartWords,
  clickMark,
  drawnChart,
  eventually,
  evidence,
  inAddress,
  pointAtMark,
  quotations,
} from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();

describe('the theme matrix', () => {
  const places = ['清远市', '云浮市云安区', '天水市秦州区', '淄博市', '海南藏族自治州（推定）'];

  it('shows all five places, the inferred one marked as inferred', async () => {
    const page = await openPage('?view=themes');
    const words = await chartWords(page, 'theme-matrix');
    for (const place of places) expect(words).toContain(`${place}n=`);
    await page.getByText(zh.asTable).click();
    await page.getByRole('table').waitFor();
    const columns = await page.getByRole('table').getByRole('columnheader').allTextContents();
    expect(columns).toHaveLength(places.length + 1);
    for (const place of places)
      expect(
        columns.some((column) => column.startsWith(`${place} (n=`)),
        place,
      ).toBe(true);
    await page.getByText(zh.inferredHint).waitFor();
  });

  it('has a cell for each theme and place that the database counts, with share and count on hover', async () => {
    const page = await openPage('?view=themes');
    const picture = await drawnChart(page, 'theme-matrix');
    const cells = await picture.locator('[aria-roledescription="rect mark"]').count();
    const counted = await query('SELECT count(*) AS n FROM theme_shares WHERE measures > 0');
    expect(cells).toBe(counted[0]!.n);
    const [most] = await query('SELECT * FROM theme_shares ORDER BY measures DESC, theme, sort_key LIMIT 1');
    await pointAtMark(page, 'theme-matrix', `${most!.name_zh} · ${most!.jurisdiction}`);
    const tip = await page.locator('.tooltip').textContent();
    expect(tip).toContain(`${most!.measures}条／共${most!.measures_total}条`);
    await page.mouse.move(0, 0);
    await page.locator('.tooltip').waitFor({ state: 'hidden' });
  });

  it('keeps the colours of its legend while the reader is in a notice', async () => {
    const page = await openPage('?view=themes');
    const colours = (await drawnChart(page, 'theme-matrix')).locator('.role-legend-gradient').first();
    const before = await colours.screenshot();
    const address = page.url();
    await clickMark(page, 'theme-matrix', '校园餐 · 清远市');
    await eventually(() => page.url()).not.toBe(address);
    await quotations(page).first().waitFor();
    await evidence(page).getByRole('link', { name: zh.evidence.open }).first().click();
    await page.locator('article mark').first().waitFor();
    await page.goBack();
    await quotations(page).first().waitFor();
    await page.mouse.move(0, 0);
    expect((await colours.screenshot()).equals(before)).toBe(true);
  });

  it('is drawn by level, province and quarter, as counts and as shares of the text', async () => {
    const page = await openPage('?view=themes');
    await drawnChart(page, 'theme-matrix');
    for (const [by, head] of [
      ['level', '地市级n='],
      ['province', '广东省n='],
      ['quarter', '2025年'],
    ] as const) {
      await page.getByRole('link', { name: zh.themes[`by_${by}`], exact: true }).click();
      await eventually(() => inAddress(page, 'by')).toBe(by);
      await eventually(async () => (await chartWords(page, 'theme-matrix')).replace(/\s/g, '')).toContain(head);
    }
    for (const value of ['count', 'text'] as const) {
      const before = await chartWords(page, 'theme-matrix');
      await page.getByRole('link', { name: zh.themes[`value_${value}`], exact: true }).click();
      await eventually(() => chartWords(page, 'theme-matrix')).not.toBe(before);
    }
    const [most] = await query(
      `SELECT t.name_zh, sum(c.measures)::INTEGER AS measures FROM theme_counts c JOIN themes t USING (theme)
       JOIN notice_overview o USING (notice_id) WHERE o.level = 'county' GROUP BY ALL ORDER BY measures DESC LIMIT 1`,
    );
    await page.goto(new URL('?view=themes&by=level&value=count', page.url()).href);
    await pointAtMark(page, 'theme-matrix', `${most!.name_zh} · 县级`);
    expect(await page.locator('.tooltip').textContent()).toContain(`${most!.measures}条`);
  });

  it('is put in the order of a column or of a theme by the select, by keyboard', async () => {
    const page = await openPage('?view=themes');
    await drawnChart(page, 'theme-matrix');
    const select = page.getByRole('combobox', { name: zh.themes.order });
    await select.selectOption('theme school_meals');
    await eventually(() => inAddress(page, 'order')).toBe('theme school_meals');
    const [first] = await query(
      `SELECT jurisdiction FROM theme_shares WHERE theme = 'school_meals' ORDER BY share DESC NULLS LAST LIMIT 1`,
    );
    await page.getByText(zh.asTable).click();
    const columns = () => page.getByRole('table').getByRole('columnheader').allTextContents();
    await eventually(async () => (await columns())[1]).toContain(String(first!.jurisdiction));
    await select.focus();
    await page.keyboard.press('Home');
    await eventually(() => inAddress(page, 'order')).toBeNull();
  });
});
