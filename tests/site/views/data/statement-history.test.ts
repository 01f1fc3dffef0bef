import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const KEY = 'notice-atlas.statements';

/** The part of a browser's storage that is used, over a map. */
function storageOf(kept: Map<string, string>) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

/** The history as a page finds it that opens with this in its browser. */
async function openWith(kept: Map<string, string>) {
  vi.resetModules();
  vi.stubGlobal('localStorage', storageOf(kept));
  return import('../../../../src/site/views/data/statement-history.ts');
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

describe('the history of statements', () => {
  it('keeps the last thirty, each once, the latest first', async () => {
    const kept = new Map<string, string>();
    const { remember, statements } = await openWith(kept);
    for (let at = 0; at < 40; at++) remember({ sql: `SELECT ${at}`, at, rows: 1 });
    remember({ sql: 'SELECT 20', at: 50, rows: null });
    expect(statements.value.length).toBe(30);
    expect(statements.value.slice(0, 2)).toEqual([
      { sql: 'SELECT 20', at: 50, rows: null },
      { sql: 'SELECT 39', at: 39, rows: 1 },
    ]);
    expect((await openWith(kept)).statements.value).toEqual(statements.value);
  });

  it('is empty once it was cleared', async () => {
    const kept = new Map<string, string>();
    const { remember, forgetStatements, statements } = await openWith(kept);
    remember({ sql: 'SELECT 1', at: 1, rows: 1 });
    forgetStatements();
    expect(statements.value).toEqual([]);
    expect((await openWith(kept)).statements.value).toEqual([]);
  });

  it.each(['', 'no JSON', '{}', '[{"sql":1}]', '[{"sql":"SELECT 1","at":"now","rows":1}]'])(
    'begins anew where what is kept makes no sense: %s',
    async (damaged) => {
      expect((await openWith(new Map([[KEY, damaged]]))).statements.value).toEqual([]);
    },
  );

  it('lasts as long as the page where the browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', {
      getItem() {
        throw new Error('denied');
      },
      setItem() {
        throw new Error('denied');
      },
    });
    const { remember, statements } = await import('../../../../src/site/views/data/statement-history.ts');
    remember({ sql: 'SELECT 1', at: 1, rows: 1 });
    remember({ sql: 'SELECT 2', at: 2, rows: 1 });
    expect(statements.value.map(({ sql }) => sql)).toEqual(['SELECT 2', 'SELECT 1']);
  });
});
