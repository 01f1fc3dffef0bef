import { visibleText } from '../../text/visible-text.ts';
import { cellText, type PlainCell } from './cell-text.ts';
import { cutToWidth, displayWidth } from './display-width.ts';
import type { ResultColumn, ResultRows } from './result-rows.ts';

export interface TableOptions {
  /** Columns of the terminal that a cell may take; 0 for as many as it needs. */
  maxWidth: number;
}

/** What was printed, known when the last piece has been taken. */
export interface TableCount {
  rows: number;
  /** Cells that did not fit. */
  cut: number;
}

/**
 * Rows as an aligned table, piece by piece: numbers to the right, the rest to the left, NULL written out, control
 * characters as their pictures (␊ is a line end). The columns grow where a later piece needs it.
 */
export async function* tableText(
  { columns, batches }: ResultRows,
  { maxWidth }: TableOptions,
): AsyncGenerator<string, TableCount> {
  const count: TableCount = { rows: 0, cut: 0 };
  const widths = columns.map(({ name }) => displayWidth(visibleText(name)));
  let headed = false;
  const head = () => {
    const names = columns.map(({ name }) => visibleText(name));
    headed = true;
    return `${tableLine(names, columns, widths)}${widths.map((width) => '─'.repeat(width)).join('  ')}\n`;
  };
  for await (const rows of batches) {
    const printed = rows.map((row) => row.map((cell) => shown(cell, maxWidth, count)));
    for (const row of printed) {
      for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index]!, displayWidth(cell));
    }
    count.rows += rows.length;
    yield (headed ? '' : head()) + printed.map((row) => tableLine(row, columns, widths)).join('');
  }
  if (!headed) yield head();
  return count;
}

function shown(cell: PlainCell, maxWidth: number, count: TableCount): string {
  if (cell === null) return 'NULL';
  const text = cellText(cell);
  // Long texts are cut before they are gone through.
  const whole = visibleText(maxWidth === 0 ? text : text.slice(0, maxWidth + 1));
  const cut = maxWidth === 0 ? whole : cutToWidth(whole, maxWidth);
  if (cut !== whole || (maxWidth !== 0 && text.length > maxWidth + 1)) count.cut += 1;
  return cut;
}

function tableLine(cells: readonly string[], columns: readonly ResultColumn[], widths: readonly number[]): string {
  const padded = cells.map((cell, index) => {
    const blanks = ' '.repeat(Math.max(0, widths[index]! - displayWidth(cell)));
    return columns[index]!.number ? blanks + cell : cell + blanks;
  });
  return `${padded.join('  ').trimEnd()}\n`;
}
