import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { zh } from '../../../src/site/messages/zh.ts';
import { violations } from '../axe.ts';
import { useOpenPage } from '../open-page.ts';
import { eventually, expectHighlighted, inAddress, tabTo } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();
const words = zh.quality;

const list = (page: Page, name: string) => page.getByRole('group', { name, exact: true }).getByRole('article');
const notices = (page: Page) =>
  page.getByRole('group', { name: words.noticesTitle, exact: true }).getByRole('listitem');
const number = async (sql: string, ...bindings: string[]) => Number((await query(sql, ...bindings))[0]!.n);

describe('the quality of the data', () => {
  it('lists every notice, and opens the reading behind a number', async () => {
    const page = await openPage('?view=quality');
    await eventually(() => notices(page).count()).toBe(await number('SELECT count(*) AS n FROM notices'));
    const [most] = await query(
      `SELECT n.notice_id, n.jurisdiction, q.repairs FROM notice_quality q JOIN notices n USING (notice_id)
       ORDER BY q.repairs DESC LIMIT 1`,
    );
    const row = notices(page).filter({ hasText: String(most!.jurisdiction) });
    await row
      .getByRole('link', { name: String(most!.repairs), exact: true })
      .first()
      .click();
    await eventually(() => inAddress(page, 'at')).toBe(String(most!.notice_id));
    await page.getByText(words.found(Number(most!.repairs), Number(most!.repairs)), { exact: true }).waitFor();
    const [least] = await query(
      `SELECT printed, reading, span_start, span_end FROM repairs WHERE notice_id = ?
       ORDER BY confidence, span_start LIMIT 1`,
      String(most!.notice_id),
    );
    const first = list(page, words.list_repairs).first();
    await eventually(() => first.textContent()).toContain(String(least!.reading));
    await first.getByRole('link', { name: String(least!.printed), exact: true }).click();
    await eventually(() => inAddress(page, 'span')).toBe(`${least!.span_start}-${least!.span_end}`);
    await eventually(() => inAddress(page, 'view')).toBe('notice');
  });

  it('narrows the repairs to a rule and to what is doubtful, with pointer and keys', async () => {
    const page = await openPage('?view=quality');
    const [rule] = await query('SELECT rule, count(*) AS n FROM repairs GROUP BY rule ORDER BY n DESC, rule LIMIT 1');
    const name = zh.notice.rules[String(rule!.rule) as keyof typeof zh.notice.rules];
    await page.getByRole('link', { name: words.ruleCount(name, Number(rule!.n)) }).click();
    await page.getByText(words.found(Number(rule!.n), Number(rule!.n)), { exact: true }).waitFor();
    expect(inAddress(page, 'rule')).toBe(rule!.rule);
    await page.goBack();
    const doubtful = await number('SELECT count(*) AS n FROM repairs WHERE confidence < 0.8');
    await tabTo(page, '.quality-lists input[type=checkbox]');
    await page.keyboard.press('Space');
    await eventually(() => list(page, words.list_repairs).count()).toBe(doubtful);
    expect(inAddress(page, 'doubtful')).toBe('yes');
  });

  it('lists warnings in words, covered figures, and says where there are no corrections', async () => {
    const page = await openPage('?view=quality');
    await page.getByRole('link', { name: words.list_warnings, exact: true }).click();
    const warned = await query('SELECT message FROM warnings');
    await eventually(() => list(page, words.list_warnings).count()).toBe(warned.length);
    const said = (await list(page, words.list_warnings).allTextContents()).join('\n');
    for (const { message } of warned) expect(said).toContain(String(message));
    expect(said).not.toMatch(/[a-z]+_[a-z]+/);

    await page.getByRole('link', { name: words.list_covered, exact: true }).click();
    const covered = await number('SELECT count(*) AS n FROM metrics WHERE value IS NULL AND repeat_of IS NULL');
    await page.getByText(words.found(covered, covered), { exact: true }).waitFor();
    const [first] = await query(
      `SELECT m.quote FROM metrics m JOIN notices n USING (notice_id) WHERE m.value IS NULL AND m.repeat_of IS NULL
       ORDER BY n.sort_key, n.notice_id, m.span_start LIMIT 1`,
    );
    await list(page, words.list_covered)
      .first()
      .getByRole('link', { name: String(first!.quote) })
      .click();
    await eventually(() => inAddress(page, 'view')).toBe('notice');
    await page.goBack();

    await page.getByRole('link', { name: words.list_corrections, exact: true }).click();
    await page.getByText(words.none.corrections, { exact: true }).waitFor();
  });

  it('is sorted by a column, and holds to the filters', async () => {
    const page = await openPage('?view=quality');
    const columns = page.locator('.quality-head');
    await columns.getByRole('link', { name: words.sortBy(words.column_warnings) }).click();
    const rows = await query(
      `SELECT n.jurisdiction FROM notice_quality q JOIN notices n USING (notice_id)
       ORDER BY q.warnings DESC, n.sort_key, n.notice_id`,
    );
    await eventually(() => notices(page).first().textContent()).toContain(String(rows[0]!.jurisdiction));
    await columns.getByRole('link', { name: words.sortBy(words.column_warnings) }).click();
    await eventually(() => inAddress(page, 'order')).toBe('warnings up');
    const [level] = await query('SELECT level, count(*) AS n FROM notices GROUP BY level ORDER BY n LIMIT 1');
    const filtered = await openPage(`?view=quality&level=${level!.level}`);
    await eventually(() => notices(filtered).count()).toBe(Number(level!.n));
  });
});

