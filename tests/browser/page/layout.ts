import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { INK } from '../../../src/charts/look.ts';
import { contentSecurityPolicy, contentSecurityPolicyMeta } from '../../../src/site/content-security-policy.ts';
import { zh } from '../../../src/site/messages/zh.ts';
import { useOpenPage } from '../open-page.ts';
import { drawnChart, eventually, expectHighlighted, quotations } from '../page-parts.ts';
import { pageAddress, query } from '../served-page.ts';

const openPage = useOpenPage();

const CHARTS = { matrix: 'theme-matrix', focus: 'focus-themes', indicator: 'indicator-comparison' } as const;
const ADDRESSES = { matrix: 'themes', focus: 'themes&chart=focus', indicator: 'indicators' } as const;
const VIEWS = Object.keys(CHARTS) as (keyof typeof CHARTS)[];

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A chart that has come to rest: a scroll bar may take some of its room, and then it is drawn once more. */
async function restingChart(page: Page, chart: string): Promise<Locator> {
  const picture = await drawnChart(page, chart);
  let before = '';
  await eventually(async () => {
    const now = JSON.stringify(await picture.boundingBox());
    const same = now === before;
    before = now;
    await page.waitForTimeout(200);
    return same;
  }).toBe(true);
  return picture;
}

/** Words of a picture that lie on other words of it, as pairs. */
function overlaps(picture: Locator): Promise<string[]> {
  return picture.evaluate((svg) => {
    const slack = 1.5;
    const words = [...svg.querySelectorAll('text')]
      .map((element) => ({ said: element.textContent ?? '', box: element.getBoundingClientRect() }))
      .filter(({ said, box }) => said.trim() !== '' && box.width > 0);
    return words.flatMap((a, index) =>
      words
        .slice(index + 1)
        .filter(
          (b) =>
            a.box.left + slack < b.box.right &&
            b.box.left + slack < a.box.right &&
            a.box.top + slack < b.box.bottom &&
            b.box.top + slack < a.box.bottom,
        )
        .map((b) => `${a.said} / ${b.said}`),
    );
  });
}

/** Words of a picture that reach beyond its edge and so are cut. */
function cutWords(picture: Locator): Promise<string[]> {
  return picture.evaluate((svg) => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        // The box of a line of Han characters is higher than they are, above and below by a good quarter of their size.
        const empty = Number.parseFloat(getComputedStyle(element).fontSize) * 0.28;
        const upright = box.top + empty < frame.top - 1 || box.bottom - empty > frame.bottom + 1;
        return upright || box.left < frame.left - 1 || box.right > frame.right + 1;
      })
      .map((element) => element.textContent ?? '');
  });
}

const WIDTHS = [1440, 1024, 390];
const LANGUAGES = ['zh', 'en'] as const;

/** What a check finds in a view as the window narrows. */
async function atEveryWidth(view: keyof typeof CHARTS, lang: string, check: (picture: Locator) => Promise<unknown>) {
  const page = await openPage(`?view=${ADDRESSES[view]}&lang=${lang}`);
  const found: Record<number, unknown> = {};
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    found[width] = await check(await restingChart(page, CHARTS[view]));
  }
  return found;
}

describe.each(LANGUAGES)('the layout in %s', (lang) => {
  const nothing = { 1440: [], 1024: [], 390: [] };

  it.each(VIEWS)('of the %s leaves nothing to scroll sideways', async (view) => {
    const found = await atEveryWidth(view, lang, (picture) => sideways(picture.page()));
    expect(found).toEqual({ 1440: 0, 1024: 0, 390: 0 });
  });

  it.each(['matrix', 'indicator'] as const)('of the %s keeps words whole and apart', async (view) => {
    const both = async (picture: Locator) => [...(await overlaps(picture)), ...(await cutWords(picture))];
    expect(await atEveryWidth(view, lang, both)).toEqual(nothing);
  });

  it('of the three themes keeps words apart', async () => {
    expect(await atEveryWidth('focus', lang, overlaps)).toEqual(nothing);
  });

  // The panels' titles lose about a pixel at the top: Vega takes them for lower than they are.
  it('of the three themes keeps words whole', async () => {
    expect(await atEveryWidth('focus', lang, cutWords)).toEqual(nothing);
  });
});

describe.each(WIDTHS)('at %d px', (width) => {
  it('evidence, table and notice have nothing to scroll sideways', async () => {
    const [row] = await query(
      'SELECT theme, notice_id, text, span_start, span_end FROM measure_evidence ORDER BY length(text) DESC LIMIT 1',
    );
    const pick = `?view=themes&by=notice&theme=${row!.theme}&at=${row!.notice_id}`;
    const page = await openPage(pick, { width });
    await quotations(page).first().waitFor();
    await page.getByText(zh.asTable).click();
    await page.getByRole('table').waitFor();
    expect(await sideways(page)).toBe(0);
    await quotations(page)
      .filter({ hasText: String(row!.text) })
      .first()
      .click();
    await expectHighlighted(page, String(row!.text));
    expect(await sideways(page)).toBe(0);
  });
});

describe('the colour scheme', () => {
  const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
  const paper = (page: Page) =>
    page.evaluate(() => {
      const clear = 'rgba(0, 0, 0, 0)';
      const body = getComputedStyle(document.body).backgroundColor;
      return body === clear ? getComputedStyle(document.documentElement).backgroundColor : body;
    });
  const inks = async (page: Page) =>
    (await drawnChart(page, 'theme-matrix')).evaluate((picture) => [
      ...new Set([...picture.querySelectorAll('text')].map((text) => getComputedStyle(text).fill)),
    ]);

  it.each(['light', 'dark'] as const)('%s is that of the system, on the page and in the chart', async (colorScheme) => {
    const page = await openPage('?view=themes', { colorScheme });
    await eventually(() => inks(page)).toContain(rgb(INK[colorScheme].text));
    expect(await paper(page)).toBe(rgb(INK[colorScheme].paper));
    expect(await page.getByRole('heading', { level: 1 }).evaluate((head) => getComputedStyle(head).color)).toBe(
      rgb(INK[colorScheme].text),
    );
  });

  it('changes with the system while the page is open', async () => {
    const page = await openPage('?view=themes', { colorScheme: 'light' });
    await drawnChart(page, 'theme-matrix');
    await page.emulateMedia({ colorScheme: 'dark' });
    await eventually(() => inks(page)).toContain(rgb(INK.dark.text));
    expect(await inks(page)).not.toContain(rgb(INK.light.text));
  });
});

describe('the policy', () => {
  it('is sent with the page and stands in it', async () => {
    const answer = await fetch(pageAddress());
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    const page = await openPage();
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(
      contentSecurityPolicyMeta,
    );
  });

  it('keeps the page from asking anything of another server, and these tests would see it', async () => {
    // An address kept for examples: nobody answers there.
    const elsewhere = 'http://192.0.2.1/x.png';
    const seen: string[] = [];
    const page = await openPage('', { expectedFault: /192\.0\.2\.1/ });
    page.on('console', (message) => seen.push(message.text()));
    await page.evaluate((address) => {
      new Image().src = address;
    }, elsewhere);
    await eventually(() => seen).toContain(`policy img-src broken by ${elsewhere}`);
  });
});
