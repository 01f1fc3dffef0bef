import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { placeLabel } from '../../../src/charts/place-label.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { violations } from '../axe.ts';
import { useOpenPage } from '../open-page.ts';
import {
  clickMark,
  drawnChart,
  eventually,
  evidence,
  expectHighlighted,
  inAddress,
  quotations,
  tabTo,
} from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();
const words = zh.bureaus;

interface Listed {
  id: string;
  label: string;
  measures: number;
}

/** All notices in the corpus' order. */
async function listed(): Promise<Listed[]> {
  const rows = await query(
    'SELECT notice_id, jurisdiction, jurisdiction_stated, file, published, measures FROM notice_overview ORDER BY sort_key, notice_id',
  );
  return rows.map((row) => ({
    id: String(row.notice_id),
    label: placeLabel(
      {
        notice_id: String(row.notice_id),
        jurisdiction: row.jurisdiction === null ? null : String(row.jurisdiction),
        jurisdiction_stated: row.jurisdiction_stated === true,
        file: String(row.file),
        published: row.published === null ? null : String(row.published),
      },
      'zh',
    ),
    measures: Number(row.measures),
  }));
}

const table = (page: Page) => page.getByRole('table', { name: words.facts });
const heads = (page: Page) => table(page).getByRole('columnheader').getByRole('link').allTextContents();
/** The cells of a row, by its header. */
const cells = (page: Page, header: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: header, exact: true }) })
    .getByRole('cell')
    .allTextContents();

