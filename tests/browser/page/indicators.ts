import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { periodLabel } from '../../../src/charts/period-label.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import {
  chartWords,
  clickMark,
  drawnChart,
  eventually,
  evidence,
  inAddress,
  quotations,
  tabTo,
} from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();
const words = zh.indicators;

/** The periods of an indicator's figures in words, as the chart should show them. */
async function periodsOf(indicator: string): Promise<string[]> {
  const rows = await query('SELECT DISTINCT period FROM indicator_values WHERE indicator = ?', indicator);
  return rows.map(({ period }) => periodLabel(period === null ? null : String(period), 'zh'));
}

/** Indicators with at least one figure that has a period, most reported first. */
async function indicators(): Promise<string[]> {
  const rows = await query(
    `SELECT indicator FROM indicator_values GROUP BY indicator
     HAVING count(period) > 0 ORDER BY count(DISTINCT notice_id) DESC, indicator LIMIT 2`,
  );
  return rows.map((row) => String(row.indicator));
}

/** What the picture says, without the breaks of its lines. */
const said = async (page: Page) => (await chartWords(page, 'indicator-comparison')).replace(/\s/g, '');

describe('the indicator comparison', () => {
  it('shows the period of every figure', async () => {
    const [indicator = ''] = await indicators();
    const page = await openPage(`?view=indicators&indicator=${indicator}`);
    const drawn = await said(page);
    const periods = await periodsOf(indicator);
    expect(periods.some((period) => /\d{4}年/.test(period))).toBe(true);
    for (const period of periods) expect(drawn).toContain(period);
  });

  it('changes with the select, by pointer and by keyboard', async () => {
    const [first = '', second = ''] = await indicators();
    const page = await openPage(`?view=indicators&indicator=${first}`);
    const before = await said(page);
    const select = page.getByRole('combobox', { name: words.choose });
    expect(await select.inputValue()).toBe(first);
    await select.selectOption(second);
    await eventually(() => inAddress(page, 'indicator')).toBe(second);
    await eventually(() => said(page)).not.toBe(before);
    const drawn = await said(page);
    for (const period of await periodsOf(second)) expect(drawn).toContain(period);

    await select.focus();
    await page.keyboard.press('ArrowDown');
    await eventually(() => inAddress(page, 'indicator')).not.toBe(second);
    expect(await select.inputValue()).toBe(inAddress(page, 'indicator'));
  });

  it('shows a covered figure as reported and covered, never as zero', async () => {
    const [covered] = await query(
      `SELECT indicator, count(*) AS figures FROM indicator_values WHERE redacted GROUP BY indicator
       ORDER BY indicator LIMIT 1`,
    );
    const page = await openPage(`?view=indicators&indicator=${covered!.indicator}`);
    const picture = await drawnChart(page, 'indicator-comparison');
    await eventually(() => picture.locator('[aria-label*="被遮盖"]').count()).toBe(covered!.figures);
    await page.getByText(zh.asTable, { exact: true }).click();
    await eventually(() => page.getByRole('cell', { name: '已报告，数字被遮盖' }).count()).toBe(covered!.figures);
    expect(await page.getByText('不是零').count()).toBeGreaterThan(0);
  });

  it('names the notices that do not report, and says that this is not zero', async () => {
    const [silent] = await query(
      `SELECT i.indicator, n.jurisdiction FROM indicators i CROSS JOIN notices n
       WHERE EXISTS (SELECT 1 FROM indicator_values v WHERE v.indicator = i.indicator)
         AND NOT EXISTS (SELECT 1 FROM indicator_values v WHERE v.indicator = i.indicator AND v.notice_id = n.notice_id)
       ORDER BY i.sort_order, n.sort_key LIMIT 1`,
    );
    const page = await openPage(`?view=indicators&indicator=${silent!.indicator}`);
    await drawnChart(page, 'indicator-comparison');
    const note = await page.getByText('没有报告不等于零').textContent();
    expect(note).toContain(String(silent!.jurisdiction));
  });

  it('leads from a bar, and from what stands apart, to the words that report the figure', async () => {
    for (const comparable of [true, false]) {
      const [one] = await query(
        `SELECT c.indicator, c.jurisdiction, c.notice_id, q.quote FROM comparable_indicators c
         JOIN metrics q USING (notice_id, metric_id)
         WHERE c.comparable = (? = 'yes') AND c.jurisdiction_stated ORDER BY c.sort_key, c.indicator LIMIT 1`,
        comparable ? 'yes' : 'no',
      );
      const page = await openPage(`?view=indicators&indicator=${one!.indicator}`);
      await clickMark(page, 'indicator-comparison', String(one!.jurisdiction));
      await eventually(() => inAddress(page, 'at')).toBe(one!.notice_id);
      await eventually(() => evidence(page).textContent()).toContain(String(one!.jurisdiction));
      await eventually(async () => (await quotations(page).allTextContents()).join()).toContain(String(one!.quote));
    }
  });
});

