import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { PlainCell } from './cell-text.ts';
import type { ResultRows } from './result-rows.ts';
import { sheetXml } from './sheet-xml.ts';
import { sheetPath, workbookParts } from './workbook-xml.ts';

/** Rows that Excel takes in one sheet. */
export const SHEET_ROWS = 1_048_576;

/** A sheet to be written; its rows are asked for when its turn comes. */
export interface SheetSource {
  name: string;
  rows: number;
  read(): Promise<ResultRows>;
}

/** Cells that did not fit: how many of which column. */
export interface CutCells {
  sheet: string;
  column: string;
  cells: number;
}

/**
 * The names of the sheets that a table takes: one, or as many as its rows need.
 *
 * @param sheetRows rows a sheet holds, its head included
 */
export function sheetNames(name: string, rows: number, sheetRows: number = SHEET_ROWS): string[] {
  const sheets = Math.max(1, Math.ceil(rows / (sheetRows - 1)));
  return Array.from({ length: sheets }, (_, index) => (index === 0 ? name : `${name} (${index + 1})`));
}

/**
 * Writes tables as a workbook (.xlsx), one after the other and each as it is read, so that its size does not matter.
 * The same rows give the same file.
 *
 * @param sheetRows rows a sheet holds, its head included
 * @returns the cells that had to be cut
 */
export async function writeWorkbook(
  path: string,
  sources: readonly SheetSource[],
  sheetRows: number = SHEET_ROWS,
): Promise<CutCells[]> {
  const cuts: CutCells[] = [];
  const zip = new ZipFile();
  // The same time in every file, and the old form of it, which knows no time zone.
  const options = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, compressionLevel: 6 };
  const names = sources.map(({ name, rows }) => sheetNames(name, rows, sheetRows));
  for (const [part, xml] of Object.entries(workbookParts(names.flat()))) zip.addBuffer(Buffer.from(xml), part, options);
  let number = 0;
  for (const [index, source] of sources.entries()) {
    let split: SheetSplit | null = null;
    for (const _ of names[index]!) {
      number += 1;
      zip.addReadStreamLazy(sheetPath(number), options, (give) => {
        const pieces = async function* () {
          split ??= new SheetSplit(await source.read(), sheetRows - 1);
          const { columns } = split;
          yield* sheetXml({ columns, batches: split.next() }, (column) =>
            countCut(cuts, source.name, columns[column]!.name),
          );
        };
        give(null, Readable.from(pieces(), { highWaterMark: 1 }));
      });
    }
  }
  zip.end();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  await pipeline(output, createWriteStream(path));
  return cuts;
}

function countCut(cuts: CutCells[], sheet: string, column: string): void {
  const known = cuts.find((cut) => cut.sheet === sheet && cut.column === column);
  if (known) known.cells += 1;
  else cuts.push({ sheet, column, cells: 1 });
}

/** Deals the rows of one table out to sheets that hold so many each. */
class SheetSplit {
  readonly columns: ResultRows['columns'];
  readonly #rows: AsyncIterator<PlainCell[][]>;
  readonly #size: number;
  #rest: PlainCell[][] = [];

  constructor({ columns, batches }: ResultRows, size: number) {
    this.columns = columns;
    this.#rows = batches[Symbol.asyncIterator]();
    this.#size = size;
  }

  /** The rows of the next sheet. */
  async *next(): AsyncGenerator<PlainCell[][]> {
    let room = this.#size;
    while (room > 0) {
      if (this.#rest.length === 0) {
        const batch = await this.#rows.next();
        if (batch.done) return;
        this.#rest = batch.value;
      }
      const taken = this.#rest.slice(0, room);
      this.#rest = this.#rest.slice(room);
      room -= taken.length;
      yield taken;
    }
  }
}