describe('annotation by hand', () => {
  /** The machine's own coding of a notice as an annotation, one status changed and its last measure left out. */
  async function annotation() {
    const [notice] = await query(
      `SELECT n.notice_id, n.file FROM notices n JOIN measures m USING (notice_id) WHERE m.status = 'done'
       GROUP BY n.notice_id, n.file, n.sort_key ORDER BY n.sort_key LIMIT 1`,
    );
    const rows = await query(
      `SELECT m.measure_id, m.status, m.span_start, m.span_end, m.text,
         coalesce(string_agg(t.theme, ';' ORDER BY t.rank), '') AS themes
       FROM measures m LEFT JOIN measure_themes t USING (notice_id, measure_id) WHERE m.notice_id = ?
       GROUP BY ALL ORDER BY m.span_start`,
      String(notice!.notice_id),
    );
    const changed = rows.findIndex(({ status }) => status === 'done');
    const measures = rows.slice(0, -1).map((row, at) => ({
      id: row.measure_id,
      starts: '',
      ends: '',
      start: row.span_start,
      end: row.span_end,
      themes: String(row.themes).split(';').filter(Boolean),
      status: at === changed ? 'planned' : row.status,
    }));
    const json = JSON.stringify({ file: notice!.file, measures });
    return { json, count: measures.length, changed: String(rows[changed]!.text) };
  }

  it('is compared with the machine in the page, and a disagreement leads to its sentence', async () => {
    const page = await openPage('?view=quality');
    await notices(page).first().waitFor();
    const given = await annotation();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') asked.push(request.url());
    });
    await page.getByLabel(words.handFiles).setInputFiles([
      { name: 'hand.json', mimeType: 'application/json', buffer: Buffer.from(given.json) },
      { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{') },
    ]);
    await page.getByText(words.handMatched(1, given.count, 0, 1)).waitFor();
    await page.getByText('broken.json').waitFor();
    const table = page.getByRole('table', { name: words.handTable });
    const status = table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: words.handStatus, exact: true }) });
    const agreed = `${(((given.count - 1) / given.count) * 100).toFixed(1)}%`;
    expect(await status.getByRole('cell').nth(3).textContent()).toBe(agreed);
    expect(await violations(page)).toEqual([]);
    const found = list(page, words.handDisagreements(2));
    expect(await found.count()).toBe(2);
    await found
      .filter({ hasText: words.handSides(zh.status_planned, zh.status_done) })
      .getByRole('link')
      .click();
    await expectHighlighted(page, given.changed);
    await page.goBack();
    await page.getByRole('button', { name: words.handClear }).click();
    await eventually(() => table.count()).toBe(0);
    expect(asked).toEqual([]);
  });
});

describe('the quality of the data for every reader', () => {
  it.each([1440, 390])('breaks no rule of axe and leaves nothing to scroll sideways at %d px', async (width) => {
    const page = await openPage('?view=quality', { width });
    await notices(page).first().waitFor();
    await list(page, words.list_repairs).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
