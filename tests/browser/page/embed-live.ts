import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartList, findChart } from '../../../src/charts/chart-list.ts';
import { liveSnippet } from '../../../src/site/embed/live-snippet.ts';
import { localDay } from '../../../src/site/local-day.ts';
import { useTemporaryFolders } from '../../support/temporary-folder.ts';
import { violations } from '../axe.ts';
import { corpusVersion, drawnFrame, FITTING, slack, useForeignPage } from '../foreign-page.ts';
import { eventually } from '../page-parts.ts';
import { browser, pageAddress } from '../served-page.ts';

const openForeign = useForeignPage();
const temporaryFolder = useTemporaryFolders();

const script = () => `<script src="${pageAddress()}embed.js" async></script>`;
const frame = (search: string) =>
  `<iframe data-notice-atlas src="${pageAddress()}embed.html?${search}" width="100%" height="300" frameborder="0"></iframe>`;
const live = (search: string) => frame(search) + script();
const heights = (page: Page) =>
  page.locator('iframe').evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));

describe('a live chart in the page of somebody else', () => {
  it('is drawn with its source, at its full height', async () => {
    const { page } = await openForeign(live('chart=theme-matrix'));
    const chart = await drawnFrame(page);
    await eventually(() => slack(chart)).toEqual(FITTING);
    expect((await heights(page))[0]).toBeGreaterThan(800);
    expect(await chart.locator('h1').textContent()).toBe('各地的整改措施都在改什么？');
    expect(await chart.locator('.chart-frame').textContent()).toContain('清远市');
    const source = await chart.locator('.source').textContent();
    expect(source).toContain('来源：5份通报');
    expect(source).toContain(`语料版本${await corpusVersion()}；${localDay()}制图，通报图鉴。`);
    expect(await chart.locator('.caution, .notes li').last().textContent()).toContain('不宜据此排名');
  });

  it('asks the database for what is set, in either language', async () => {
    const { page } = await openForeign(live('chart=theme-matrix&lang=en&place=441800&themes=school_meals'));
    const chart = await drawnFrame(page);
    await eventually(() => slack(chart)).toEqual(FITTING);
    expect(await chart.locator('.chart-frame').textContent()).toContain('School meals');
    expect(await chart.locator('.chart-frame').textContent()).not.toContain('天水市');
    expect(await chart.locator('.source').textContent()).toContain(
      `Corpus ${await corpusVersion()}; drawn on ${localDay()} with Notice Atlas.`,
    );
    expect(await chart.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it.each(chartList.map(({ id }) => id))('is each of the list: %s', async (id) => {
    for (const lang of ['zh', 'en'] as const) {
      const { page, asked } = await openForeign(live(`chart=${id}&lang=${lang}`), { width: 400 });
      const chart = await drawnFrame(page);
      await eventually(() => slack(chart)).toEqual(FITTING);
      expect(await chart.locator('h1').textContent()).toBe(findChart(id)!.question[lang]);
      expect(await chart.locator('.source').textContent()).toContain(await corpusVersion());
      expect(await chart.locator('.notes li').last().textContent()).toBe(findChart(id)!.caution[lang]);
      // As it opens it needs no engine.
      expect(asked.filter((address) => /duckdb/.test(address))).toEqual([]);
    }
  });

  it('follows the width of its page, also where the page draws an edge around frames', async () => {
    const style = '<style>iframe { box-sizing: border-box; border: 3px solid; padding: 5px }</style>';
    const { page } = await openForeign(style + live('chart=theme-matrix').replace(' frameborder="0"', ''));
    const chart = await drawnFrame(page);
    const pictureWidth = () => chart.locator('.chart-frame svg').evaluate((svg) => svg.getBoundingClientRect().width);
    await eventually(() => slack(chart)).toEqual(FITTING);
    const wide = await pictureWidth();
    await page.setViewportSize({ width: 560, height: 900 });
    await eventually(pictureWidth).toBeLessThan(wide - 100);
    await eventually(() => slack(chart)).toEqual(FITTING);
    await page.setViewportSize({ width: 800, height: 900 });
    await eventually(pictureWidth).toBe(wide);
    await eventually(() => slack(chart)).toEqual(FITTING);
  });

  it('grows with its table, and shrinks again', async () => {
    const { page } = await openForeign(live('chart=theme-matrix'));
    const chart = await drawnFrame(page);
    await eventually(() => slack(chart)).toEqual(FITTING);
    const [before] = await heights(page);
    await chart.locator('summary').click();
    await chart.getByRole('table').waitFor();
    await eventually(async () => (await heights(page))[0]).toBeGreaterThan(before! + 300);
    await chart.locator('summary').click();
    await eventually(async () => (await heights(page))[0]).toBe(before);
  });

  it('leaves out what is switched off, keeps its name for screen readers, and keeps to its colours', async () => {
    const search = 'chart=theme-matrix&title=no&source=no&download=no&scheme=light';
    const { page } = await openForeign(live(search), { colorScheme: 'dark' });
    const chart = await drawnFrame(page);
    expect(await chart.locator('.source').count()).toBe(0);
    expect(await chart.getByRole('button').count()).toBe(0);
    expect(await chart.getByRole('heading', { level: 1 }).evaluate((title) => title.clientHeight)).toBe(1);
    const colours = () => chart.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(await colours()).toBe('rgb(255, 255, 255)');
    const { page: other } = await openForeign(live('chart=theme-matrix&scheme=dark'), { colorScheme: 'light' });
    const dark = await drawnFrame(other);
    expect(await dark.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
      'rgb(21, 24, 28)',
    );
    expect(await dark.locator('.chart-frame text').first().getAttribute('fill')).not.toBe('#22272e');
  });

  it('stands beside others, before and after the script, each at its own height', async () => {
    const both = frame('chart=theme-matrix') + frame('chart=indicator-comparison');
    const { page } = await openForeign(both);
    const charts = [await drawnFrame(page, 0), await drawnFrame(page, 1)];
    // Nobody sizes them yet: they scroll.
    expect((await slack(charts[0]!)).height).toBeLessThan(0);
    expect(await heights(page)).toEqual([300, 300]);
    await page.addScriptTag({ url: `${pageAddress()}embed.js` });
    // Each pasted code brings the script again.
    await page.addScriptTag({ url: `${pageAddress()}embed.js` });
    for (const chart of charts) await eventually(() => slack(chart)).toEqual(FITTING);
    await page.evaluate((added) => document.body.insertAdjacentHTML('beforeend', added), frame('chart=focus-themes'));
    // Browsers draw no frame that is out of sight.
    await page.locator('iframe').nth(2).scrollIntoViewIfNeeded();
    const added = await drawnFrame(page, 2);
    await eventually(() => slack(added)).toEqual(FITTING);
    expect(new Set(await heights(page)).size).toBe(3);
    expect(
      await page.evaluate(() => Object.keys(window).filter((name) => /atlas|embed|sizeFrames/i.test(name))),
    ).toEqual([]);
  });

  it('takes its height from no one but itself', async () => {
    const forge = `for (const height of [5, -1, 1e9, 'x', null]) parent.postMessage({ type: 'notice-atlas:height', height }, '*')`;
    const other = `<iframe id="other" srcdoc="<script>${forge}</script>" height="70"></iframe>`;
    const { page } = await openForeign(`${live('chart=indicator-comparison')}${other}<script>${forge}</script>`);
    const chart = await drawnFrame(page);
    await eventually(() => slack(chart)).toEqual(FITTING);
    const [height] = await heights(page);
    await page.evaluate(forge);
    const again = await (await page.locator('#other').elementHandle())!.contentFrame();
    await again!.evaluate(forge);
    // What the chart itself says past all bounds is no height either, nor what is no message of ours.
    for (const junk of [
      'null',
      '"x"',
      '{}',
      '{ type: "notice-atlas:height", height: -5 }',
      '{ type: "notice-atlas:height", height: NaN }',
    ])
      await chart.evaluate(`parent.postMessage(${junk}, '*')`);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await heights(page)).toEqual([height, 70]);
    await chart.evaluate(() => parent.postMessage({ type: 'notice-atlas:height', height: 1e9 }, '*'));
    await eventually(async () => (await heights(page))[0]).toBe(20_000);
  });

  it('works under a policy that allows its site for frames and scripts and nothing else', async () => {
    const address = `${pageAddress()}embed.html?chart=theme-matrix`;
    const origin = new URL(pageAddress()).origin;
    const policy = `default-src 'none'; img-src data:; frame-src ${origin}; script-src ${origin}`;
    const { page } = await openForeign(liveSnippet(pageAddress(), address, '主题'), { policy });
    const chart = await drawnFrame(page);
    await eventually(() => slack(chart)).toEqual(FITTING);
  });

  it('stands in a page opened from a disk', async () => {
    const file = join(temporaryFolder(), 'page.html');
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><title>t</title>${live('chart=theme-matrix')}`);
    const page = await browser().newPage();
    try {
      await page.goto(pathToFileURL(file).href);
      const chart = await drawnFrame(page);
      await eventually(() => slack(chart)).toEqual(FITTING);
    } finally {
      await page.close();
    }
  });

  it('leads to the explorer: the chart, and the evidence behind a mark', async () => {
    const { page } = await openForeign(live('chart=theme-matrix&place=441800&lang=en'));
    const chart = await drawnFrame(page);
    await eventually(() => slack(chart)).toEqual(FITTING);
    const mark = (await chart.locator('[aria-label^="School meals"]').first().boundingBox())!;
    const [evidence] = await Promise.all([
      page.context().waitForEvent('page'),
      page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2),
    ]);
    expect(evidence.url()).toContain('?view=themes&lang=en&place=441800&theme=school_meals&at=441800');
    await evidence.getByRole('complementary').getByRole('blockquote').first().waitFor();
    await page.bringToFront();
    const [explorer] = await Promise.all([
      page.context().waitForEvent('page'),
      chart.getByRole('link', { name: 'Open in Notice Atlas' }).click(),
    ]);
    expect(explorer.url()).toBe(`${pageAddress()}?view=themes&lang=en&place=441800`);
  });

  it('gives its data and its picture', async () => {
    const { page } = await openForeign(live('chart=theme-matrix'));
    const chart = await drawnFrame(page);
    for (const [kind, start] of [
      ['CSV', '\ufeffcolumn'],
      ['SVG', '<svg'],
      ['PNG', '\x89PNG'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        chart.getByRole('button', { name: kind }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`theme-matrix-${localDay()}.${kind.toLowerCase()}`);
      const parts: Buffer[] = [];
      for await (const part of await download.createReadStream()) parts.push(part as Buffer);
      const content = Buffer.concat(parts).toString(kind === 'PNG' ? 'latin1' : 'utf8');
      expect(content.slice(0, start.length)).toBe(start);
    }
  });

  it.each([
    ['no chart of that name', 'chart=nix', '没有编号为“nix”的图'],
    ['no chart at all', 'lang=en', 'does not say which chart'],
    ['settings that cannot be read', 'chart=theme-matrix&from=2024-13', 'from=2024-13'],
    ['nothing to show', 'chart=theme-matrix&place=999999', '没有符合这些条件的通报或措施'],
  ])('says so where there is %s', async (_, search, words) => {
    const { page } = await openForeign(live(search));
    const chart = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
    await chart.getByText(words).waitFor();
    await eventually(() => slack(chart)).toEqual(FITTING);
    expect(await chart.locator('.chart-frame svg').count()).toBe(0);
    if (search === 'chart=nix') expect(await chart.getByRole('link').allTextContents()).toContain('theme-matrix');
  });

  it('says so where the database cannot be opened, and tries again', async () => {
    let broken = true;
    const { page } = await openForeign(live('chart=theme-matrix&place=441800'), {
      expectedFault: /wasm|ERR_FAILED|503/,
      prepare: (context) =>
        context.route('**/*.wasm', (route) => (broken ? route.fulfill({ status: 503 }) : route.continue())),
    });
    const chart = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
    await chart.getByText('没能打开数据库').waitFor();
    broken = false;
    await chart.getByRole('button', { name: '重试' }).click();
    await drawnFrame(page);
  });

  it('breaks no rule of WCAG 2.2 AA, light or dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser().newContext({ colorScheme, viewport: { width: 360, height: 900 } });
      try {
        const page = await context.newPage();
        await page.goto(`${pageAddress()}embed.html?chart=theme-matrix&lang=en`);
        await page.locator('.chart-frame svg').waitFor();
        expect(await violations(page)).toEqual([]);
      } finally {
        await context.close();
      }
    }
  });

  it('is all that others may frame', async () => {
    const { page } = await openForeign(`<iframe src="${pageAddress()}?view=themes"></iframe>`, {
      expectedFault: /frame-ancestors|ERR_BLOCKED_BY_RESPONSE/,
    });
    await eventually(() => page.frames()[1]!.url()).toMatch(/^chrome-error:/);
  });
});
