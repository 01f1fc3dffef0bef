import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/site/messages/en.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import { drawnChart, eventually, evidence, inAddress, quotations } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();

/** The page's words apart from the notices' own: quotations, headings and places stay Chinese in both languages. */
async function ownWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const quoted of copy.querySelectorAll('noscript, blockquote, .quotation-path, .figures li, [lang="zh-CN"]'))
      quoted.remove();
    return copy.textContent ?? '';
  });
}

describe.each(['matrix', 'focus', 'indicator'] as const)('the language of the %s', (view) => {
  const chart = { matrix: 'theme-matrix', focus: 'focus-themes', indicator: 'indicator-comparison' }[view];

  it('is Chinese first and changes every label and the address', async () => {
    const [cell] = await query(
      'SELECT v.notice_id, v.indicator, i.theme FROM indicator_values v JOIN indicators i USING (indicator) ORDER BY v.sort_key LIMIT 1',
    );
    const pick = view === 'indicator' ? `indicator=${cell!.indicator}` : `theme=${cell!.theme}`;
    const page = await openPage(`?view=${view}&${pick}&notice=${cell!.notice_id}`);
    await drawnChart(page, chart);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await quotations(page).first().waitFor();
    const before = await ownWords(page);

    await page.getByRole('link', { name: 'English' }).click();
    expect(inAddress(page, 'lang')).toBe('en');
    await eventually(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
    await eventually(() => ownWords(page)).toContain(en.footer);

    // The names of places are all that may stay: 清远市 has no other.
    const places = (await query('SELECT jurisdiction FROM notices')).map((row) => String(row.jurisdiction));
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

    // What stood there in Chinese stands there in English.
    const after = await ownWords(page);
    const keys = (Object.keys(zh) as (keyof typeof zh)[]).filter(
      (key) => key !== 'name' && key !== 'otherName' && key !== 'otherLanguage',
    );
    const plain = keys.flatMap((key) => {
      const pair = [zh[key], en[key]];
      return typeof pair[0] === 'string' && typeof pair[1] === 'string' ? [[pair[0], pair[1]] as const] : [];
    });
    const shown = plain.filter(([chinese]) => chinese.length > 3 && before.includes(chinese));
    expect(shown.length).toBeGreaterThan(6);
    for (const [, english] of shown) expect(after).toContain(english);

    await page.getByRole('link', { name: '中文' }).click();
    await eventually(() => ownWords(page)).toBe(before);
    expect(inAddress(page, 'lang')).toBeNull();
    expect(await evidence(page).count()).toBe(1);
  });
});