describe('denominators', () => {
  const TABLE = '地区,学生\n441800,100000\n甲地,5\n370300,许多';
  const isOpen = (page: Page) => page.getByRole('dialog').isVisible();

  /** Opens the dialog and puts a table into it, with keys alone. */
  async function type(page: Page, table: string) {
    await tabTo(page, '.choice > button');
    await page.keyboard.press('Enter');
    await eventually(() => isOpen(page)).toBe(true);
    await tabTo(page, 'dialog textarea');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(table);
  }

  it('are given by keyboard: faults are said, the chart says rates, the address carries them', async () => {
    const page = await openPage('?view=indicators&indicator=teachers_recruited');
    await drawnChart(page, 'indicator-comparison');
    await type(page, TABLE);
    const dialog = page.getByRole('dialog', { name: words.denominatorsTitle });
    await dialog.getByText(words.denominatorsRead(['学生 1'])).waitFor();
    await dialog.getByText(words.faultPlace(3, '甲地')).waitFor();
    await dialog.getByText(words.faultNumber(4, '学生', '许多')).waitFor();
    expect(inAddress(page, 'denominators')).toBeNull();

    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.denominatorsUse);
    await page.keyboard.press('Enter');
    await eventually(() => isOpen(page)).toBe(false);
    expect(inAddress(page, 'per')).toBe('学生');
    expect(inAddress(page, 'denominators')).toBe(TABLE);
    // What has the focus is what opened the dialog.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.denominatorsChange);

    const [row] = await query(
      `SELECT value FROM comparable_indicators c JOIN notice_overview o USING (notice_id)
       WHERE indicator = 'teachers_recruited' AND comparable AND place = '441800'`,
    );
    expect(row!.value).toBe(1000);
    await eventually(() => said(page)).toContain('可以比较的·每100（学生）');
    expect(await said(page)).toContain('多于1名');
    expect(await said(page)).toContain('没有给出这个地区的分母');
    await page.getByText('分母不是通报里的').waitFor();

    // The address is all that it takes.
    const again = await openPage(new URL(page.url()).search);
    await eventually(() => said(again)).toContain('可以比较的·每100（学生）');
    await again.getByRole('combobox', { name: words.per }).selectOption(words.perNothing);
    await eventually(() => said(again)).toContain('多于1,000名');
    expect(inAddress(again, 'per')).toBeNull();
    expect(inAddress(again, 'denominators')).toBe(TABLE);
  });

  it('are left alone with Escape, and cleared', async () => {
    const page = await openPage(
      `?view=indicators&indicator=teachers_recruited&per=学生&denominators=${encodeURIComponent(TABLE)}`,
    );
    await eventually(() => said(page)).toContain('每100（学生）');
    await type(page, '地区,教师\n441800,5');
    await page.keyboard.press('Escape');
    await eventually(() => isOpen(page)).toBe(false);
    expect(inAddress(page, 'denominators')).toBe(TABLE);

    await page.getByRole('button', { name: words.denominatorsChange }).click();
    // What was typed and not used is gone.
    expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe(TABLE);
    await page.getByRole('button', { name: words.denominatorsClear }).click();
    await eventually(() => isOpen(page)).toBe(false);
    await eventually(() => said(page)).not.toContain('每100');
    expect(inAddress(page, 'denominators')).toBeNull();
    expect(inAddress(page, 'per')).toBeNull();
  });

  it('cannot be used where no line has a number', async () => {
    const page = await openPage('?view=indicators&indicator=teachers_recruited');
    await drawnChart(page, 'indicator-comparison');
    await page.getByRole('button', { name: words.denominatorsGive }).click();
    const dialog = page.getByRole('dialog');
    // The table to fill in names every place.
    const template = await dialog.getByRole('textbox').inputValue();
    for (const { place } of await query('SELECT place FROM notice_overview')) expect(template).toContain(String(place));
    await dialog.getByText(words.denominatorsRead([])).waitFor();
    expect(await dialog.getByRole('button', { name: words.denominatorsUse }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill(`地区,学生\n441800,0\n${'甲'.repeat(3000)},5`);
    await dialog.getByText(words.denominatorsLong(3000)).waitFor();
    expect(await dialog.getByRole('button', { name: words.denominatorsUse }).isDisabled()).toBe(true);
  });
});
