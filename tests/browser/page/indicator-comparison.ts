import { describe, expect, it } from 'vitest';
import { periodLabel } from '../../../src/charts/period-label.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import { chartWords, drawnChart, eventually, inAddress } from '../page-parts.ts';
import { query } from '../served-page.ts';

const openPage = useOpenPage();

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

describe('the indicator comparison', () => {
  it('shows the period of every figure', async () => {
    const [indicator = ''] = await indicators();
    const page = await openPage(`?view=indicator&indicator=${indicator}`);
    const words = (await chartWords(page, 'indicator-comparison')).replace(/\s/g, '');
    const periods = await periodsOf(indicator);
    expect(periods.some((period) => /\d{4}年/.test(period))).toBe(true);
    for (const period of periods) expect(words).toContain(period);
  });

  it('changes with the select, by pointer and by keyboard', async () => {
    const [first = '', second = ''] = await indicators();
    const page = await openPage(`?view=indicator&indicator=${first}`);
    const before = await chartWords(page, 'indicator-comparison');
    const select = page.getByRole('combobox', { name: zh.chooseIndicator });
    expect(await select.inputValue()).toBe(first);
    await select.selectOption(second);
    await eventually(() => inAddress(page, 'indicator')).toBe(second);
    await eventually(() => chartWords(page, 'indicator-comparison')).not.toBe(before);
    const words = (await chartWords(page, 'indicator-comparison')).replace(/\s/g, '');
    for (const period of await periodsOf(second)) expect(words).toContain(period);

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
    const page = await openPage(`?view=indicator&indicator=${covered!.indicator}`);
    const picture = await drawnChart(page, 'indicator-comparison');
    await eventually(() => picture.locator('[aria-label*="被遮盖"]').count()).toBe(covered!.figures);
    await page.getByText(zh.asTable).click();
    expect(await page.getByRole('cell', { name: /被遮盖/ }).count()).toBe(covered!.figures);
    expect(await page.getByText('不是零').count()).toBeGreaterThan(0);
  });

  it('names the notices that do not report, and says that this is not zero', async () => {
    const [silent] = await query(
      `SELECT i.indicator, n.jurisdiction FROM indicators i CROSS JOIN notices n
       WHERE EXISTS (SELECT 1 FROM indicator_values v WHERE v.indicator = i.indicator)
         AND NOT EXISTS (SELECT 1 FROM indicator_values v WHERE v.indicator = i.indicator AND v.notice_id = n.notice_id)
       ORDER BY i.sort_order, n.sort_key LIMIT 1`,
    );
    const page = await openPage(`?view=indicator&indicator=${silent!.indicator}`);
    await drawnChart(page, 'indicator-comparison');
    const note = await page.getByText('没有报告不等于零').textContent();
    expect(note).toContain(String(silent!.jurisdiction));
  });
});
