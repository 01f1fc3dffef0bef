import { describe, expect, it } from 'vitest';
import { servingOf } from '../../../src/site/offline/serving-of.ts';

const SCOPE = 'http://127.0.0.1:4173/atlas/';
const FILES = { 'index.html': '', 'data/corpus.json': '', 'data/%E4%B8%80.json': '', 'assets/a-1.js': '' };
const serving = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  servingOf({ method, url: new URL(path, SCOPE).href, headers: new Headers(headers) }, SCOPE, FILES);

describe('servingOf', () => {
  it('serves the page from the network while there is one, whatever its address asks', () => {
    const page = { address: `${SCOPE}index.html`, first: 'network' };
    for (const path of ['', 'index.html', '?view=matrix&lang=en', 'index.html?view=matrix'])
      expect(serving(path), path).toEqual(page);
  });

  it('serves data from the network while there is one', () => {
    expect(serving('data/corpus.json')).toEqual({ address: `${SCOPE}data/corpus.json`, first: 'network' });
    expect(serving('data/corpus.json', 'HEAD')?.first).toBe('network');
    expect(serving('data/一.json')?.address).toBe(`${SCOPE}data/%E4%B8%80.json`);
  });

  it('serves what never changes from what is kept, also for a page of an older version', () => {
    expect(serving('assets/a-1.js')).toEqual({ address: `${SCOPE}assets/a-1.js`, first: 'cache' });
    expect(serving('assets/older-0.js', 'HEAD')).toEqual({ address: `${SCOPE}assets/older-0.js`, first: 'cache' });
  });

  it.each([
    ['parts of a file', 'data/corpus.json', 'GET', { Range: 'bytes=0-9' }],
    ['what is written', 'data/corpus.json', 'POST', {}],
    ['what is not kept', 'data/warehouse.duckdb', 'GET', {}],
    ['what only an object has', 'constructor', 'GET', {}],
    ['what lies above the site', '../index.html', 'GET', {}],
    ['what lies beside the site', '../atlas-2/assets/a-1.js', 'GET', {}],
    ['another server', 'http://127.0.0.1:80/atlas/index.html', 'GET', {}],
  ])('leaves %s alone', (_name, path, method, headers) => {
    expect(serving(path, method, headers)).toBeNull();
  });
});
