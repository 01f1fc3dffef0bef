import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/site/messages/en.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { MARKS } from '../../../src/site/route/fields.ts';
import { violations } from '../axe.ts';
import { useOpenPage } from '../open-page.ts';
import { drawnChart, eventually, expectHighlighted, highlighted, inAddress, tabTo } from '../page-parts.ts';
import { pageAddress, query } from '../served-page.ts';

const openPage = useOpenPage();

const text = (page: Page) => page.locator('article .notice-text');
const details = (page: Page) => page.getByRole('region', { name: zh.notice.details });
const switchOf = (page: Page, kind: (typeof MARKS)[number]) =>
  page.getByRole('checkbox', { name: new RegExp(`^!?${zh.notice.kinds[kind]}`) });
/** The words of the mark that the reader is at. */
const currentWords = async (page: Page) =>
  (
    await text(page)
      .locator('[data-current]')
      .evaluateAll((pieces) => pieces.map((piece) => piece.textContent))
  ).join('');

/** The notice with most of a table's rows, as the database has it. */
async function mostOf(table: string) {
  const [row] = await query(
    `SELECT notice_id, n.text, n.title FROM ${table} JOIN notices n USING (notice_id)
     GROUP BY ALL ORDER BY count(*) DESC, notice_id LIMIT 1`,
  );
  return { id: String(row!.notice_id), text: String(row!.text), title: String(row!.title) };
}

/** Clicks the piece of the text that holds the character at an offset. */
async function clickAt(page: Page, offset: number): Promise<void> {
  const piece = await text(page).evaluateHandle((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      at += node.nodeValue!.length;
      if (at > wanted) return node.parentElement!;
    }
    throw new Error(`the text ends before ${wanted}`);
  }, offset);
  await piece.click();
}

async function openNotice(id: string, more = '', opening: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage(`?view=notice&notice=${id}${more}`, opening);
  await text(page).waitFor();
  return page;
}

