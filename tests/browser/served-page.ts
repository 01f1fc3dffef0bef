import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Ask } from '../../src/charts/ask.ts';
import { askWarehouse } from '../../src/cli/ask-warehouse.ts';
import { openReadOnly, type ReadOnlyWarehouse } from '../../src/warehouse/open-read-only.ts';
import type { Bindings, Row } from '../../src/warehouse/query-rows.ts';
import { launchBrowser } from '../support/chromium.ts';
import { lineMatching, spawnCli } from '../support/run-cli.ts';

let served: { address: string; browser: Browser; warehouse: ReadOnlyWarehouse } | null = null;
let undo: (() => unknown)[] = [];

/** The five sample notices, read, built and served by `start` in a process and a folder of its own. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-page-'));
  undo.unshift(() => rmSync(folder, { recursive: true, force: true }));
  const site = join(folder, 'site');
  // A relative folder is one of where the command was given.
  const dir = relative(process.cwd(), site);
  const child = spawnCli(['start', '--port', '0', '--db', join(folder, 'atlas.duckdb'), '--dir', dir]);
  const closed = once(child, 'close');
  undo.unshift(() => {
    child.kill('SIGTERM');
    return closed;
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const [, address = ''] = await lineMatching(child.stdout, /(http:\/\/127\.0\.0\.1:\d+\/)/).catch((cause: unknown) => {
    throw new Error(`start did not serve: ${said}`, { cause });
  });
  const warehouse = await openReadOnly(join(site, 'data', 'warehouse.duckdb'));
  undo.unshift(() => warehouse.close());
  const browser = await launchBrowser();
  undo.unshift(() => browser.close());
  served = { address, browser, warehouse };
});

afterAll(async () => {
  for (const step of undo) await step();
  undo = [];
});

function running() {
  if (served === null) throw new Error('the page is not being served');
  return served;
}

/** Where the page is served, with a final `/`. */
export const pageAddress = (): string => running().address;
export const browser = (): Browser => running().browser;

/** Asks the very database that the page reads. */
export function query(sql: string, ...bindings: (string | number)[]): Promise<Row[]> {
  return running().warehouse.query(sql, bindings satisfies Bindings);
}

/** Asks it as charts do. */
export const askServed: Ask = (asked, row) => askWarehouse(running().warehouse)(asked, row);
