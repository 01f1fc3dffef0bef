import { readFile } from 'node:fs/promises';
import { csvParse } from 'd3-dsv';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/site/messages/en.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { EXAMPLES } from '../../../src/site/views/data/examples.ts';
import { violations } from '../axe.ts';
import { useOpenPage } from '../open-page.ts';
import { drawnChart, eventually, expectHighlighted, inAddress, tabTo } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();
const { data } = zh;

const editor = (page: Page): Locator => page.getByRole('textbox', { name: data.editorLabel });
const result = (page: Page): Locator => page.getByRole('region', { name: data.result });
const fault = (page: Page): Locator => page.getByRole('main').getByRole('alert');
const statusLine = (page: Page): Locator => page.locator('.run-line').getByRole('status');
const address = (sql: string, more = ''): string => `?view=data&sql=${encodeURIComponent(sql)}${more}`;

/** The data view with its editor and its database ready. */
async function openView(search = '?view=data', opening?: Parameters<typeof openPage>[1]): Promise<Page> {
  const page = await openPage(search, opening);
  await page.locator('.sql-editor .cm-content').waitFor();
  await page.locator('[data-database="ready"]').waitFor({ timeout: 60_000 });
  await page.locator('.relations li').first().waitFor({ state: 'attached' });
  return page;
}

/** Replaces the statement by the keyboard, and runs it. */
async function run(page: Page, sql: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.type('-');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('Control+Enter');
}

/** The words of the rows in sight, column by column. */
async function cells(page: Page, column: number): Promise<string[]> {
  return result(page).locator(`tbody tr:not(.result-gap) > td:nth-child(${column})`).allTextContents();
}

const statement = (page: Page): Promise<string> =>
  page.locator('.cm-content').evaluate((content) => [...content.children].map((line) => line.textContent).join('\n'));

