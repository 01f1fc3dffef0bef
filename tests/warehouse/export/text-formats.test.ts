import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { unshieldCell } from '../../../src/corrections/formula-cells.ts';
import { keepFolder } from '../../support/temporary-folder.ts';
import { exportTo, HOSTILE_ISSUER, HOSTILE_TITLE, storedTables, writeExported } from './exported.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = keepFolder();
const db = join(folder, 'atlas.duckdb');
beforeAll(() => writeExported(db));

describe('export as CSV', () => {
  const out = join(folder, 'csv');
  const rowsOf = (table: string) => {
    const file = readFileSync(join(out, `${table}.csv`), 'utf8');
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(file.endsWith('\r\n')).toBe(true);
    return csvParseRows(file.slice(1));
  };
  beforeAll(() => exportTo(db, out));

  it('holds every row of every table and view', async () => {
    const stored = await storedTables(db);
    expect(stored.map(({ table }) => table.name)).toEqual(
      expect.arrayContaining(['notices', 'metrics', 'theme_shares']),
    );
    for (const { table, rows } of stored) {
      const [head, ...cells] = rowsOf(table.name);
      expect(head).toEqual(table.columns.map(({ name }) => name));
      const texts = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
      expect(
        cells.map((row) => row.map(unshieldCell)),
        table.name,
      ).toEqual(texts);
    }
  });

  it('defuses what a spreadsheet would run, and nothing else', () => {
    const [head, ...rows] = rowsOf('notices');
    const hostile = rows.find((row) => row[head!.indexOf('file')] === "'+hostile.txt")!;
    expect(hostile[head!.indexOf('issuer')]).toBe(`'${HOSTILE_ISSUER}`);
    expect(hostile[head!.indexOf('title')]).toBe(HOSTILE_TITLE);
    expect(
      rowsOf('metrics')
        .flat()
        .filter((cell) => cell.startsWith("'")),
    ).toEqual([]);
  });

  it('tells no value from an empty text, and leaves the byte order mark out when asked to', async () => {
    const plain = join(folder, 'plain');
    await exportTo(db, plain, { bom: false, views: false });
    const notices = readFileSync(join(plain, 'notices.csv'), 'utf8');
    expect(notices.startsWith('notice_id,')).toBe(true);
    // Nobody inspected, on no known day: columns without a value stand empty, without quotation marks.
    expect(notices).toContain(',,');
    expect(readFileSync(join(plain, 'dictionary.csv'), 'utf8').startsWith('table_name,')).toBe(true);
  });
});

describe('export as JSON', () => {
  it('holds every row of every table and view with its types', async () => {
    const out = join(folder, 'json');
    await exportTo(db, out, { format: 'json' });
    for (const { table, rows } of await storedTables(db)) {
      const names = table.columns.map(({ name }) => name);
      const expected = rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
      expect(JSON.parse(readFileSync(join(out, `${table.name}.json`), 'utf8')), table.name).toEqual(expected);
    }
  });
});
