import type { Frame, Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../../src/site/local-day.ts';
import { violations } from '../axe.ts';
import { corpusVersion, drawnFrame, FITTING, slack, useForeignPage } from '../foreign-page.ts';
import { useOpenPage } from '../open-page.ts';
import { drawnChart, eventually } from '../page-parts.ts';

const openForeign = useForeignPage();
const openPage = useOpenPage();

describe('a frozen chart in the page of somebody else', () => {
  const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  /** What the dialog of a chart on the page gives to copy, after `choose` has set it. */
  async function codeOf(search: string, choose: (dialog: Locator) => Promise<unknown>): Promise<string> {
    const page = await openPage(search);
    await drawnChart(page, 'theme-matrix');
    await page.locator('[data-chart="theme-matrix"] .chart-menu summary').click();
    await page
      .locator('.chart-menu-items')
      .getByRole('button', { name: /嵌入|embed/i })
      .click();
    const dialog = page.getByRole('dialog');
    await choose(dialog);
    await dialog.getByRole('textbox').waitFor();
    return dialog.getByRole('textbox').inputValue();
  }
  const frozen = (dialog: Locator) => dialog.getByRole('radio', { name: /固定|Frozen/ }).check();

  it('stands there as it was copied, loads nothing and meets no other', async () => {
    const zh = await codeOf('?view=themes', frozen);
    const en = await codeOf('?view=themes&lang=en&by=notice', frozen);
    const { page, asked } = await openForeign(
      [zh, en, zh].map((code) => `<div style="height:2000px">${code}</div>`).join(''),
      { policy: POLICY },
    );
    const figures = page.getByRole('figure');
    expect(await figures.count()).toBe(3);
    const [first, second, third] = await figures.all();
    for (const figure of [first!, third!]) {
      const box = (await figure.locator('svg').boundingBox())!;
      expect(box.width).toBeGreaterThan(600);
      expect(box.height).toBeGreaterThan(600);
      expect(await figure.locator('svg').textContent()).toContain('清远市');
      expect(await figure.textContent()).toContain(`语料版本${await corpusVersion()}；${localDay()}制图，通报图鉴。`);
      expect(await figure.textContent()).toContain('不宜据此排名');
    }
    expect(await second!.locator('svg').textContent()).toContain('School meals');
    // The same picture twice draws from the same gradients; another has others.
    const ids = async (figure: Locator) => figure.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    const others = new Set(await ids(first!));
    expect((await ids(second!)).filter((id) => others.has(id))).toEqual([]);
    expect(await first!.screenshot()).toEqual(await third!.screenshot());
    await first!.locator('summary').click();
    expect(await first!.getByRole('table').textContent()).toContain('校园餐');
    expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([]);
  });

  it('leaves out what is switched off', async () => {
    const code = await codeOf('?view=themes', async (dialog) => {
      await frozen(dialog);
      await dialog.getByRole('checkbox', { name: '标题' }).uncheck();
      await dialog.getByRole('checkbox', { name: '来源' }).uncheck();
      await dialog.getByRole('img').waitFor();
    });
    expect(code).not.toContain('<figcaption');
    expect(code).not.toContain('语料版本');
    expect(code).toContain('不宜据此排名');
  });
});

describe('the dialog that gives the code', () => {
  async function openDialog(search: string, opening: Parameters<typeof openPage>[1] = {}) {
    const page = await openPage(search, opening);
    await page.locator('.chart-menu summary').first().click();
    const opener = page
      .locator('.chart-menu-items')
      .first()
      .getByRole('button', { name: /嵌入|embed/i });
    await opener.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').waitFor();
    return { page, dialog, opener };
  }

  it('gives code that works in a foreign page, and shows the very same in a preview', async () => {
    const { page, dialog } = await openDialog('?view=themes&lang=en&place=441800');
    await dialog.getByRole('checkbox', { name: 'Title' }).uncheck();
    await dialog.getByRole('combobox').selectOption('dark');
    const code = await dialog.getByRole('textbox').inputValue();
    expect(code).toContain('embed.html?chart=theme-matrix&amp;lang=en&amp;place=441800&amp;title=no&amp;scheme=dark"');
    const preview = await drawnFrame(page);
    await eventually(() => slack(preview)).toEqual(FITTING);
    expect(await preview.getByRole('heading', { level: 1 }).evaluate((title) => title.clientHeight)).toBe(1);
    const { page: foreign } = await openForeign(code);
    const chart = await drawnFrame(foreign);
    await eventually(() => slack(chart)).toEqual(FITTING);
    // Labels break elsewhere where there is other room.
    const picture = async (frame: Frame) => (await frame.locator('.chart-frame').textContent())!.replaceAll(/\s/g, '');
    expect(await picture(chart)).toBe(await picture(preview));
  });

  it('breaks no rule of WCAG 2.2 AA, fits a telephone, and gives the focus back', async () => {
    const { page, dialog, opener } = await openDialog('?view=themes', { width: 390 });
    const sideways = () => dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    for (const kind of ['实时', '固定']) {
      await dialog.getByRole('radio', { name: kind }).check();
      await dialog.getByRole('textbox').waitFor();
      expect(await sideways()).toBe(0);
      expect(await violations(page)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});
