/**
 * Puts the pieces of a PDF page into lines and tables.
 *
 * Programs draw a page in reading order, a table cell by cell. So the order of drawing tells what belongs together:
 * a piece that stands to the right and no lower than the one before begins a cell. Where a program draws in no order,
 * the pieces are put in the order of their places first.
 */
import { type TableCell, tableLines } from '../table-lines.ts';
import type { Segment } from './page-segments.ts';

/** A line of a page. */
export interface PdfLine {
  text: string;
  /** Where a line of running text stands; null in a table. */
  place: Segment | null;
}

/** A cell's pieces from top to bottom; a row of one cell is running text. */
type Row = Segment[][];

/** Above this share of pieces that jump upwards a page is drawn in no order. */
const MAX_JUMPS = 0.1;
/** Page numbers, heads and seals may be drawn at any time. */
const FREE_JUMPS = 4;
/** The second cell of a row begins at most so many times its letters' size above the end of the first. */
const MAX_RISE = 25;
/** Cells with more lines than this, in a row of its own, are columns of a page. */
const COLUMN_LINES = 4;

/** The lines of a page from its pieces in the order of drawing. */
export function pageLines(segments: readonly Segment[]): PdfLine[] {
  const rows = rowsOf(isInOrder(segments) ? segments : [...segments].sort(byPlace));
  const lines: PdfLine[] = [];
  for (let i = 0; i < rows.length; ) {
    let end = i;
    while (end < rows.length && rows[end]!.length > 1) end += 1;
    if (end - i > 1) lines.push(...tableLines(inColumns(rows.slice(i, end))).map((text) => ({ text, place: null })));
    else lines.push(...loneRow(rows[i]!));
    i = Math.max(end, i + 1);
  }
  return lines;
}

function isInOrder(segments: readonly Segment[]): boolean {
  let jumps = 0;
  for (let i = 1; i < segments.length; i += 1) {
    const [last, next] = [segments[i - 1]!, segments[i]!];
    if (next.y < last.y - last.size && next.left < last.right) jumps += 1;
  }
  return jumps <= FREE_JUMPS || jumps <= segments.length * MAX_JUMPS;
}

function byPlace(a: Segment, b: Segment): number {
  return Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.5 ? a.left - b.left : a.y - b.y;
}

/** Rows from top to bottom: each line of running text is one of a single piece. */
function rowsOf(segments: readonly Segment[]): Row[] {
  const rows: Row[] = [];
  /** The cells of the row that is being drawn; null while running text is. */
  let row: Row | null = null;
  for (const next of segments) {
    const last = row?.at(-1)?.at(-1) ?? rows.at(-1)?.[0]?.[0];
    if (last !== undefined && beginsCell(last, next)) {
      if (row === null) {
        row = [firstCell(rows, next)];
        rows.push(row);
      }
      row.push([next]);
    } else if (row !== null && goesOn(row.at(-1)!, next)) row.at(-1)!.push(next);
    else {
      row = null;
      rows.push([[next]]);
    }
  }
  return rows
    .map((cells) => ({ cells, top: Math.min(...cells.flat().map((segment) => segment.y)) }))
    .sort((a, b) => a.top - b.top)
    .map(({ cells }) => cells);
}

function beginsCell(last: Segment, next: Segment): boolean {
  const drop = next.y - last.y;
  return next.left > last.right + last.size * 0.4 && drop < last.size * 0.5 && drop > -next.size * MAX_RISE;
}

/** Takes the lines back that turn out to be the first cell of a row whose second begins with `next`. */
function firstCell(rows: Row[], next: Segment): Segment[] {
  const cell: Segment[] = [];
  for (;;) {
    const row = rows.at(-1);
    const line = row?.length === 1 ? row[0]![0]! : undefined;
    if (line === undefined || line.right > next.left - line.size * 0.2) return cell;
    const below = cell[0];
    const level = line.y > next.y - line.size * 0.5;
    const joined =
      below !== undefined && Math.abs(line.left - below.left) < line.size && below.y - line.y < line.size * 1.75;
    if (below !== undefined && !level && !joined) return cell;
    cell.unshift(line);
    rows.pop();
  }
}

/** Whether a piece is a further line of the cell. */
function goesOn(cell: readonly Segment[], next: Segment): boolean {
  const last = cell.at(-1)!;
  const left = Math.min(...cell.map((segment) => segment.left));
  const right = Math.max(...cell.map((segment) => segment.right));
  if (next.y <= last.y || next.y - last.y > last.size * 2.5) return false;
  return next.left > left - last.size && next.left < right;
}

/** A row by itself is no table: a line with gaps in it, or the columns of a page. */
function loneRow(row: Row): PdfLine[] {
  if (row.length === 1 || row.some((cell) => cell.length > COLUMN_LINES)) {
    return row.flat().map((segment) => ({ text: segment.text, place: segment }));
  }
  const text = row.map(joined).join(' ');
  const [first, last] = [row[0]![0]!, row.at(-1)![0]!];
  const isLine = row.every((cell) => cell.length === 1);
  return [{ text, place: isLine ? { ...first, text, right: last.right } : null }];
}

/** The rows with each cell in its column: an empty cell draws nothing, so the columns are read off the fullest row. */
function inColumns(rows: readonly Row[]): TableCell[][] {
  const fullest = rows.reduce((most, row) => (row.length > most.length ? row : most));
  const columns = fullest.map(middle);
  return rows.map((row) => {
    const cells: TableCell[] = columns.map(() => []);
    let from = 0;
    for (const [index, cell] of row.entries()) {
      // Cells keep their order, and leave room for those that follow.
      const to = columns.length - (row.length - index);
      let column = from;
      for (let i = from; i <= to; i += 1) {
        if (Math.abs(columns[i]! - middle(cell)) < Math.abs(columns[column]! - middle(cell))) column = i;
      }
      cells[column] = [joined(cell)];
      from = column + 1;
    }
    return cells;
  });
}

function middle(cell: readonly Segment[]): number {
  const left = Math.min(...cell.map((segment) => segment.left));
  return (left + Math.max(...cell.map((segment) => segment.right))) / 2;
}

/** A cell's lines are broken by its width alone. */
function joined(cell: readonly Segment[]): string {
  return cell.reduce((words, { text }) => joinWords(words, text), '');
}

/** The words of a line that was broken by the width of its column or page. */
export function joinWords(words: string, more: string): string {
  return words + (/[A-Za-z]$/.test(words) && /^[A-Za-z]/.test(more) ? ' ' : '') + more;
}
