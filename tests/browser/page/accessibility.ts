import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../../src/site/route/fields.ts';
import { violations } from '../axe.ts';
import { useOpenPage } from '../open-page.ts';
import { eventually } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();

/** The view with all that it loads in place. */
async function settled(page: Page): Promise<void> {
  await eventually(() => page.locator('[data-database]').getAttribute('data-database')).toBe('ready');
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await eventually(() => page.locator('[aria-busy="true"]').count()).toBe(0);
}

/** The address of each view with something picked in it. */
async function addresses(): Promise<Record<(typeof VIEWS)[number], string>> {
  const [row] = await query('SELECT notice_id, span_start, span_end FROM measures ORDER BY length(text) DESC LIMIT 1');
  return {
    overview: '?view=overview&province=广东省',
    themes: '?view=themes&theme=school_meals&at=441800',
    indicators: '?view=indicators&indicator=teachers_recruited',
    bureaus: '?view=bureaus',
    timeline: '?view=timeline&asof=2025-06-01',
    words: '?view=words&word=学校',
    gallery: '?view=gallery',
    notice: `?view=notice&notice=${row!.notice_id}&span=${row!.span_start}-${row!.span_end}&back=themes`,
    data: '?view=data&sql=SELECT title, published FROM notices',
    quality: '?view=quality',
    add: '?view=add',
  };
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(VIEWS)('the view %s', (view) => {
  it('breaks no rule of WCAG 2.2 AA, light or dark, and leaves nothing to scroll sideways', async () => {
    const page = await openPage((await addresses())[view], { colorScheme: 'light' });
    await settled(page);
    expect(await violations(page)).toEqual([]);
    // Without motion the colours change at once, and not while they are being looked at.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await eventually(() => sideways(page)).toBe(0);
    }
  });

  it('breaks none on a phone, in English, with a filter open', async () => {
    const page = await openPage(`${(await addresses())[view]}&lang=en`, { width: 390 });
    await settled(page);
    const filter = page.locator('[data-filter="place"] summary');
    if ((await filter.count()) > 0) await filter.click();
    expect(await violations(page)).toEqual([]);
  });
});
