import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/charts/chart-answer.ts';
import { EMPTY_SETTINGS } from '../../../src/charts/chart-settings.ts';
import { columnLabels } from '../../../src/charts/columns.ts';
import { keyWords } from '../../../src/charts/key-words.ts';
import { isWordRow } from '../../../src/charts/key-words-rows.ts';
import { placeLabels } from '../../../src/charts/place-label.ts';
import { readCorpus } from '../../../src/charts/read-corpus.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { noticeText } from '../../support/sample-notices.ts';
import { violations } from '../axe.ts';
import { useOpenPage } from '../open-page.ts';
import {
  chartWords,
  clickMark,
  drawnChart,
  eventually,
  evidence,
  expectHighlighted,
  inAddress,
  tabTo,
} from '../page-parts.ts';
import { askServed, query } from '../served-page.ts';

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

/** The words of the picture as it opens, in its order, with the names of their groups. */
async function pictured() {
  const held = await readCorpus(askServed);
  const params = keyWords.paramsOf(EMPTY_SETTINGS, held);
  const rows = (await rowsOf(keyWords, params, askServed)).filter(isWordRow);
  const labels = columnLabels(rows, 'place', 'zh');
  return rows.map((row) => ({ ...row, label: labels.get(row.column)! }));
}
const wordList = (page: Page): Locator => evidence(page).locator('.word-list');

describe('words that set places apart', () => {
  it('lead from a bar to as many places as it counts, each of which opens in its notice and leads back', async () => {
    const [first] = await pictured();
    const page = await openPage('?view=words');
    await clickMark(page, 'key-words', `${first!.word} · ${first!.label}`);
    await eventually(() => inAddress(page, 'word')).toBe(first!.word);
    expect(inAddress(page, 'at')).toBe(first!.column);
    await evidence(page)
      .getByText(counted({ places: first!.times, measures: first!.word_measures, notices: 1 }))
      .waitFor();
    expect(await listed(page)).toBe(first!.times);
    expect(await lines(page).count()).toBe(first!.times);
    const source = await lines(page).first().locator('.kwic-source').textContent();
    expect(source).toContain(first!.label);

    const printed = await lines(page).first().locator('.kwic-word').textContent();
    await lines(page).first().focus();
    await page.keyboard.press('Enter');
    await expectHighlighted(page, printed!);
    await page.goBack();
    await lines(page).first().waitFor();
    expect(await listed(page)).toBe(first!.times);

    // As text it stands in as many places, or in more.
    await evidence(page).getByRole('link', { name: '在各组的原文里查' }).click();
    const found = await timesInText(first!.word.replace(' ', ''));
    await evidence(page).getByText(counted(found)).waitFor();
    expect(found.places).toBeGreaterThanOrEqual(first!.times);
  });

  it('lead from the list to as many lines as it counts', async () => {
    const words = await pictured();
    const page = await openPage('?view=words');
    await wordList(page).waitFor();
    expect(await wordList(page).getByRole('link').allTextContents()).toEqual(
      words.map(({ word, times }) => `${word} ${times}`),
    );
    for (const { word, times, column } of words.filter((_, at) => at % 9 === 0)) {
      await wordList(page)
        .getByRole('link', { name: `${word} ${times}`, exact: true })
        .first()
        .focus();
      await page.keyboard.press('Enter');
      await eventually(() => inAddress(page, 'at')).toBe(column);
      expect(await listed(page)).toBe(times);
      await evidence(page).getByRole('link', { name: zh.close }).click();
      await wordList(page).waitFor();
    }
  });

  it('leave a word out with the keys, say so, and bring it back', async () => {
    const [first] = await pictured();
    const page = await openPage('?view=words');
    await wordList(page).waitFor();
    const remove = wordList(page)
      .getByRole('button', { name: `不看“${first!.word}”`, exact: true })
      .first();
    await remove.focus();
    await page.keyboard.press('Enter');
    await eventually(() => inAddress(page, 'without')).toBe(first!.word);
    await remove.waitFor({ state: 'detached' });
    // The next word is where the pressed one was.
    expect(await page.evaluate(() => document.activeElement?.closest('.word-list') !== null)).toBe(true);
    const mark = page.locator(`[data-chart="key-words"] svg [aria-label^="${first!.word} ·"]`);
    await eventually(() => mark.count()).toBe(0);

    await page.getByRole('button', { name: `重新看“${first!.word}”`, exact: true }).focus();
    await page.keyboard.press('Enter');
    await eventually(() => mark.count()).toBeGreaterThan(0);
    expect(inAddress(page, 'without')).toBeNull();
  });

  it('are of other groups and in another order as the reader sets it', async () => {
    const page = await openPage('?view=words&word=x&at=y');
    await drawnChart(page, 'key-words');
    const figure = page.locator('[data-chart="key-words"]');
    await figure.getByRole('link', { name: zh.themes.by_level }).click();
    await eventually(() => inAddress(page, 'by')).toBe('level');
    expect(inAddress(page, 'word')).toBeNull();
    await eventually(() => chartWords(page, 'key-words')).toContain('地市级');
    const before = await chartWords(page, 'key-words');
    await figure.getByRole('link', { name: '对数优势差' }).click();
    await eventually(() => chartWords(page, 'key-words')).not.toBe(before);
    expect(inAddress(page, 'order')).toBe('log-odds');
  });
});

const passages = (page: Page): Locator => evidence(page).locator('.passage');

