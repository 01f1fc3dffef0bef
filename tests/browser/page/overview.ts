import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../src/charts/filters.ts';
import { en } from '../../../src/site/messages/en.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { findings } from '../../../src/site/views/overview/findings/findings.ts';
import { useOpenPage } from '../open-page.ts';
import { clickMark, drawnChart, eventually, evidence, inAddress } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();
const words = zh.overview;

const holdings = (page: Page) => page.locator('.holdings li').allTextContents();

/** What the line of holdings has to say of the notices of some provinces. */
async function held(provinces: string): Promise<string[]> {
  const [row] = await query(
    `SELECT count(*)::INTEGER AS notices, count(DISTINCT place)::INTEGER AS places,
       count(DISTINCT province)::INTEGER AS provinces, sum(measures)::INTEGER AS measures,
       sum(metrics)::INTEGER AS metrics, min(published) AS first, max(published) AS last
     FROM notice_overview WHERE province LIKE ?`,
    provinces,
  );
  const { notices, places, measures, metrics, first, last } = row!;
  return [
    `${notices} ${words.notices}`,
    `${places} ${words.places}`,
    `${row!.provinces} ${words.provinces}`,
    `${measures} ${words.measures}`,
    `${metrics} ${words.metrics}`,
    words.published(String(first), String(last)),
  ];
}

describe('the overview', () => {
  it('is what the page opens with, and says what is held as the database counts it', async () => {
    const page = await openPage();
    await page.getByRole('heading', { level: 2, name: words.title }).waitFor();
    expect(await holdings(page)).toEqual(await held('%'));
  });

  it.each(['zh', 'en'] as const)('says what stands out as the database has it, and leads to it (%s)', async (lang) => {
    const page = await openPage(`?view=overview&lang=${lang}`);
    const messages = { zh, en }[lang];
    for (const finding of findings) {
      const { sql, bindings } = finding.sql(NO_FILTERS);
      const said = finding.say(await query(sql, ...bindings), lang);
      expect(said, finding.id).not.toBeNull();
      const { words: sentence, view, change } = said!;
      const shown = page.locator(`[data-finding="${finding.id}"]`);
      await shown.getByText(sentence).waitFor();
      const link = shown.getByRole('link', { name: messages.overview.look(messages.view[view]) });
      await link.click();
      await eventually(() => inAddress(page, 'view')).toBe(view);
      await page.locator('h2').waitFor();
      for (const [key, value] of Object.entries(change)) expect(inAddress(page, key)).toBe(String(value));
      await page.goBack();
      await page.getByRole('heading', { level: 2, name: messages.overview.title }).waitFor();
    }
  });

  it('sets the filter that a line of the composition counts, and counts anew', async () => {
    const page = await openPage();
    const composition = page.getByRole('region', { name: words.composition });
    const [row] = await query("SELECT count(*)::INTEGER AS n FROM notices WHERE province = '广东省'");
    const line = composition.getByRole('listitem').filter({ hasText: '广东省' });
    expect(await line.textContent()).toContain(words.count(Number(row!.n)));
    await line.getByRole('link').click();
    await eventually(() => inAddress(page, 'province')).toBe('广东省');
    await eventually(() => holdings(page)).toEqual(await held('广东省'));
    // No notice of the province covers its figures.
    await eventually(() => page.locator('[data-finding="covered-figures"]').textContent()).toContain(words.nothing);

    await page.goBack();
    await composition.getByRole('link', { name: '2025年四季度' }).focus();
    await page.keyboard.press('Enter');
    await eventually(() => inAddress(page, 'from')).toBe('2025-10');
    expect(inAddress(page, 'to')).toBe('2025-12');
  });

  it('leads into every view, and keeps the filters', async () => {
    const page = await openPage('?view=overview&province=广东省');
    const ways = page.getByRole('navigation', { name: words.waysIn });
    const views = [
      'themes',
      'indicators',
      'bureaus',
      'timeline',
      'words',
      'gallery',
      'data',
      'quality',
      'add',
    ] as const;
    await ways.waitFor();
    expect(await ways.getByRole('link').allTextContents()).toEqual(views.map((view) => zh.view[view]));
    for (const view of views) {
      await ways.getByRole('link', { name: zh.view[view] }).click();
      await eventually(() => inAddress(page, 'view')).toBe(view);
      expect(inAddress(page, 'province')).toBe('广东省');
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await page.goBack();
      await ways.waitFor();
    }
  });

  it('leads from a mark of its picture to the evidence', async () => {
    const page = await openPage();
    const [theme] = await query("SELECT name_zh FROM themes WHERE theme = 'school_meals'");
    await drawnChart(page, 'focus-themes');
    await clickMark(page, 'focus-themes', `${theme!.name_zh} · 清远市`);
    await eventually(() => inAddress(page, 'view')).toBe('themes');
    expect(inAddress(page, 'theme')).toBe('school_meals');
    await eventually(() => evidence(page).textContent()).toContain('清远市');
  });
});
