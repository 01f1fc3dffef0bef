/** How wide the columns of a table on paper are. */
import { textWidth } from '../../charts/text-width.ts';

/** Points of a table's text, and of what stands left and right of it in a cell. */
const SIZE = 9;
const PADDING = 9;
/** Characters (em) that a column gets at least, and that it needs no more than to be read well. */
const LEAST = 3.2;
const ENOUGH = 24;

/**
 * Widths in twips that add up to `room`: each column as wide as its longest cell wants while there is room, and where
 * there is not, those with long texts give way.
 */
export function columnWidths(head: readonly string[], rows: readonly (readonly string[])[], room: number): number[] {
  const wanted = head.map((title, column) => {
    const cells = [title, ...rows.map((row) => row[column] ?? '')];
    const widest = Math.max(...cells.flatMap((cell) => cell.split('\n')).map((line) => textWidth(line, 1)));
    // A head of two lines is no loss.
    const body = Math.max(...rows.map((row) => textWidth(row[column] ?? '', 1)), textWidth(title, 1) / 2);
    return Math.max(LEAST, Math.min(ENOUGH, Math.min(widest, body))) * SIZE + PADDING;
  });
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const widths = wanted.map((width) => Math.floor((width / total) * room));
  widths[widths.length - 1]! += room - widths.reduce((sum, width) => sum + width, 0);
  return widths;
}
