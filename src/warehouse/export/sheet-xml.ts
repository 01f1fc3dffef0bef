/** One sheet of a workbook (ECMA-376 SpreadsheetML). */

import { cellText, type PlainCell } from './cell-text.ts';
import { displayWidth } from './display-width.ts';
import type { ResultColumn } from './result-rows.ts';
import { cellSized, xmlText } from './sheet-text.ts';

/** Places in `cellXfs` of the workbook's styles. */
const TEXT = 1;
const HEAD = 2;
const PROSE = 3;

/** Widths in characters: wide enough for a date or a short name, and never so wide that a row needs scrolling for one cell. */
const NARROWEST = 8;
const WIDEST = 60;

export interface SheetContent {
  columns: readonly ResultColumn[];
  batches: AsyncIterable<PlainCell[][]>;
  /** A sheet to be read from top to bottom, not sorted: long texts wrap, and there is no filter. */
  prose?: boolean;
}

/**
 * A sheet piece by piece: the head frozen and bold, widths by the head and the first rows, every text a text.
 *
 * @param onCut told the place of a column whenever a cell of it had to be cut
 */
export async function* sheetXml(
  { columns, batches, prose = false }: SheetContent,
  onCut: (column: number) => void,
): AsyncGenerator<string> {
  const rows = batches[Symbol.asyncIterator]();
  let batch = await rows.next();
  yield opening(columns, batch.done ? [] : batch.value);
  const letters = columns.map((_, index) => columnLetters(index));
  const cell = (content: PlainCell, column: number, row: number): string => {
    const place = `${letters[column]}${row}`;
    if (content === null) return '';
    if (typeof content === 'number') return `<c r="${place}"><v>${content}</v></c>`;
    if (typeof content === 'boolean') return `<c r="${place}" t="b"><v>${content ? 1 : 0}</v></c>`;
    const whole = cellText(content);
    const text = cellSized(whole);
    if (text !== whole) onCut(column);
    return textCell(place, text, prose ? PROSE : TEXT);
  };
  let row = 1;
  yield `<row r="1">${columns.map(({ name }, index) => textCell(`${letters[index]}1`, name, HEAD)).join('')}</row>`;
  for (; !batch.done; batch = await rows.next()) {
    let xml = '';
    for (const cells of batch.value) {
      row += 1;
      xml += `<row r="${row}">${cells.map((content, column) => cell(content, column, row)).join('')}</row>`;
    }
    if (xml !== '') yield xml;
  }
  const filter = prose ? '' : `<autoFilter ref="A1:${letters.at(-1)}${row}"/>`;
  yield `</sheetData>${filter}</worksheet>`;
}

function opening(columns: readonly ResultColumn[], first: readonly PlainCell[][]): string {
  const widths = columns.map(({ name }, index) => {
    const cells = first.map((row) => {
      const cell = row[index]!;
      return cell === null ? 0 : displayWidth(cellText(cell).slice(0, WIDEST));
    });
    return Math.min(WIDEST, Math.max(NARROWEST, displayWidth(name), ...cells) + 2);
  });
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>`;
}

function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** A, B … Z, AA … of a column counted from 0. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
