import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/site/messages/en.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import { drawnChart, eventually, inAddress, quotations } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();

/** The page's words apart from the notices' own: quotations, headings and places stay Chinese in both languages. */
async function ownWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const quoted of copy.querySelectorAll(
      'noscript, blockquote, .quotation-path, .figures li, .commitment-text, [lang="zh-CN"]',
    ))
      quoted.remove();
    return copy.textContent ?? '';
  });
}

/** The page's pieces of text, each as one element holds it; charts and their tables have words of their own. */
function pieces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement?.closest('svg, table') === null) found.add((textContent ?? '').trim());
    }
    return [...found];
  });
}

const CHARTS = {
  overview: 'focus-themes',
  matrix: 'theme-matrix',
  focus: 'focus-themes',
  indicators: 'indicator-comparison',
  timeline: 'commitments-due',
} as const;

/** Every message that takes nothing, in both languages. */
function plainPairs(chinese: object, english: object): (readonly [string, string])[] {
  return Object.entries(chinese).flatMap(([key, value]) => {
    const other = (english as Record<string, unknown>)[key];
    if (['name', 'otherName', 'otherLanguage'].includes(key)) return [];
    if (typeof value === 'string' && typeof other === 'string') return [[value, other] as const];
    if (typeof value === 'object' && value !== null) return plainPairs(value, other as object);
    return [];
  });
}

describe.each(Object.keys(CHARTS) as (keyof typeof CHARTS)[])('the language of the %s', (view) => {
  const chart = CHARTS[view];

  it('is Chinese first and changes every label and the address', async () => {
    const [cell] = await query(
      'SELECT v.notice_id, v.indicator, i.theme FROM indicator_values v JOIN indicators i USING (indicator) ORDER BY v.sort_key LIMIT 1',
    );
    const search = {
      overview: '?view=overview',
      matrix: `?view=themes&theme=${cell!.theme}&by=notice&at=${cell!.notice_id}`,
      focus: `?view=themes&chart=focus&theme=${cell!.theme}&by=notice&at=${cell!.notice_id}`,
      indicators: `?view=indicators&indicator=${cell!.indicator}&at=${cell!.notice_id}`,
      timeline: '?view=timeline&asof=2025-06-01',
    }[view];
    const page = await openPage(search);
    await drawnChart(page, chart);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    if (search.includes('at=')) await quotations(page).first().waitFor();
    await eventually(() => page.locator('[aria-busy="true"]').count()).toBe(0);
    await eventually(() => page.locator('[data-database]').getAttribute('data-database')).toBe('ready');
    const before = await ownWords(page);
    const piecesBefore = await pieces(page);

    await page.getByRole('link', { name: 'English' }).click();
    expect(inAddress(page, 'lang')).toBe('en');
    await eventually(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
    await eventually(() => ownWords(page)).toContain(en.footer);

    // The names of places are all that may stay: 清远市 has no other.
    const places = (await query('SELECT DISTINCT unnest([jurisdiction, province]) AS name FROM notices')).map((row) =>
      String(row.name),
    );
    const units = (await query('SELECT DISTINCT unit FROM metrics WHERE unit IS NOT NULL')).map((row) =>
      String(row.unit),
    );
    const subjects = (await query('SELECT DISTINCT subject FROM metrics WHERE subject IS NOT NULL')).map((row) =>
      String(row.subject),
    );
    const known = new Set([...subjects, ...places, ...units].sort((a, b) => b.length - a.length));
    await eventually(async () => {
      let rest = await ownWords(page);
      for (const words of known) rest = rest.replaceAll(words, '');
      return rest.match(/\p{Script=Han}+/gu) ?? [];
    }).toEqual([]);

    // What stood there in Chinese, as a whole piece of text, stands there in English.
    const english = new Map<string, string[]>();
    for (const [chinese, other] of plainPairs(zh, en)) english.set(chinese, [...(english.get(chinese) ?? []), other]);
    const shown = piecesBefore.filter((piece) => english.has(piece));
    expect(shown.length).toBeGreaterThan(12);
    const after = new Set(await pieces(page));
    for (const piece of shown)
      expect(
        english.get(piece)!.some((other) => after.has(other)),
        piece,
      ).toBe(true);

    await page.getByRole('link', { name: '中文' }).click();
    await eventually(() => ownWords(page)).toBe(before);
    expect(inAddress(page, 'lang')).toBeNull();
  });
});
