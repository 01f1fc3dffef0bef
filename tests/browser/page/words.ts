import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import { eventually, evidence, expectHighlighted, inAddress, tabTo } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();

const lines = (page: Page): Locator => evidence(page).locator('.kwic-line');
const field = (page: Page): Locator =>
  page.getByRole('search').getByRole('searchbox', { name: '查一个词或一句话在哪里出现' });

/** How often words stand in the counted measures, counted without patterns or words. */
async function timesInText(words: string, where = 'true') {
  const [row] = await query(
    `SELECT sum((length(t) - length(replace(t, ?, ''))) / length(?))::INTEGER AS places,
       count(*)::INTEGER AS measures, count(DISTINCT notice_id)::INTEGER AS notices
     FROM (SELECT m.notice_id, regexp_replace(m.text, '\\s', '', 'g') AS t FROM counted_measures m
       JOIN notice_overview o ON o.notice_id = m.notice_id WHERE ${where}) WHERE contains(t, ?)`,
    words,
    words,
    words,
  );
  return row as { places: number; measures: number; notices: number };
}
const counted = ({ places, measures, notices }: { places: number; measures: number; notices: number }) =>
  `${places}处，在${notices}份通报的${measures}条措施里`;

/** How many lines the list has, drawn or not, as it tells who cannot see it. */
async function listed(page: Page): Promise<number> {
  await lines(page).first().waitFor();
  return Number(await evidence(page).locator('.kwic li').first().getAttribute('aria-setsize'));
}

describe('looking up words', () => {
  it('takes words from the keyboard and lists each place, which opens in its notice and leads back', async () => {
    const page = await openPage('?view=words');
    await tabTo(page, '.look-up input');
    await page.keyboard.type('校园餐');
    await page.keyboard.press('Enter');
    await eventually(() => inAddress(page, 'word')).toBe('校园餐');
    const found = await timesInText('校园餐');
    await evidence(page).getByText(counted(found)).waitFor();
    expect(await listed(page)).toBe(found.places);
    for (const word of await lines(page).locator('.kwic-word').allTextContents()) expect(word).toBe('校园餐');

    // All words stand one below the other.
    const middles = await lines(page)
      .locator('.kwic-word')
      .evaluateAll((words) => words.map((word) => Math.round(word.getBoundingClientRect().left)));
    expect(new Set(middles).size).toBe(1);

    const right = await lines(page).first().locator('.kwic-right').textContent();
    await tabTo(page, '.kwic-line');
    await page.keyboard.press('Enter');
    await expectHighlighted(page, '校园餐');
    expect(inAddress(page, 'view')).toBe('notice');
    const after = await page.locator('article mark').evaluate((mark) => {
      const range = document.createRange();
      range.setStartAfter(mark);
      range.setEndAfter(mark.closest('article')!);
      return range.toString().replaceAll(/\s/g, '');
    });
    expect(after.startsWith(right!.replaceAll(/\s/g, '').slice(0, 8))).toBe(true);

    await page.getByRole('link', { name: `← ${zh.notice.back}` }).click();
    await evidence(page).getByText(counted(found)).waitFor();
    expect(await field(page).inputValue()).toBe('校园餐');
  });

  it('keeps to the filters, says where there is nothing, and closes', async () => {
    const page = await openPage('?view=words&word=学校&province=广东省');
    await evidence(page)
      .getByText(counted(await timesInText('学校', "o.province = '广东省'")))
      .waitFor();
    await field(page).fill('没有人写过的一句话');
    await page.keyboard.press('Enter');
    await evidence(page).getByText('没有找到').waitFor();
    expect(await lines(page).count()).toBe(0);
    await evidence(page).getByRole('link', { name: zh.close }).click();
    await eventually(() => inAddress(page, 'word')).toBeNull();
    await eventually(() => field(page).inputValue()).toBe('');
    await page.goBack();
    await eventually(() => field(page).inputValue()).toBe('没有人写过的一句话');
  });

  it('sorts by what stands after and before, and gives the lines as a file', async () => {
    const page = await openPage('?view=words&word=食堂');
    const { places } = await timesInText('食堂');
    expect(await listed(page)).toBe(places);
    const before = await lines(page).locator('.kwic-right').allTextContents();
    const button = evidence(page).getByRole('button', { name: '后文' });
    await button.focus();
    await page.keyboard.press('Enter');
    await eventually(() => button.getAttribute('aria-pressed')).toBe('true');
    const sorted = await lines(page).locator('.kwic-right').allTextContents();
    expect(sorted).not.toEqual(before);
    const compare = new Intl.Collator('zh-Hans-CN').compare;
    expect(sorted).toEqual([...sorted].sort(compare));

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      evidence(page).getByRole('button', { name: '下载CSV' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.split('\n')).toHaveLength(places + 1);
    expect(csv).toContain('view=notice&notice=');
  });

  it('draws a few of many lines at a time', async () => {
    const page = await openPage('?view=words&word=学校');
    const { places } = await timesInText('学校');
    expect(places).toBeGreaterThan(150);
    expect(await listed(page)).toBe(places);
    expect(await lines(page).count()).toBeLessThan(60);
    await evidence(page).getByRole('group', { name: '每一处及其前后文' }).focus();
    await page.keyboard.press('End');
    await eventually(() => evidence(page).locator('.kwic li').last().getAttribute('aria-posinset')).toBe(
      String(places),
    );
  });
});
