import { describe, expect, it } from 'vitest';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import { chartWords, drawnChart, pointAtMark } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();

describe('the theme matrix', () => {
  const places = ['清远市', '云浮市云安区', '天水市秦州区', '淄博市', '海南藏族自治州（推定）'];

  it('opens first and shows all five places, the inferred one marked as inferred', async () => {
    const page = await openPage();
    const words = await chartWords(page, 'theme-matrix');
    for (const place of places) expect(words).toContain(`${place}n=`);
    await page.getByText(zh.asTable).click();
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
    const page = await openPage();
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

  it('says what the corpus holds as the database counts it', async () => {
    const page = await openPage();
    await drawnChart(page, 'theme-matrix');
    const [held] = await query(
      `SELECT count(*) AS notices, sum(measures)::INTEGER AS measures, sum(metrics)::INTEGER AS metrics
       FROM notice_overview`,
    );
    const head = await page.getByRole('banner').textContent();
    for (const count of Object.values(held!)) expect(head).toContain(Number(count).toLocaleString('en-US'));
  });
});