describe('the data view', () => {
  it('takes a statement by keyboard, completes it, and runs it', async () => {
    const page = await openView();
    const offered = page.getByRole('option');
    await tabTo(page, '.sql-editor');
    await page.keyboard.type('select name_zh from theme_sh');
    await eventually(() => offered.allTextContents()).toEqual(['theme_shares各通报主题占比']);
    // The editor takes no key for a choice that came up under the reader's fingers.
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' where mea');
    // Columns of the table that the statement names come before all other names.
    await eventually(async () => (await offered.allTextContents()).slice(0, 2)).toEqual([
      'measures措施数',
      'measures_total措施总数',
    ]);
    await page.waitForTimeout(200);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' > 0 group by all order by all');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    const sql = 'select name_zh from theme_shares where measures_total > 0 group by all order by all';
    await result(page).waitFor();
    expect(await statement(page)).toBe(sql);
    const rows = await query(sql);
    expect(await cells(page, 1)).toEqual(rows.slice(0, (await cells(page, 1)).length).map((row) => row.name_zh));
    expect(await statusLine(page).textContent()).toMatch(new RegExp(`^${rows.length}行 · \\d+\\.\\d\\d秒$`));
    expect(inAddress(page, 'sql')).toBe(sql);
  });

  it('completes a column after an alias, and a table by its Chinese name', async () => {
    const page = await openView();
    await editor(page).click();
    await page.keyboard.type('from 可比');
    await eventually(() => page.getByRole('option').first().textContent()).toBe('可比指标comparable_indicators');
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' c select c.rea');
    await eventually(() => page.getByRole('option').first().textContent()).toBe('reason不可比的原因');
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    expect(await statement(page)).toBe('from comparable_indicators c select c.reason');
  });

  it('lets the keyboard out of the editor with Tab', async () => {
    const page = await openView();
    await editor(page).click();
    await page.keyboard.type('SELECT 1');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe(data.run);
    await page.keyboard.press('Enter');
    await eventually(() => cells(page, 1)).toEqual(['1']);
  });

  it('sorts by a column with the keyboard, and back to the order of the statement', async () => {
    const page = await openView(address("SELECT * FROM (VALUES (10, '甲'), (9, NULL), (NULL, '乙')) AS t(n, 名)"));
    await eventually(() => cells(page, 1)).toEqual(['10', '9', '–']);
    const head = result(page).getByRole('columnheader', { name: 'n', exact: true });
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await eventually(() => cells(page, 1)).toEqual(['9', '10', '–']);
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    await eventually(() => cells(page, 1)).toEqual(['10', '9', '–']);
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await page.keyboard.press('Enter');
    await eventually(() => head.getAttribute('aria-sort')).toBeNull();
    expect(await cells(page, 2)).toEqual(['甲', '–', '乙']);
  });

  it('leads from a row to its sentence, and back to the result', async () => {
    const sql =
      'SELECT text, notice_id, span_start, span_end FROM commitments ORDER BY length(text), notice_id, span_start';
    const [first] = await query(sql);
    const page = await openView(address(sql));
    await result(page)
      .getByRole('link', { name: data.openSource(1) })
      .click();
    await expectHighlighted(page, String(first!.text));
    await page.goBack();
    await eventually(async () => (await cells(page, 2))[0]).toBe(first!.text);
  });

  it('opens the whole of a long text', async () => {
    const [notice] = await query('SELECT text FROM notices ORDER BY notice_id LIMIT 1');
    const page = await openView(address('SELECT text FROM notices ORDER BY notice_id'));
    const long = result(page)
      .getByRole('button', { name: String(notice!.text).trim().slice(0, 8) })
      .first();
    await long.click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('.cell-dialog-text').textContent()).toBe(notice!.text);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await long.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('draws a quick chart of the columns that are chosen, and keeps them in the address', async () => {
    const page = await openView(
      address('SELECT jurisdiction, n, with_date, with_figure FROM specificity ORDER BY n DESC'),
    );
    await page.getByRole('link', { name: data.shows.bar }).click();
    const picture = page.locator('.result-chart svg');
    await picture.waitFor();
    const bars = await query('SELECT jurisdiction, n, with_date FROM specificity ORDER BY n DESC');
    const labels = () =>
      picture
        .locator('[aria-roledescription="bar"]')
        .evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')));
    await eventually(labels).toEqual(bars.map(({ jurisdiction, n }) => `jurisdiction ${jurisdiction}\nn ${n}`));
    await page.getByRole('combobox', { name: data.length }).selectOption('with_date');
    await eventually(labels).toEqual(bars.map((row) => `jurisdiction ${row.jurisdiction}\nwith_date ${row.with_date}`));
    expect(inAddress(page, 'y')).toBe('with_date');
    for (const show of ['line', 'point'] as const) {
      await page.getByRole('link', { name: data.shows[show] }).click();
      await picture.locator('[aria-roledescription="point"], .mark-symbol path').first().waitFor();
      expect(inAddress(page, 'show')).toBe(show);
    }
    await page.reload();
    await picture.waitFor();
    expect(inAddress(page, 'y')).toBe('with_date');
  });

  it('saves the rows in their order as CSV, with nothing in it that a spreadsheet would run', async () => {
    const page = await openView(
      address("SELECT * FROM (VALUES (2, '=1+1'), (1, '他说\"好\",走'), (NULL, NULL)) AS t(n, 名)"),
    );
    await result(page).getByRole('columnheader', { name: 'n', exact: true }).getByRole('button').click();
    await eventually(() => cells(page, 1)).toEqual(['1', '2', '–']);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: data.saveCsv }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^notice-atlas-\d{8}-\d{4}\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect([...csvParse(text.slice(1))]).toEqual([
      { n: '1', 名: '他说"好",走' },
      { n: '2', 名: "'=1+1" },
      { n: '', 名: '' },
    ]);
  });

  it('shows the first of many rows, says how many there are, and holds only those in sight', async () => {
    const page = await openView(address('SELECT range AS n FROM range(712000)'));
    await eventually(() => statusLine(page).textContent()).toMatch(/^只取前10,000行，共712,000行/);
    expect(await result(page).getByRole('row').count()).toBeLessThan(60);
    await result(page).focus();
    await page.keyboard.press('End');
    await eventually(async () => (await cells(page, 1)).at(-1)).toBe('9999');
  });

  it('says what is wrong with a statement, and where', async () => {
    const page = await openView();
    await run(page, '-- 说明\nSELECT titel\nFROM notices');
    await fault(page).waitFor();
    const said = await fault(page).textContent();
    expect(said).toContain(data.faults.column('titel'));
    expect(said).toContain('title');
    expect(said).toContain('Binder Error: Referenced column "titel" not found');
    await fault(page)
      .getByRole('button', { name: data.faults.place(2, 8) })
      .click();
    expect(await page.locator('.cm-fault').textContent()).toBe('titel');
    await page.keyboard.type('x');
    await eventually(() => page.locator('.cm-fault').count()).toBe(0);
    await run(page, 'SELECT title FROM notices');
    await result(page).waitFor();
    expect(await fault(page).count()).toBe(0);
  });

  it.each([
    ['DROP TABLE memory.main.notice_overview', data.faults.writes],
    ['EXPLAIN ANALYZE COMMIT', data.faults.writes],
    ['SELECT 1; DROP TABLE memory.main.notice_overview', data.faults.several],
    ["FROM read_csv('https://example.com/data.csv')", data.faults.files],
    ["FROM read_csv('index.html')", data.faults.files],
    ['-- nothing', data.faults.empty],
  ])('refuses %s, from a link as well', async (sql, words) => {
    const page = await openView(address(sql));
    await fault(page).waitFor();
    expect(await fault(page).textContent()).toContain(words);
    await run(page, 'SELECT count(*) AS n FROM notice_overview');
    await eventually(() => cells(page, 1)).toEqual([String((await query('SELECT count(*) AS n FROM notices'))[0]!.n)]);
  });

  it('stops a statement that takes too long, and goes on with the next', async () => {
    const page = await openView();
    await run(page, 'SELECT sum(a.range * b.range) FROM range(3000000) a, range(3000000) b');
    const stop = page.getByRole('button', { name: data.stop });
    await stop.waitFor();
    await page.waitForTimeout(1000);
    const stopped = Date.now();
    await stop.click();
    await fault(page).waitFor();
    expect(await fault(page).textContent()).toBe(data.faults.stopped);
    expect(Date.now() - stopped).toBeLessThan(3000);
    await run(page, 'SELECT 42 AS n');
    await eventually(() => cells(page, 1)).toEqual(['42']);
  });

  it('answers other questions of the page while a statement runs', async () => {
    const page = await openView();
    await run(page, 'SELECT sum(a.range * b.range) FROM range(3000000) a, range(3000000) b');
    await page.getByRole('button', { name: data.stop }).waitFor();
    await run(page, 'SELECT 7 AS n');
    await eventually(() => cells(page, 1)).toEqual(['7']);
  });

  it('keeps the statements that were run, in this browser, until they are cleared', async () => {
    const page = await openView(address('SELECT 1 AS n'));
    await eventually(() => cells(page, 1)).toEqual(['1']);
    await run(page, 'SELECT * FROM range(3)');
    await eventually(() => cells(page, 1)).toEqual(['0', '1', '2']);
    await run(page, 'SELECT nope');
    await fault(page).waitFor();
    await page.reload();
    await fault(page).waitFor();
    const history = page.locator('.data-history');
    await history.getByText(data.history(3)).click();
    await eventually(() => history.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^SELECT nope .*没能运行$/),
      expect.stringMatching(/^SELECT \* FROM range\(3\) .*3行$/),
      expect.stringMatching(/^SELECT 1 AS n .*1行$/),
    ]);
    await history.getByRole('link', { name: 'SELECT 1 AS n' }).click();
    await eventually(() => cells(page, 1)).toEqual(['1']);
    expect(await statement(page)).toBe('SELECT 1 AS n');
    await history.getByRole('button', { name: data.historyClear }).click();
    await eventually(() => history.getByRole('listitem').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('notice-atlas.statements'))).toBe('[]');
  });

  it('goes back and forward over the statements that were run', async () => {
    const page = await openView();
    await run(page, 'SELECT 1 AS n');
    await eventually(() => cells(page, 1)).toEqual(['1']);
    await run(page, 'SELECT 2 AS n');
    await eventually(() => cells(page, 1)).toEqual(['2']);
    await page.goBack();
    await eventually(() => cells(page, 1)).toEqual(['1']);
    expect(await statement(page)).toBe('SELECT 1 AS n');
    await page.goBack();
    await eventually(() => result(page).count()).toBe(0);
  });

  it('opens the statement of a chart', async () => {
    const page = await openPage('?view=themes');
    await drawnChart(page, 'theme-matrix');
    await page.getByText(zh.chartMenu.title).click();
    await page.getByRole('link', { name: zh.openQuery }).click();
    await result(page).waitFor();
    // Of a long text the editor holds the lines in sight.
    const sql = await statement(page);
    expect(sql.length).toBeGreaterThan(50);
    expect(inAddress(page, 'sql')!.startsWith(sql.slice(0, 300))).toBe(true);
    await eventually(() => statusLine(page).textContent()).toMatch(/^[\d,]+行/);
  });

  it('begins with questions that need no SQL', async () => {
    const page = await openView();
    const [example] = EXAMPLES;
    await page.getByRole('link', { name: example!.title.zh }).click();
    const rows = await query(example!.sql);
    await eventually(() => statusLine(page).textContent()).toMatch(new RegExp(`^${rows.length}行`));
  });

  it('finds a column in the dictionary and puts its name into the statement', async () => {
    const page = await openView();
    await editor(page).click();
    await page.keyboard.type('SELECT');
    const dictionary = page.locator('.dictionary');
    await dictionary.getByRole('searchbox').fill('最晚日');
    await eventually(() => dictionary.getByRole('status').textContent()).toBe(data.dictionaryFound(2));
    await dictionary.getByRole('button', { name: 'due_high' }).click();
    expect(await statement(page)).toBe('SELECT due_high');
    await dictionary.getByRole('searchbox').fill('commitments_due');
    await dictionary.getByRole('button', { name: data.insert('commitments_due') }).click();
    expect(await statement(page)).toBe('SELECT due_high commitments_due');
  });

  it('keeps the statement and its answer when the language changes', async () => {
    const page = await openView(address('SELECT 5 AS n'));
    await eventually(() => cells(page, 1)).toEqual(['5']);
    await page.getByRole('link', { name: zh.otherLanguage }).click();
    await page.getByRole('textbox', { name: en.data.editorLabel }).waitFor();
    expect(await page.locator('.run-line').getByRole('status').textContent()).toMatch(/^1 row · /);
    expect(await statement(page)).toBe('SELECT 5 AS n');
  });

  it.each([
    ['at the beginning', '?view=data', '.data-examples[open]'],
    ['with a table', address(EXAMPLES[0]!.sql), '.result-table tbody tr'],
    ['with a chart', address(EXAMPLES[5]!.sql, '&show=bar'), '.result-chart svg'],
    ['with a fault', address('SELECT nope FROM notices'), '.fault'],
    ['with a plan, in English', address('EXPLAIN FROM notices', '&lang=en'), '.plan'],
  ])('breaks no rule for readers with impairments, %s', async (_, search, shown) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openView(search, { colorScheme });
      await page.locator(shown).first().waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  it('breaks no rule with the completion or a dialog open, nor on a phone', async () => {
    const page = await openView(address('SELECT text FROM notices'), { width: 390 });
    await result(page).getByRole('button').nth(1).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.dictionary > summary').click();
    await editor(page).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('FROM them');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