describe('the bureaus', () => {
  it('are the first four where none is chosen, which the page says and the address does not', async () => {
    const page = await openPage('?view=bureaus');
    const first = (await listed()).slice(0, 4);
    await eventually(() => heads(page)).toEqual(first.map(({ label }) => label));
    await page.getByText(words.first(4)).waitFor();
    expect(inAddress(page, 'bureaus')).toBeNull();
    expect(await cells(page, words.measures)).toEqual(first.map(({ measures }) => String(measures)));
  });

  it('say what each notice says, with a dash for what it does not', async () => {
    const page = await openPage('?view=bureaus');
    const first = (await listed()).slice(0, 4);
    const rows = await query('SELECT notice_id, claimed_problems, inspector FROM notices');
    const ofNotice = (id: string) => rows.find((row) => row.notice_id === id)!;
    const expected = (key: 'claimed_problems' | 'inspector') => first.map(({ id }) => String(ofNotice(id)[key] ?? '–'));
    expect(expected('claimed_problems')).toContain('–');
    await eventually(() => cells(page, words.problems)).toEqual(expected('claimed_problems'));
    expect(await cells(page, words.inspector)).toEqual(expected('inspector'));
    const durations = await query("SELECT notice_id, days_low, days_high FROM durations WHERE step = 'publication'");
    expect(await cells(page, words.step_publication)).toEqual(
      first.map(({ id }) => {
        const { days_low: low, days_high: high } = durations.find((row) => row.notice_id === id)!;
        return low === null ? '–' : low === high ? `${low}天` : `${low}–${high}天`;
      }),
    );
  });

  it('are chosen in the dialog with pointer and keys', async () => {
    const page = await openPage('?view=bureaus');
    const all = await listed();
    const [last, one] = [all.at(-1)!, all[1]!];
    await page.getByRole('button', { name: words.choose }).click();
    const dialog = page.getByRole('dialog', { name: words.pickerTitle });
    await dialog.getByRole('button', { name: words.pickerClear }).click();
    const use = dialog.getByRole('button', { name: words.pickerUse });
    expect(await use.isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: last.label }).click();
    expect(await use.isDisabled()).toBe(true);
    await dialog.getByRole('searchbox').click();
    await page.keyboard.type(one.label.slice(0, 3));
    await eventually(() => dialog.getByRole('checkbox').count()).toBe(1);
    await tabTo(page, '.picker-choice input');
    await page.keyboard.press('Space');
    await dialog.getByText(words.pickerChosen(2, 2, 6)).waitFor();
    await tabTo(page, '.picker-use');
    await page.keyboard.press('Enter');
    await eventually(() => heads(page)).toEqual([last.label, one.label]);
    expect(inAddress(page, 'bureaus')).toBe(`${last.id},${one.id}`);
    expect(await dialog.isVisible()).toBe(false);
    await page.goBack();
    await page.getByText(words.first(4)).waitFor();
  });

  it('hold the shares of the others against the first chosen, resampled from the number that is typed', async () => {
    const [first, second] = (await listed()).sort((a, b) => b.measures - a.measures);
    const page = await openPage(`?view=bureaus&bureaus=${first!.id},${second!.id}`);
    const figure = page.locator('[data-chart="share-differences"]');
    const said = (label: string) => figure.getByRole('listitem').filter({ hasText: `对照是${label}（` });
    await said(first!.label).waitFor();
    await figure.getByRole('spinbutton').focus();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await eventually(() => inAddress(page, 'seed')).toBe('7');
    await figure.getByRole('listitem').filter({ hasText: '种子是7' }).waitFor();

    // The other way round it is the other that is held against.
    await page.goto(new URL(`?view=bureaus&bureaus=${second!.id},${first!.id}`, page.url()).href);
    await said(second!.label).waitFor();
    expect(await figure.getByRole('listitem').filter({ hasText: '种子是1' }).count()).toBe(1);
  });

  it('close the dialog with Escape and leave all as it was', async () => {
    const page = await openPage('?view=bureaus');
    await page.getByRole('button', { name: words.choose }).click();
    const dialog = page.getByRole('dialog', { name: words.pickerTitle });
    await dialog.getByRole('searchbox').fill('没有这样的地方');
    await dialog.getByText(words.pickerNone).waitFor();
    // The first Escape empties the search, as in any field for searching.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await eventually(() => dialog.isVisible()).toBe(false);
    expect(inAddress(page, 'bureaus')).toBeNull();
  });

  it('change their order by keyboard, and the focus stays with the column', async () => {
    const [a, b, c] = await listed();
    const page = await openPage(`?view=bureaus&bureaus=${a!.id},${b!.id},${c!.id}`);
    await table(page).waitFor();
    await tabTo(page, `[data-move="${a!.id} 1"]`);
    await page.keyboard.press('Enter');
    await eventually(() => heads(page)).toEqual([b!.label, a!.label, c!.label]);
    await page.keyboard.press('Enter');
    await eventually(() => heads(page)).toEqual([b!.label, c!.label, a!.label]);
    expect(inAddress(page, 'bureaus')).toBe([b!.id, c!.id, a!.id].join());
    // At the edge the way back has the focus.
    await page.keyboard.press('Enter');
    await eventually(() => heads(page)).toEqual([b!.label, a!.label, c!.label]);
    await page.getByRole('button', { name: words.remove(b!.label) }).click();
    await eventually(() => heads(page)).toEqual([a!.label, c!.label]);
  });

  it('come as a set with one click', async () => {
    const page = await openPage('?view=bureaus');
    const [first] = await listed();
    const [same] = await query(
      'SELECT count(*) AS n FROM notices WHERE level = (SELECT level FROM notices WHERE notice_id = ?)',
      first!.id,
    );
    await page.getByRole('navigation', { name: words.sets }).getByRole('link', { name: /同级/ }).click();
    await eventually(() => heads(page).then((found) => found.length)).toBe(Number(same!.n));
    expect(inAddress(page, 'bureaus')?.split(',')[0]).toBe(first!.id);
  });

  it('of an old link with too many, and some that are gone, are the first six that are there', async () => {
    const all = (await listed()).map(({ id }) => id);
    const page = await openPage(`?view=bureaus&bureaus=gone1,${all.join()},gone2`);
    await eventually(() => heads(page).then((found) => found.length)).toBe(Math.min(6, all.length));
    await page.getByText(words.missing(2)).waitFor();
  });

  it('stay whatever the filters by place, which the page says', async () => {
    const [a, b] = await listed();
    const [level] = await query(
      'SELECT level FROM notices WHERE level IS NOT NULL AND notice_id NOT IN (?, ?) AND level NOT IN (SELECT level FROM notices WHERE notice_id IN (?, ?)) LIMIT 1',
      a!.id,
      b!.id,
      a!.id,
      b!.id,
    );
    const page = await openPage(`?view=bureaus&bureaus=${a!.id},${b!.id}&level=${level!.level}`);
    await eventually(() => heads(page)).toEqual([a!.label, b!.label]);
    await page.getByText(words.measuresOnly).waitFor();
  });
});

