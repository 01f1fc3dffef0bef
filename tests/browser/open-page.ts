import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { browser, pageAddress } from './served-page.ts';

interface Opening extends Pick<BrowserContextOptions, 'colorScheme' | 'javaScriptEnabled'> {
  width?: number;
  height?: number;
  /** Runs before the page is asked for. */
  prepare?: (page: Page) => Promise<unknown>;
  /** What the console may say because the test breaks something on purpose. */
  expectedFault?: RegExp;
}

/**
 * A function that opens the page at an address such as `?view=focus`. After each test the page must have asked
 * nothing of any other server, broken no policy, and written no error or warning to the console.
 */
export function useOpenPage(): (search?: string, opening?: Opening) => Promise<Page> {
  const closing: (() => Promise<void>)[] = [];
  let faults: string[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    const found = faults;
    faults = [];
    expect(found).toEqual([]);
  });

  return async (search = '', { width = 1440, height = 900, prepare, expectedFault, ...options } = {}) => {
    const { origin } = new URL(pageAddress());
    const context = await browser().newContext({ ...options, viewport: { width, height } });
    closing.push(() => context.close());
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const fault = (words: string) => {
      if (expectedFault === undefined || !expectedFault.test(words)) faults.push(words);
    };
    page.on('console', (message) => {
      if (['error', 'warning', 'assert'].includes(message.type()))
        fault(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => fault(`uncaught: ${error.stack ?? error.message}`));
    context.on('request', (request) => {
      const address = new URL(request.url());
      const own = address.origin === origin || ['data:', 'blob:'].includes(address.protocol);
      if (!own) fault(`request to ${request.url()}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) fault(`${response.status()} for ${response.url()}`);
    });
    await page.addInitScript(() => {
      // Without it nothing is kept: each test asks the server, and `page/offline.ts` tests what is kept.
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy ${event.violatedDirective} broken by ${event.blockedURI}`);
      });
    });
    await prepare?.(page);
    await page.goto(pageAddress() + search);
    return page;
  };
}