/** Two notices with sentences in common of which some differ, the names of their places, and how many the first has. */
async function pair() {
  const [row] = await query(
    `SELECT a.notice_id AS notice, b.notice_id AS other, count(DISTINCT a.ordinal)::INTEGER AS sentences
     FROM reused_passages a JOIN reused_passages b USING (family)
     WHERE a.notice_id <> b.notice_id GROUP BY ALL ORDER BY bool_or(a.similarity < 1) DESC, sentences DESC, notice LIMIT 1`,
  );
  const labels = placeLabels((await readCorpus(askServed)).notices, 'zh');
  const { notice, other, sentences } = row as { notice: string; other: string; sentences: number };
  return { notice, other, sentences, a: labels.get(notice)!, b: labels.get(other)! };
}
const saysPair = (sentences: number) => `前一份有${sentences}句，在后一份里也有，一样或几乎一样。`;

describe('shared passages', () => {
  it('lead from two notices in the picture to their sentences side by side, and from each into its notice', async () => {
    const { notice, other, sentences, a, b } = await pair();
    const page = await openPage('?view=words');
    await clickMark(page, 'shared-passages', `${a}的文字有`);
    await eventually(() => inAddress(page, 'at')).toBe(notice);
    await page.goto(new URL(`?view=words&at=${notice}&other=${other}`, page.url()).href);
    await evidence(page).getByText(saysPair(sentences)).waitFor();
    expect(await passages(page).count()).toBe(sentences);
    // What the two have each for itself is marked, and nothing in what is the same.
    for (const passage of await passages(page).all()) {
      const same = (await passage.textContent())!.includes('文字相同');
      expect((await passage.locator('mark').count()) === 0).toBe(same);
    }
    expect(await passages(page).locator('mark').count()).toBeGreaterThan(0);

    const side = passages(page).first().getByRole('link', { name: b }).first();
    const words = await passages(page).first().locator('q').last().textContent();
    await side.focus();
    await page.keyboard.press('Enter');
    await expectHighlighted(page, words!);
    expect(inAddress(page, 'notice')).toBe(other);
    await page.goBack();
    await evidence(page).getByText(saysPair(sentences)).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('lead from a number of the table to the same two notices, and from one notice to all that it shares', async () => {
    const { notice, other, sentences, a, b } = await pair();
    const page = await openPage('?view=words');
    await drawnChart(page, 'shared-passages');
    const figure = page.locator('[data-chart="shared-passages"]');
    await figure.getByText(zh.asTable, { exact: true }).click();
    await figure
      .getByRole('row', { name: `${a} ${b}` })
      .getByRole('link')
      .focus();
    await page.keyboard.press('Enter');
    await evidence(page).getByText(saysPair(sentences)).waitFor();
    expect(inAddress(page, 'other')).toBe(other);

    await evidence(page).getByRole('link', { name: '看这份通报在别处也有的全部段落' }).click();
    const [counts] = await query(
      `SELECT count(DISTINCT family)::INTEGER AS families, count(*)::INTEGER AS places
       FROM reused_passages WHERE notice_id = ?`,
      notice,
    );
    await evidence(page).getByText(`${counts!.families}句（本通报里共${counts!.places}处）`).waitFor();
    expect(await passages(page).count()).toBe(counts!.families);
    await passages(page).getByRole('link', { name: b, exact: true }).first().click();
    await evidence(page).getByText(saysPair(sentences)).waitFor();
  });

  it('lead from a bar of a notice to its sentences that stand elsewhere', async () => {
    const { notice, a } = await pair();
    const page = await openPage('?view=words');
    const drawn = await drawnChart(page, 'text-reuse');
    const bar = drawn.locator(`[aria-label*="· ${a}"]`).first();
    await bar.scrollIntoViewIfNeeded();
    const box = (await bar.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await eventually(() => inAddress(page, 'at')).toBe(notice);
    expect(inAddress(page, 'other')).toBeNull();
    await passages(page).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('lead to every place of a sentence that a notice repeats', async () => {
    const [row] = await query(
      `SELECT r.notice_id, r.family, count(*)::INTEGER AS times, max(r.ordinal)::INTEGER AS last
       FROM reused_passages r JOIN passage_families f USING (family)
       WHERE f.notices = 1 GROUP BY ALL ORDER BY times DESC, r.family LIMIT 1`,
    );
    const [last] = await query(
      `SELECT substring(n.text, r.span_start + 1, r.span_end - r.span_start) AS words
       FROM reused_passages r JOIN notices n USING (notice_id) WHERE r.notice_id = ? AND r.ordinal = ?`,
      String(row!.notice_id),
      Number(row!.last),
    );
    const page = await openPage(`?view=words&at=${row!.notice_id}`);
    const repeated = passages(page)
      .filter({ hasText: '只在这份通报里重复' })
      .filter({ hasText: `在本通报里出现${row!.times}次` });
    await repeated
      .first()
      .getByRole('link', { name: `第${row!.times}处` })
      .click();
    await expectHighlighted(page, String(last!.words));
  });
});

describe('a notice added for a visit', () => {
  it('is said to have no words and no passages, and is found by looking words up', async () => {
    const page = await openPage('?view=add');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: zh.add.chooseFiles }).click(),
    ]);
    const text = noticeText('001').replaceAll('云安区', '云城区');
    await chooser.setFiles([{ name: '云城.txt', mimeType: '', buffer: Buffer.from(text) }]);
    // The first file waits for the database as well.
    await expect.poll(() => page.locator('[data-state="added"]').count(), { timeout: 45_000 }).toBe(1);
    await page.getByRole('navigation', { name: zh.views }).getByRole('link', { name: zh.view.words }).click();
    await page.getByText('刚添加的1份通报没有分词').waitFor();
    await field(page).fill('校园餐');
    await page.keyboard.press('Enter');
    await evidence(page).getByText('云浮市云城区').first().waitFor();
  });
});