describe('the pictures of the bureaus', () => {
  it('are all there, and a mark of the profile opens its evidence beside it', async () => {
    const [a, b] = await listed();
    const page = await openPage(`?view=bureaus&bureaus=${b!.id},${a!.id}`);
    for (const chart of ['theme-profile', 'specificity', 'measure-status', 'inspection-timeline'])
      await drawnChart(page, chart);
    const [most] = await query(
      'SELECT theme, name_zh, measures FROM theme_shares WHERE notice_id = ? ORDER BY measures DESC, sort_order LIMIT 1',
      a!.id,
    );
    await clickMark(page, 'theme-profile', `${most!.name_zh} · ${a!.label}`);
    await eventually(() => quotations(page).count()).toBe(Number(most!.measures));
    expect([inAddress(page, 'theme'), inAddress(page, 'at')]).toEqual([most!.theme, a!.id]);
    expect(await evidence(page).getByRole('heading').first().textContent()).toContain(a!.label);
    // All places are those that stand here.
    await evidence(page).getByRole('link', { name: zh.evidence.all }).click();
    const [both] = await query(
      'SELECT sum(measures) AS n FROM theme_shares WHERE theme = ? AND notice_id IN (?, ?)',
      String(most!.theme),
      a!.id,
      b!.id,
    );
    await evidence(page)
      .getByText(zh.evidence.measures(Number(both!.n)), { exact: true })
      .waitFor();
  });
});

describe('what one bureau reports and the others do not', () => {
  const apart = (page: Page) => page.getByRole('table', { name: words.apartTable });

  it('lists documents that it alone names and opens the place where it does', async () => {
    const [a, b] = await listed();
    const [own] = await query(
      `SELECT title, min(span_start) AS start, arg_min(span_end, span_start) AS stop FROM citations WHERE notice_id = ?
         AND title NOT IN (SELECT title FROM citations WHERE notice_id = ?) GROUP BY title ORDER BY title LIMIT 1`,
      a!.id,
      b!.id,
    );
    const page = await openPage(`?view=bureaus&bureaus=${a!.id},${b!.id}`);
    await apart(page)
      .getByRole('link', { name: String(own!.title), exact: true })
      .click();
    const [source] = await query('SELECT text FROM notices WHERE notice_id = ?', a!.id);
    await expectHighlighted(page, String(source!.text).slice(Number(own!.start), Number(own!.stop)));
  });

  it('lists themes that it alone reports and leads to their quotations', async () => {
    const all = await listed();
    const rows = await query('SELECT notice_id, theme, name_zh, measures FROM theme_shares ORDER BY sort_order');
    const pairs = all.flatMap((own) =>
      all.filter((other) => other.id !== own.id).map((other) => [own, other] as const),
    );
    const of = (id: string, theme: unknown) =>
      Number(rows.find((row) => row.notice_id === id && row.theme === theme)!.measures);
    const found = pairs.flatMap(([own, other]) =>
      rows
        .filter((row) => row.notice_id === own.id && Number(row.measures) > 0 && of(other.id, row.theme) === 0)
        .map((row) => ({ own, other, row })),
    )[0]!;
    const page = await openPage(`?view=bureaus&bureaus=${found.own.id},${found.other.id}`);
    await apart(page)
      .getByRole('link', { name: String(found.row.name_zh), exact: true })
      .click();
    await eventually(() => inAddress(page, 'view')).toBe('themes');
    await eventually(() => quotations(page).count()).toBe(Number(found.row.measures));
  });
});

describe('the bureaus for every reader', () => {
  it.each([1440, 390])('break no rule of axe and leave nothing to scroll sideways at %d px', async (width) => {
    const page = await openPage('?view=bureaus', { width });
    for (const chart of ['theme-profile', 'specificity', 'measure-status', 'inspection-timeline'])
      await drawnChart(page, chart);
    await page.getByRole('table', { name: words.apartTable }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: words.choose }).click();
    await page.getByRole('dialog', { name: words.pickerTitle }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
