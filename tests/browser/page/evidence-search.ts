import { csvParseRows } from 'd3-dsv';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import { chartWords, eventually, evidence, expectHighlighted, inAddress, quotations, tabTo } from '../page-parts.ts';
import { pageAddress, query } from '../served-page.ts';

const openPage = useOpenPage();
const words = zh.evidence;
const THEME = 'school_meals';

/** The words of the theme's measures that fit, in their order, as the database has them. */
async function measures(condition = 'true'): Promise<string[]> {
  const rows = await query(
    `SELECT e.text FROM measure_evidence e WHERE e.theme = ? AND ${condition}
     ORDER BY e.sort_key, e.notice_id, e.ordinal`,
    THEME,
  );
  return rows.map((row) => String(row.text));
}

const status = (page: Page) => evidence(page).locator('.evidence-count').getByRole('status');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function openEvidence(search = ''): Promise<Page> {
  const page = await openPage(`?view=themes&theme=${THEME}${search}`);
  await quotations(page).first().waitFor();
  return page;
}

describe('the evidence of a theme', () => {
  it('is searched from the keyboard; hits are marked, counted, and stand in the address as one step', async () => {
    const page = await openEvidence();
    const all = await measures();
    expect(await quotations(page).allTextContents()).toEqual(all);
    const steps = await page.evaluate(() => history.length);
    await tabTo(page, 'aside input[type="search"]');
    await page.keyboard.type('食堂 监督');
    const found = await measures("contains(e.text, '食堂') AND contains(e.text, '监督')");
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
    await eventually(() => quotations(page).allTextContents()).toEqual(found);
    expect(await status(page).textContent()).toBe(words.fitting(found.length, all.length));
    expect(new Set(await page.locator('mark.mark-hit').allTextContents())).toEqual(new Set(['食堂', '监督']));
    expect(inAddress(page, 'words')).toBe('食堂 监督');
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.reload();
    await eventually(() => quotations(page).allTextContents()).toEqual(found);
    await page.getByRole('searchbox', { name: words.search }).fill('');
    await eventually(() => quotations(page).allTextContents()).toEqual(all);
    expect(inAddress(page, 'words')).toBeNull();
  });

  it('says so where nothing is found, and takes what is typed as words, not as a pattern', async () => {
    const page = await openEvidence();
    await page.getByRole('searchbox', { name: words.search }).fill("%'_.*");
    await eventually(() => status(page).textContent()).toBe(words.fitting(0, (await measures()).length));
    expect(await quotations(page).count()).toBe(0);
  });

  it('is narrowed by status and to what has a figure, and the picture stays as it is', async () => {
    const page = await openEvidence();
    const picture = await chartWords(page, 'theme-matrix');
    const clean = await measures("e.status = 'clean'");
    const chip = evidence(page).getByRole('button', { name: `${zh.status_clean} ${clean.length}` });
    await chip.click();
    await eventually(() => quotations(page).allTextContents()).toEqual(clean);
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    await chip.press('Space');
    const figures = await measures(`EXISTS (SELECT 1 FROM metrics q WHERE q.notice_id = e.notice_id
      AND q.measure_id = e.measure_id AND q.repeat_of IS NULL)`);
    await evidence(page).getByRole('button', { name: words.onlyFigures }).click();
    await eventually(() => quotations(page).allTextContents()).toEqual(figures);
    expect(await evidence(page).locator('.quotation:not(:has(.figures))').count()).toBe(0);
    expect(await chartWords(page, 'theme-matrix')).toBe(picture);
    expect(inAddress(page, 'status')).toBeNull();
  });

  it('marks the words that earned the theme, in the quotation and above it', async () => {
    const page = await openEvidence();
    const earned = await query(
      `SELECT m.notice_id, m.measure_id, t.span_start, t.span_end, m.span_start AS start, m.span_end AS finish, m.text,
        t.words, contains(i.title, t.words) AS titled
       FROM theme_evidence t JOIN measure_evidence e USING (notice_id, measure_id, theme)
       JOIN measures m USING (notice_id, measure_id) JOIN items i USING (notice_id, item_id) WHERE theme = ?`,
      THEME,
    );
    for (const text of await measures()) {
      const own = earned.filter((row) => row.text === text);
      const covered = [...text].map(() => false);
      for (const row of own.filter((entry) => Number(entry.span_start) >= Number(entry.start))) {
        covered.fill(true, Number(row.span_start) - Number(row.start), Number(row.span_end) - Number(row.start));
      }
      const quotation = evidence(page).locator('.quotation').filter({ hasText: text }).first();
      const marked = (await quotation.locator('blockquote mark.mark-theme').allTextContents()).join('');
      expect(marked).toBe([...text].filter((_, index) => covered[index]).join(''));
      const titled = own.filter((row) => Number(row.span_end) <= Number(row.start) && row.titled === true);
      const above = (await quotation.locator('.quotation-path mark').allTextContents()).join('|');
      for (const row of titled) expect(above).toContain(String(row.words));
    }
    expect(earned.some((row) => row.titled === true && Number(row.span_end) <= Number(row.start))).toBe(true);
  });
});

