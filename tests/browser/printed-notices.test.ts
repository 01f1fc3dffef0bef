import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { readDocument } from '../../src/text/formats/read-document.ts';
import { launchBrowser } from '../support/chromium.ts';
import { cjkFont } from '../support/cjk-font.ts';
import { NOTICE_NAMES, noticeText } from '../support/sample-notices.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => browser?.close());

/** The notice as an office prints it: paragraphs set in by two characters and stretched to the margin. */
async function print(text: string, displayHeaderFooter: boolean): Promise<Uint8Array> {
  const paragraphs = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  await page.setContent('<style>p { margin: 0; text-indent: 2em; text-align: justify; font: 16pt/28pt serif }</style>');
  await page.evaluate((lines) => {
    for (const line of lines) document.body.append(Object.assign(document.createElement('p'), { textContent: line }));
  }, paragraphs);
  const margin = { top: '28mm', bottom: '28mm', left: '26mm', right: '26mm' };
  return page.pdf({ format: 'A4', margin, displayHeaderFooter });
}

describe.skipIf(cjkFont === null).each(NOTICE_NAMES.map((name) => name.slice(0, 3)))(
  'sample %s printed by Chromium',
  (number) => {
    it.each([false, true])(
      'gives what its text gives (head and foot on every page: %s)',
      async (displayHeaderFooter) => {
        const text = noticeText(number);
        const read = await readDocument(await print(text, displayHeaderFooter), 'a.pdf');
        const [printed, plain] = [parseNotice(read.text), parseNotice(text)];
        const measures = (notice: typeof plain) => notice.measures.map(({ id, label, status }) => [id, label, status]);
        const metrics = (notice: typeof plain) =>
          notice.metrics.map(({ measure, value, unit, subject, period }) => [measure, value, unit, subject, period]);
        expect(measures(printed)).toEqual(measures(plain));
        expect(metrics(printed)).toEqual(metrics(plain));
        expect(read.warnings).toEqual([]);
      },
    );
  },
);
