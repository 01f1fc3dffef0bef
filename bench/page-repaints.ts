/** Times how soon a chart shows what a filter leaves. */
import type { Locator, Page } from 'playwright-core';
import * as v from 'valibot';

/** Filters of the bar above the views, by the name that each carries. */
export const FILTERS = ['level', 'province', 'place', 'themes', 'status'] as const;
/** Choices of each that are set one after the other; each is a question that has not been asked before. */
const CHOICES = 4;

/** Milliseconds from the click on a filter's box. */
const Repaint = v.object({
  /** Until the rows are there; null where they were there before the chart said that it waits for them. */
  rows: v.nullable(v.number()),
  /** Until the frame in which the chart shows them. */
  frame: v.number(),
});
export type Repaint = v.InferOutput<typeof Repaint>;

declare global {
  interface Window {
    noticeAtlasRepaint?: Promise<Repaint>;
  }
}

/** Sets choices of a filter one by one. The page must show a chart, and its database must be open. */
export async function repaints(page: Page, filter: string): Promise<Repaint[]> {
  const facet = page.locator(`[data-filter="${filter}"]`);
  await facet.locator('summary').click();
  const boxes = facet.locator('label:not([data-empty]) input[type="checkbox"]');
  await boxes.first().waitFor();
  const count = Math.min(CHOICES, await boxes.count());
  const times: Repaint[] = [];
  for (let choice = 0; choice < count; choice += 1) times.push(await repaint(page, boxes.nth(choice)));
  // The next filter starts from all notices again.
  for (let choice = 0; choice < count; choice += 1) await boxes.nth(choice).uncheck();
  await page.keyboard.press('Escape');
  await settled(page);
  return times;
}

async function repaint(page: Page, box: Locator): Promise<Repaint> {
  await page.evaluate(() => {
    window.noticeAtlasRepaint = new Promise((resolve) => {
      const figure = document.querySelector('[data-chart]')!;
      addEventListener(
        'click',
        ({ timeStamp }) => {
          let rows: number | null = null;
          const observer = new MutationObserver((records) => {
            const answered = records.some(({ type }) => type === 'attributes') && figure.ariaBusy === 'false';
            if (answered) rows ??= performance.now() - timeStamp;
            const redrawn = records.some(
              ({ type, target }) => type === 'childList' && (target as Element).closest('.chart-frame') !== null,
            );
            if (!redrawn) return;
            observer.disconnect();
            // The second frame begins when the first has been painted.
            requestAnimationFrame(() => requestAnimationFrame((now) => resolve({ rows, frame: now - timeStamp })));
          });
          observer.observe(figure, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
        },
        { capture: true, once: true },
      );
    });
  });
  await box.click();
  const milliseconds = v.parse(Repaint, await page.evaluate(() => window.noticeAtlasRepaint));
  await settled(page);
  return milliseconds;
}

/** Waits until nothing has been drawn for a while, so that one repaint does not count towards the next. */
async function settled(page: Page): Promise<void> {
  await page.locator('[data-chart][aria-busy="false"] svg').first().waitFor();
  await page.waitForTimeout(300);
}
