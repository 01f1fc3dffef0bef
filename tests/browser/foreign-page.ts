import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { browser, pageAddress, query } from './served-page.ts';

interface Opening extends Pick<BrowserContextOptions, 'colorScheme'> {
  width?: number;
  /** The policy that the page is served with; none where it is not given. */
  policy?: string;
  /** What the console may say because the test breaks something on purpose. */
  expectedFault?: RegExp;
  /** Runs before the page is asked for. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
}

export interface ForeignPage {
  page: Page;
  /** Addresses that the page and its frames have asked for, itself not among them. */
  asked: string[];
}

/**
 * A function that serves a body at another site than the explorer's (localhost, not 127.0.0.1, and another port) and
 * opens it. After each test nothing must have been asked of a third server, and nothing must have gone wrong.
 */
export function useForeignPage(): (body: string, opening?: Opening) => Promise<ForeignPage> {
  let served = { html: '', policy: undefined as string | undefined };
  let server: Server;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];
  beforeAll(async () => {
    server = createServer((_request, response) => {
      const { policy } = served;
      if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(served.html);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    const found = faults;
    contexts = [];
    faults = [];
    expect(found).toEqual([]);
  });

  return async (body, { width = 800, policy, expectedFault, prepare, ...options } = {}) => {
    // Without an icon of its own the browser would look for one.
    const head = '<!doctype html><meta charset="utf-8"><title>外面的网页</title><link rel="icon" href="data:,">';
    served = { html: `${head}<body>${body}`, policy };
    const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
    const context = await browser().newContext({ ...options, viewport: { width, height: 900 } });
    contexts.push(context);
    context.setDefaultTimeout(20_000);
    const fault = (words: string) => {
      if (expectedFault === undefined || !expectedFault.test(words)) faults.push(words);
    };
    const asked: string[] = [];
    context.on('request', (request) => {
      const url = request.url();
      if (url !== address) asked.push(url);
      if (![address, pageAddress()].some((own) => url.startsWith(own)) && !/^(?:data|blob):/.test(url))
        fault(`request to ${url}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) fault(`${response.status()} for ${response.url()}`);
    });
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) fault(`console ${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => fault(`uncaught: ${error.error().stack}`));
    await prepare?.(context);
    const page = await context.newPage();
    await page.goto(address);
    return { page, asked };
  };
}

/** The frame of an embedded chart, its picture drawn. */
export async function drawnFrame(page: Page, at = 0): Promise<Frame> {
  const frame = await (await page.locator('iframe').nth(at).elementHandle())!.contentFrame();
  await frame!.locator('.chart-frame svg').waitFor();
  return frame!;
}

/** Pixels of a frame that its content does not fill, upright and across: below 0 something must be scrolled. */
export function slack(frame: Frame): Promise<{ height: number; width: number }> {
  return frame.evaluate(() => {
    const { height, width } = document.getElementById('app')!.getBoundingClientRect();
    return { height: innerHeight - Math.ceil(height), width: innerWidth - Math.ceil(width) };
  });
}

/** The slack of a frame that has the height and the width of its chart. */
export const FITTING = { height: 0, width: 0 };

/** As a source line has it. */
export async function corpusVersion(): Promise<string> {
  const [run] = await query('SELECT corpus_version FROM run');
  return String(run!.corpus_version).slice(0, 12);
}
