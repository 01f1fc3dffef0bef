import type { Browser, Page } from 'playwright-core';

/** A notebook in the browser, and what was wrong with it so far. */
export interface OpenNotebook {
  page: Page;
  /** Errors and warnings of the console, failed requests, requests to elsewhere, and cells that failed. */
  faults(): Promise<string[]>;
}

/** Opens a notebook. */
export async function openNotebook(
  browser: Browser,
  address: string,
  { width = 1280, colorScheme = 'light' }: { width?: number; colorScheme?: 'light' | 'dark' } = {},
): Promise<OpenNotebook> {
  const { origin } = new URL(address);
  const faults: string[] = [];
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && !['data:', 'blob:'].includes(protocol)) faults.push(`asked for ${request.url()}`);
    if (request.resourceType() === 'font') faults.push(`asked for the font ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // The browser calls what has no body failed.
    if (request.method() !== 'HEAD') faults.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address);
  return {
    page,
    faults: async () => {
      const cells = await page.locator('.observablehq--error').allTextContents();
      return [...faults, ...cells.map((words) => `cell: ${words}`)];
    },
  };
}