describe('a quotation', () => {
  it('is copied from the keyboard with its source, and its address leads back to the sentence', async () => {
    const page = await openEvidence('&words=食堂');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tabTo(page, 'button.quotation-copy');
    await page.keyboard.press('Enter');
    await evidence(page)
      .getByRole('status')
      .filter({ hasText: words.copied(1) })
      .waitFor();
    const [source] = await query(
      `SELECT e.text, n.title, n.file, n.published, e.item_title FROM measure_evidence e JOIN notices n USING (notice_id)
       WHERE theme = ? AND contains(e.text, '食堂') ORDER BY e.sort_key, e.notice_id, e.ordinal LIMIT 1`,
      THEME,
    );
    const copied = await clipboard(page);
    expect(copied.startsWith(`「${source!.text}」——`)).toBe(true);
    for (const part of [source!.title, source!.file, source!.published, source!.item_title]) {
      if (part !== null) expect(copied).toContain(String(part));
    }
    const address = copied.split('\n').at(-1)!;
    expect(address.startsWith(pageAddress())).toBe(true);
    await page.goto(address);
    await expectHighlighted(page, String(source!.text));
  });

  it('is copied with all others that are listed, as text and as tables', async () => {
    const page = await openEvidence('&words=食堂');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const found = await measures("contains(e.text, '食堂')");
    await eventually(() => quotations(page).allTextContents()).toEqual(found);
    const group = evidence(page).getByRole('group', { name: words.copyAll(found.length) });
    const said = evidence(page)
      .getByRole('status')
      .filter({ hasText: words.copied(found.length) });
    await group.getByRole('button', { name: words.asCsv }).click();
    await said.waitFor();
    const [head, ...rows] = csvParseRows(await clipboard(page));
    expect(head).toEqual(Object.values(words.columns));
    expect(rows.map((row) => row[head!.indexOf(words.columns.text)])).toEqual(found);
    await group.getByRole('button', { name: words.asText }).click();
    await eventually(async () => (await clipboard(page)).split('\n\n').length).toBe(found.length);
    await group.getByRole('button', { name: words.asTable }).click();
    await eventually(async () => (await clipboard(page)).split('\n')[0]).toBe(Object.values(words.columns).join('\t'));
  });

  it('is given to the reader to copy where the browser does not let the page', async () => {
    const page = await openPage(`?view=themes&theme=${THEME}`, {
      prepare: (opening) =>
        opening.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
    });
    await quotations(page).first().waitFor();
    await evidence(page).locator('button.quotation-copy').first().click();
    const field = evidence(page).getByRole('textbox', { name: zh.copyFailed });
    await field.waitFor();
    await evidence(page).getByText(zh.copyByHand).waitFor();
    const selected = await field.evaluate((element) => {
      const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
      return { focused: document.activeElement === element, words: value.slice(selectionStart, selectionEnd) };
    });
    expect(selected.focused).toBe(true);
    expect(selected.words.startsWith(`「${(await measures())[0]}」`)).toBe(true);
    await evidence(page).getByRole('button', { name: zh.close }).click();
    await field.waitFor({ state: 'detached' });
  });
});
