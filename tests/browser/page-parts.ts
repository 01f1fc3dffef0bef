/** Parts of the page, found as a reader finds them: by role, by words, by what a mark says of itself. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** An expectation that has fifteen seconds to come true. */
export function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 15_000 });
}

/** The picture of a chart, drawn. */
export async function drawnChart(page: Page, id: string): Promise<Locator> {
  const picture = page.locator(`[data-chart="${id}"] svg`);
  await picture.waitFor();
  return picture;
}

/** All words of a chart's picture, the lines of one label joined. */
export async function chartWords(page: Page, id: string): Promise<string> {
  const texts = await (await drawnChart(page, id)).locator('text').allTextContents();
  return texts.join('\n');
}

/** Puts the pointer on the middle of the mark whose description starts with `words`. */
export async function pointAtMark(page: Page, chart: string, words: string): Promise<void> {
  const mark = (await drawnChart(page, chart)).locator(`[aria-label^="${words}"]`).first();
  await mark.scrollIntoViewIfNeeded();
  const box = (await mark.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

/** Clicks with the pointer in the middle of the mark whose description starts with `words`. */
export async function clickMark(page: Page, chart: string, words: string): Promise<void> {
  await pointAtMark(page, chart, words);
  await page.mouse.down();
  await page.mouse.up();
}

export const evidence = (page: Page): Locator => page.getByRole('complementary');
export const quotations = (page: Page): Locator => evidence(page).getByRole('blockquote');
export const highlighted = (page: Page): Locator => page.locator('article mark');

/** The value of a part of the address. */
export function inAddress(page: Page, key: string): string | null {
  return new URL(page.url()).searchParams.get(key);
}

/** Waits until the highlighted words are `words`, and are in sight. */
export async function expectHighlighted(page: Page, words: string): Promise<void> {
  await highlighted(page).waitFor();
  expect(await highlighted(page).textContent()).toBe(words);
  await eventually(() =>
    highlighted(page).evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return { starts: top < innerHeight, ends: bottom > 0 };
    }),
  ).toEqual({ starts: true, ends: true });
}

/** Presses Tab until what has the focus matches a selector; the focus must be visible on the way. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 400; pressed++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      if (focused === null || !focused.matches(wanted)) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    }, selector);
    if (found === null) continue;
    expect(found, `the focus on ${selector} can be seen`).toBe(true);
    return;
  }
  throw new Error(`${selector} cannot be reached with Tab`);
}