describe('the text of a notice', () => {
  it('is the notice’s own to the letter, with everything marked that was read in it', async () => {
    const notice = await mostOf('repairs');
    const page = await openNotice(notice.id);
    expect(await text(page).textContent()).toBe(notice.text);
    for (const [kind, sql] of [
      ['themes', 'SELECT DISTINCT span_start, span_end FROM theme_evidence WHERE notice_id = ?'],
      ['metrics', 'SELECT span_start, span_end FROM metrics WHERE notice_id = ?'],
      ['dates', 'SELECT span_start, span_end FROM dates WHERE notice_id = ?'],
      ['commitments', 'SELECT span_start, span_end FROM commitments WHERE notice_id = ?'],
      ['documents', 'SELECT span_start, span_end FROM citations WHERE notice_id = ?'],
      ['repairs', 'SELECT span_start, span_end FROM repairs WHERE notice_id = ?'],
    ] as const) {
      const spans = await query(sql, notice.id);
      expect(await page.locator('.mark-switch label', { has: switchOf(page, kind) }).textContent()).toBe(
        `${zh.notice.kinds[kind]}${spans.length}`,
      );
      const covered = new Set(spans.flatMap(({ span_start, span_end }) => range(Number(span_start), Number(span_end))));
      const marked = await text(page).evaluate((root, name) => {
        let at = 0;
        const offsets: number[] = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const { length } = node.nodeValue!;
          if (node.parentElement!.closest(`.mark-${name}`)) for (let i = 0; i < length; i++) offsets.push(at + i);
          at += length;
        }
        return offsets;
      }, kind);
      expect(marked, kind).toEqual([...covered].sort((a, b) => a - b));
    }
  });

  it('looks as each kind does until it is switched off, which the address keeps', async () => {
    const notice = await mostOf('metrics');
    const page = await openNotice(notice.id);
    const line = (on: Page) =>
      text(on)
        .locator('.mark-metrics')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    expect(await line(page)).toBe('underline');
    await switchOf(page, 'metrics').click();
    await eventually(() => line(page)).toBe('none');
    expect(inAddress(page, 'hide')).toBe('metrics');
    await text(page).locator('.mark-metrics').first().click();
    expect(await details(page).getByText(zh.notice.kinds.metrics, { exact: true }).count()).toBe(0);

    const again = await openNotice(notice.id, '&hide=metrics');
    expect(await line(again)).toBe('none');
    await switchOf(again, 'metrics').click();
    await eventually(() => inAddress(again, 'hide')).toBeNull();
    expect(await line(again)).toBe('underline');
  });

  it('tells the kinds apart without colour', async () => {
    const notice = await mostOf('repairs');
    const page = await openNotice(notice.id);
    const looks = await page.locator('.mark-switch label > span:first-of-type').evaluateAll((samples) =>
      samples.map((sample) => {
        const { textDecorationLine, textDecorationStyle, backgroundColor } = getComputedStyle(sample);
        return `${textDecorationLine} ${textDecorationStyle} ${backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : 'washed'}`;
      }),
    );
    expect(looks).toHaveLength(MARKS.length);
    expect(new Set(looks).size).toBe(MARKS.length);
  });

  it('names the themes of each measure beside it, and above it where there is no room', async () => {
    const notice = await mostOf('measures');
    const [first] = await query(
      `SELECT m.span_start, string_agg(t.name_zh, '、' ORDER BY mt.rank) AS names
       FROM measures m JOIN measure_themes mt USING (notice_id, measure_id) JOIN themes t USING (theme)
       WHERE m.notice_id = ? GROUP BY m.span_start ORDER BY m.span_start LIMIT 1`,
      notice.id,
    );
    const wide = await openNotice(notice.id);
    const label = (page: Page) => text(page).getByRole('note').first();
    expect(await label(wide).getAttribute('aria-label')).toBe(zh.notice.themesOf(String(first!.names)));
    await label(wide).scrollIntoViewIfNeeded();
    const right = (page: Page) =>
      text(page).evaluate((root) => root.querySelector('.mark-themes')!.closest('p')!.getBoundingClientRect().right);
    const beside = (await label(wide).boundingBox())!;
    expect(beside.x + beside.width).toBeLessThanOrEqual((await right(wide)) + 1);
    expect(beside.width).toBeLessThan(240);

    const narrow = await openNotice(notice.id, '', { width: 390, height: 844 });
    await label(narrow).scrollIntoViewIfNeeded();
    expect((await label(narrow).boundingBox())!.x).toBeLessThan(60);
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('keeps a stretch that runs over several lines in one mark, in sight and with the focus', async () => {
    const [row] = await query('SELECT notice_id, span_start FROM headings ORDER BY span_start DESC LIMIT 1');
    const start = Number(row!.span_start) - 120;
    const [source] = await query('SELECT text FROM notices WHERE notice_id = ?', String(row!.notice_id));
    const words = String(source!.text).slice(start, start + 300);
    expect(words).toContain('\n');
    const page = await openNotice(String(row!.notice_id), `&span=${start}-${start + 300}`);
    await expectHighlighted(page, words);
    expect(await highlighted(page).count()).toBe(1);
    expect(await highlighted(page).evaluate((mark) => mark === document.activeElement)).toBe(true);
    expect(await text(page).textContent()).toBe(String(source!.text));
  });
});

describe('the details of a mark', () => {
  it('are shown where it is clicked, with those of all marks on the same words', async () => {
    const [row] = await query(
      `SELECT r.notice_id, r.printed, r.reading, q.quote, q.unit FROM repairs r
       JOIN metrics q ON q.notice_id = r.notice_id AND q.span_start <= r.span_start AND q.span_end >= r.span_end
       ORDER BY r.notice_id, r.ordinal LIMIT 1`,
    );
    const page = await openNotice(String(row!.notice_id));
    await text(page)
      .locator('.mark-repairs', { hasText: String(row!.printed) })
      .and(page.locator('.mark-metrics *'))
      .first()
      .click();
    const said = details(page);
    await said.getByText(zh.notice.readAs(String(row!.printed), String(row!.reading))).waitFor();
    expect(await said.locator('.mark-fact > p > span').allTextContents()).toEqual(
      expect.arrayContaining([zh.notice.kinds.repairs, zh.notice.kinds.metrics]),
    );
    await said.getByRole('button', { name: zh.close }).click();
    await said.waitFor({ state: 'detached' });
  });

  it('are reached by keyboard: from the switch of a kind to its first mark, then from mark to mark', async () => {
    const notice = await mostOf('metrics');
    const metrics = (await query('SELECT quote FROM metrics WHERE notice_id = ? ORDER BY span_start', notice.id)).map(
      (row) => String(row.quote),
    );
    const page = await openNotice(notice.id);
    expect(await text(page).locator('a, button, input, [tabindex="0"]').count()).toBe(0);
    await tabTo(page, `.mark-switch:nth-of-type(${MARKS.indexOf('metrics') + 1}) button`);
    await page.keyboard.press('Enter');
    await eventually(() => currentWords(page)).toBe(metrics[0]);
    await details(page).getByText(zh.notice.position(1, metrics.length)).waitFor();
    const focused = () => page.evaluate(() => document.activeElement!.closest('[data-current]') !== null);
    expect(await focused()).toBe(true);
    await page.keyboard.press('n');
    await eventually(() => currentWords(page)).toBe(metrics[1]);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await eventually(() => currentWords(page)).toBe(metrics.at(-1));
    expect(await focused()).toBe(true);
    await page.keyboard.press('Escape');
    await details(page).waitFor({ state: 'detached' });
  });

  it('lead to the next of their kind with buttons, from where the reader is', async () => {
    const notice = await mostOf('commitments');
    const promises = await query(
      'SELECT text, span_start FROM commitments WHERE notice_id = ? ORDER BY span_start',
      notice.id,
    );
    const page = await openNotice(notice.id, `&span=${promises[2]!.span_start}-${Number(promises[2]!.span_start) + 1}`);
    await highlighted(page).waitFor();
    await page.locator('.mark-switch').nth(MARKS.indexOf('commitments')).getByRole('button').click();
    const next = details(page).getByRole('button', { name: zh.notice.next(zh.notice.kinds.commitments) });
    await next.waitFor();
    const words = promises.map((row) => String(row.text));
    const at = words.indexOf(await currentWords(page));
    expect(at).toBeGreaterThan(0);
    await next.click();
    await eventually(() => currentWords(page)).toBe(words[(at + 1) % words.length]);
  });

  it('give the address of the sentence, which opens on it', async () => {
    const notice = await mostOf('metrics');
    const page = await openNotice(notice.id);
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(pageAddress()).origin });
    await text(page).locator('.mark-metrics').nth(20).click();
    const words = await currentWords(page);
    await details(page).getByRole('button', { name: zh.notice.copyLink }).click();
    await details(page).getByText(zh.copied).waitFor();
    const address = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    const other = await openPage(address.search);
    await highlighted(other).waitFor();
    expect(await highlighted(other).textContent()).toContain(words);
    expect((await highlighted(other).textContent())!.slice(0, -1)).not.toMatch(/[。\n]/u);
  });

  it('of a document lead to the other notices that name it', async () => {
    const [shared] = await query(
      `SELECT c.notice_id, c.title, c.span_start FROM citations c JOIN shared_documents USING (title)
       ORDER BY c.title, c.notice_id, c.span_start LIMIT 1`,
    );
    const page = await openNotice(String(shared!.notice_id), '&hide=themes');
    await clickAt(page, Number(shared!.span_start));
    await details(page).getByText(zh.notice.otherNotices(1)).waitFor();
    await details(page).getByRole('link').first().click();
    await expectHighlighted(page, String(shared!.title));
    expect(inAddress(page, 'notice')).not.toBe(shared!.notice_id);
  });

  it('of selected words give the address of their sentence, and mark it', async () => {
    const notice = await mostOf('measures');
    const page = await openNotice(notice.id);
    // Nothing above the text moves any more.
    await drawnChart(page, 'document-strip');
    const line = text(page).locator('p', { hasText: /.{80}/u }).first();
    await line.scrollIntoViewIfNeeded();
    const box = (await line.boundingBox())!;
    await page.mouse.move(box.x + 60, box.y + 14);
    await page.mouse.down();
    await page.mouse.move(box.x + 140, box.y + 14, { steps: 4 });
    await page.mouse.up();
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected).not.toBe('');
    await page.getByRole('button', { name: zh.notice.pick }).click();
    await highlighted(page).waitFor();
    expect(await highlighted(page).textContent()).toContain(selected);
  });
});

