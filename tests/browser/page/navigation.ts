import { describe, expect, it } from 'vitest';
import { en } from '../../../src/site/messages/en.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import {
  clickMark,
  drawnChart,
  eventually,
  evidence,
  expectHighlighted,
  highlighted,
  inAddress,
  quotations,
} from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();

/** A measure with a figure of an indicator, deep in its notice. */
async function someMeasure() {
  const [row] = await query(
    `SELECT m.notice_id, o.place, m.text, m.span_start, m.span_end, v.indicator, e.theme, v.jurisdiction,
       e.theme_name
     FROM indicator_values v
     JOIN counted_measures m USING (notice_id, measure_id)
     JOIN notice_overview o USING (notice_id)
     JOIN (SELECT notice_id, measure_id, theme, name_zh AS theme_name FROM measure_evidence JOIN themes USING (theme)
           WHERE rank = 1) e USING (notice_id, measure_id)
     ORDER BY m.span_start DESC LIMIT 1`,
  );
  const { notice_id, place, text, span_start, span_end, indicator, theme, theme_name, jurisdiction } = row!;
  return {
    notice: String(notice_id),
    place: String(place),
    words: String(text),
    span: `${span_start}-${span_end}`,
    indicator: String(indicator),
    theme: String(theme),
    cell: `${theme_name} · ${jurisdiction}`,
  };
}

describe('navigation', () => {
  it('goes back and forward over every step', async () => {
    const measure = await someMeasure();
    const page = await openPage('?view=themes');
    await clickMark(page, 'theme-matrix', measure.cell);
    await eventually(() => inAddress(page, 'theme')).toBe(measure.theme);
    const quotation = quotations(page).filter({ hasText: measure.words }).first();
    await quotation.click();
    await expectHighlighted(page, measure.words);

    await page.goBack();
    await highlighted(page).waitFor({ state: 'detached' });
    expect(inAddress(page, 'view')).toBe('themes');
    await quotation.waitFor();

    await page.goBack();
    await eventually(() => inAddress(page, 'theme')).toBeNull();
    await drawnChart(page, 'theme-matrix');

    await page.goForward();
    await page.goForward();
    await expectHighlighted(page, measure.words);
  });

  it('goes back from a notice to where the reader was', async () => {
    const measure = await someMeasure();
    const page = await openPage(`?view=themes&theme=${measure.theme}&at=${measure.place}`, { height: 500 });
    await drawnChart(page, 'theme-matrix');
    const quotation = quotations(page).filter({ hasText: measure.words }).first();
    // Scrolls as a click would, without clicking.
    await quotation.click({ trial: true });
    await page.mouse.wheel(0, 40);
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(30);
    const left = await page.evaluate(() => scrollY);
    await quotation.click();
    await expectHighlighted(page, measure.words);
    await page.goBack();
    await quotation.waitFor();
    await expect
      .poll(async () => Math.abs((await page.evaluate(() => scrollY)) - left), { timeout: 2000 })
      .toBeLessThan(60);
  });

  it('opens an address with everything set as it was left', async () => {
    const measure = await someMeasure();
    const search = `?view=notice&lang=en&indicator=${measure.indicator}&at=${measure.notice}&notice=${measure.notice}&span=${measure.span}&back=indicators`;
    const page = await openPage(search);
    await expectHighlighted(page, measure.words);
    expect(page.url()).toContain(search);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');

    await page.getByRole('link', { name: en.notice.back }).click();
    await drawnChart(page, 'indicator-comparison');
    expect(await page.getByRole('combobox', { name: en.indicators.choose }).inputValue()).toBe(measure.indicator);
    await quotations(page).filter({ hasText: measure.words }).first().waitFor();
  });

  it('opens addresses that the first page wrote', async () => {
    const measure = await someMeasure();
    const old = `?view=matrix&theme=${measure.theme}&notice=${measure.notice}`;
    const page = await openPage(old);
    await drawnChart(page, 'theme-matrix');
    await quotations(page).filter({ hasText: measure.words }).first().waitFor();

    await page.goto(new URL(`${old}&span=${measure.span}`, page.url()).href);
    await expectHighlighted(page, measure.words);

    await page.goto(new URL('?view=focus&lang=en', page.url()).href);
    await drawnChart(page, 'focus-themes');
    await page.goto(new URL(`?view=indicator&indicator=${measure.indicator}`, page.url()).href);
    await drawnChart(page, 'indicator-comparison');
    expect(await page.getByRole('combobox', { name: zh.indicators.choose }).inputValue()).toBe(measure.indicator);
  });

  it('changes the view with the links above, which say which view is open, and keeps language and filters', async () => {
    const page = await openPage('?view=overview&province=广东省');
    const views = page.getByRole('navigation', { name: zh.views });
    const others = ['themes', 'indicators', 'bureaus', 'timeline', 'words', 'data', 'quality', 'add'] as const;
    for (const view of [...others, 'overview'] as const) {
      await views.getByRole('link', { name: zh.view[view], exact: true }).click();
      await eventually(() => inAddress(page, 'view')).toBe(view);
      await page.locator(`[data-view="${view}"]`).getByRole('heading', { level: 2 }).first().waitFor();
      expect(inAddress(page, 'province')).toBe('广东省');
      expect(await views.getByRole('link', { name: zh.view[view], exact: true }).getAttribute('aria-current')).toBe(
        'page',
      );
      expect(await page.title()).toContain(zh.view[view]);
    }
  });

  it('leads from the outline to a heading of the notice and back to the sentence', async () => {
    const measure = await someMeasure();
    const page = await openPage(`?view=notice&notice=${measure.notice}&span=${measure.span}`);
    await expectHighlighted(page, measure.words);
    const outline = page.getByRole('navigation', { name: zh.notice.outline });
    const first = outline.getByRole('listitem').first();
    await first.getByRole('button').click();
    await eventually(() => highlighted(page).evaluate((mark) => mark.getBoundingClientRect().top > innerHeight)).toBe(
      true,
    );
    await outline.getByRole('button', { name: zh.notice.toQuote }).click();
    await expectHighlighted(page, measure.words);
  });

  it('says of a notice that is not there what to do', async () => {
    const page = await openPage('?view=notice&notice=0000000000000000&span=0-5&back=themes');
    await page.getByText(zh.notice.missing).waitFor();
    await page.getByRole('link', { name: zh.notice.back }).click();
    await drawnChart(page, 'theme-matrix');
  });

  it('opens a damaged link with what is whole in it', async () => {
    const page = await openPage("?view=nowhere&theme=%3Cimg%20src=x%3E&notice='%20OR%201=1&span=9-1&lang=xx");
    await drawnChart(page, 'focus-themes');
    expect(await page.locator('[data-view="overview"]').count()).toBe(1);
  });

  it('opens a theme that nobody knows without failing', async () => {
    const page = await openPage('?view=themes&theme=no_such_theme&at=000000');
    await drawnChart(page, 'theme-matrix');
    await evidence(page).getByText(zh.evidence.hint).waitFor();
  });
});
