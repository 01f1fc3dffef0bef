import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlainCell } from '../../../src/warehouse/export/cell-text.ts';
import type { ResultRows } from '../../../src/warehouse/export/result-rows.ts';
import { cellSized } from '../../../src/warehouse/export/sheet-text.ts';
import { writeWorkbook } from '../../../src/warehouse/export/write-workbook.ts';
import { keepFolder } from '../../support/temporary-folder.ts';
import { exportTo, HOSTILE_ISSUER, HOSTILE_TITLE, storedTables, writeExported } from './exported.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = keepFolder();
const db = join(folder, 'atlas.duckdb');
const out = join(folder, 'xlsx');
let workbook: XLSX.WorkBook;
beforeAll(async () => {
  await writeExported(db);
  const { cuts } = await exportTo(db, out, { format: 'xlsx' });
  expect(cuts).toEqual([{ sheet: 'notices', column: 'text', cells: 1 }]);
  workbook = XLSX.read(readFileSync(join(out, 'notice-atlas.xlsx')), { dense: true, cellFormula: true });
});

/** The cells of a sheet, row by row; a missing cell is null. */
function cellsOf(sheet: XLSX.WorkSheet): (XLSX.CellObject | null)[][] {
  const range = XLSX.utils.decode_range(sheet['!ref']!);
  const data = sheet['!data'] as (XLSX.CellObject | undefined)[][];
  return Array.from({ length: range.e.r + 1 }, (_, row) =>
    Array.from({ length: range.e.c + 1 }, (__, column) => data[row]?.[column] ?? null),
  );
}

const kindOf = (cell: PlainCell) =>
  cell === null ? null : typeof cell === 'number' ? 'n' : typeof cell === 'boolean' ? 'b' : 's';
/** A cell as the reader gives it: it makes one line end of two characters, also where they are written as such. */
const asRead = (cell: PlainCell) => (typeof cell === 'string' ? cellSized(cell).replaceAll('\r\n', '\n') : cell);

describe('export as a workbook', () => {
  it('has a sheet a table with every cell as it is, texts as texts', async () => {
    const stored = await storedTables(db);
    expect(workbook.SheetNames).toEqual(stored.map(({ table }) => table.name));
    for (const { table, rows } of stored) {
      const [head, ...cells] = cellsOf(workbook.Sheets[table.name]!);
      expect(head!.map((cell) => cell?.v)).toEqual(table.columns.map(({ name }) => name));
      expect(
        cells.map((row) => row.map((cell) => cell?.v ?? null)),
        table.name,
      ).toEqual(rows.map((row) => row.map(asRead)));
      expect(
        cells.map((row) => row.map((cell) => cell?.t ?? null)),
        table.name,
      ).toEqual(rows.map((row) => row.map(kindOf)));
    }
  });

  it('holds no formula, and text that stays text when it is edited', () => {
    const [head, ...rows] = cellsOf(workbook.Sheets.notices!);
    const column = (name: string) => head!.findIndex((cell) => cell?.v === name);
    const hostile = rows.find((row) => row[column('file')]?.v === '+hostile.txt')!;
    expect(hostile[column('issuer')]).toMatchObject({ t: 's', v: HOSTILE_ISSUER });
    expect(hostile[column('title')]).toMatchObject({ t: 's', v: asRead(HOSTILE_TITLE) });
    for (const sheet of Object.values(workbook.Sheets)) {
      expect(
        cellsOf(sheet)
          .flat()
          .filter((cell) => cell?.f !== undefined),
      ).toEqual([]);
    }
    const styled = XLSX.read(readFileSync(join(out, 'notice-atlas.xlsx')), { dense: true, cellNF: true });
    const cell = cellsOf(styled.Sheets.notices!)[1]!.find((one) => one?.t === 's');
    expect(cell?.z).toBe('@');
  });

  it('cuts a cell to what Excel takes, between characters, and says so in the README', () => {
    const [head, ...rows] = cellsOf(workbook.Sheets.notices!);
    const text = head!.findIndex((cell) => cell?.v === 'text');
    const longest = rows.map((row) => String(row[text]?.v)).reduce((a, b) => (a.length > b.length ? a : b));
    expect(longest.length).toBeGreaterThan(32_700);
    expect(longest.length).toBeLessThanOrEqual(32_767);
    expect(longest).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(longest.endsWith('🙂…')).toBe(true);
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain(
      'notices.text: 1 cell is cut to the 32,767 characters',
    );
  });

  it('freezes the head and gives every column a width', () => {
    const raw = XLSX.read(readFileSync(join(out, 'notice-atlas.xlsx')), { bookFiles: true }) as XLSX.WorkBook & {
      files: Record<string, { content: Uint8Array }>;
    };
    const sheet = Buffer.from(raw.files['xl/worksheets/sheet1.xml']!.content).toString('utf8');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    const widths = [...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map((match) => Number(match[1]));
    expect(widths.length).toBeGreaterThan(2);
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(8);
    for (const width of widths) expect(width).toBeLessThanOrEqual(60);
  });

  it('goes on in another sheet where one is full', async () => {
    const path = join(folder, 'small.xlsx');
    const all = Array.from({ length: 10 }, (_, index): PlainCell[] => [index, `第${index}行`]);
    async function* batches() {
      yield all.slice(0, 5);
      yield all.slice(5);
    }
    const rows: ResultRows = {
      columns: [
        { name: 'n', number: true },
        { name: 'words', number: false },
      ],
      batches: batches(),
    };
    await writeWorkbook(path, [{ name: 'rows', rows: 10, read: async () => rows }], 5);
    const { SheetNames, Sheets } = XLSX.read(readFileSync(path));
    expect(SheetNames).toEqual(['rows', 'rows (2)', 'rows (3)']);
    const read = SheetNames.flatMap((name) =>
      XLSX.utils.sheet_to_json<unknown[]>(Sheets[name]!, { header: 1 }).slice(1),
    );
    expect(read).toEqual(all);
  });
});