describe('around the text', () => {
  it('says of the notice what is known of it', async () => {
    const [row] = await query(
      `SELECT n.*, o.measures FROM notices n JOIN notice_overview o USING (notice_id)
       WHERE NOT n.jurisdiction_stated AND n.jurisdiction IS NOT NULL LIMIT 1`,
    );
    const page = await openNotice(String(row!.notice_id));
    const head = await page.locator('.notice-head').textContent();
    expect(head).toContain(`${row!.jurisdiction}（推定）`);
    for (const column of ['issuer', 'inspector', 'inspection_kind', 'file', 'encoding'])
      expect(head, column).toContain(String(row![column]));
    expect(head).toContain(zh.notice.measures(Number(row!.measures)));
  });

  it('shows the themes along the text; a stretch of the strip leads to its words', async () => {
    const notice = await mostOf('measures');
    const page = await openNotice(notice.id);
    const strip = await drawnChart(page, 'document-strip');
    const segment = strip.locator('[aria-roledescription="rect mark"]').last();
    await segment.scrollIntoViewIfNeeded();
    await segment.click();
    await highlighted(page).waitFor();
    const [start, end] = inAddress(page, 'span')!.split('-').map(Number);
    const [measure] = await query(
      'SELECT text FROM measures WHERE notice_id = ? AND span_start = ? AND span_end = ?',
      notice.id,
      start!,
      end!,
    );
    await expectHighlighted(page, String(measure!.text));
  });

  it('marks in the outline where the reader is', async () => {
    const notice = await mostOf('items');
    const page = await openNotice(notice.id);
    const outline = page.getByRole('navigation', { name: zh.notice.outline });
    const entry = outline.getByRole('listitem').nth(5).getByRole('button');
    await entry.click();
    await eventually(() => outline.locator('[aria-current="location"]').textContent()).toBe(await entry.textContent());
    const heading = page.locator('.text-heading:focus');
    expect(notice.text).toContain(await heading.textContent());
    expect((await heading.boundingBox())!.y).toBeGreaterThan(80);
  });

  it('lists the notices where the address names none, and finds one among them', async () => {
    const [row] = await query('SELECT notice_id, title, jurisdiction FROM notices WHERE title IS NOT NULL LIMIT 1');
    const page = await openPage('?view=notice');
    const list = page.locator('.notice-list').getByRole('listitem');
    await list.first().waitFor();
    expect(await list.count()).toBe(5);
    const search = page.getByRole('searchbox', { name: zh.notice.search });
    await search.fill('没有这样的通报');
    await page.getByText(zh.notice.noneFound).waitFor();
    await search.fill(String(row!.jurisdiction));
    await eventually(() => list.count()).toBe(1);
    await list.getByRole('link').click();
    await page
      .getByRole('heading', { name: String(row!.title) })
      .first()
      .waitFor();
    expect(inAddress(page, 'notice')).toBe(row!.notice_id);
  });

  it('offers the others where the notice is not there', async () => {
    const page = await openPage('?view=notice&notice=0000000000000000');
    await page.getByText(zh.notice.missing).waitFor();
    expect(await page.locator('.notice-list').getByRole('listitem').count()).toBe(5);
  });

  it('prints the text with its marks and without the switches', async () => {
    const notice = await mostOf('metrics');
    const page = await openNotice(notice.id);
    await text(page).locator('.mark-metrics').first().click();
    await page.emulateMedia({ media: 'print' });
    const paper = await page.evaluate(() => document.documentElement.clientWidth);
    expect((await text(page).boundingBox())!.width).toBeGreaterThan(paper * 0.9);
    expect(await page.getByRole('heading', { level: 1 }).getByRole('link').isVisible()).toBe(true);
    expect(await page.locator('.mark-switch').first().isVisible()).toBe(true);
    for (const gone of ['.mark-switch input', '.mark-switch button', '.mark-details', '.outline', '.notice-back'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  });

  it.each([
    [1440, 'light', ''],
    [1024, 'dark', '&lang=en'],
    [390, 'dark', ''],
  ] as const)('breaks no rule of accessibility at %i px, %s %s', async (width, colorScheme, more) => {
    const notice = await mostOf('repairs');
    const page = await openNotice(notice.id, `&span=1800-1900${more}`, { width, height: 900, colorScheme });
    await drawnChart(page, 'document-strip');
    await text(page).locator('mark .mark-metrics').first().click();
    await page.getByRole('region', { name: (more === '' ? zh : en).notice.details }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('breaks no rule of accessibility in the list of notices', async () => {
    const page = await openPage('?view=notice');
    await page.locator('.notice-list').getByRole('listitem').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
