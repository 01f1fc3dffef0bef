import type { TableCell } from '../table-lines.ts';
import { type Element, elementsBelow, isElement, isUnseen } from './page-elements.ts';

/** A cell with more paragraphs than this, and most of the table's words, is the page's article, not a cell. */
const MAX_CELL_PARAGRAPHS = 12;

/** Reads the lines below an element. */
type TextsIn = (element: Element) => string[];

/** The rows of a table of data, or null for a table that only lays out the page. */
export function dataRows(table: Element, textsIn: TextsIn): TableCell[][] | null {
  // Looked for before any cell is read: tables that lay out a page nest deep.
  for (const element of elementsBelow(table)) if (element.tagName === 'table') return null;
  const rows: TableCell[][] = [];
  let row: TableCell[] | null = null;
  for (const element of elementsBelow(table)) {
    if (element.tagName === 'tr') {
      row = [];
      if (!isUnseen(element)) rows.push(row);
    } else if ((element.tagName === 'td' || element.tagName === 'th') && isElement(element.parentNode!)) {
      row?.push(textsIn(element));
    }
  }
  const columned = rows.filter((cells) => cells.filter((cell) => cell.length > 0).length > 1);
  return columned.length < 2 || holdsArticle(rows) ? null : rows;
}

function holdsArticle(rows: readonly TableCell[][]): boolean {
  const cells = rows.flat();
  const lengths = cells.map((cell) => cell.join('').length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return cells.some((cell, index) => cell.length > MAX_CELL_PARAGRAPHS && lengths[index]! > all / 2);
}

/** The words of the table's own caption. */
export function captionLines(table: Element, textsIn: TextsIn): string[] {
  for (const child of table.childNodes) {
    if (isElement(child) && child.tagName === 'caption') return textsIn(child);
  }
  return [];
}
