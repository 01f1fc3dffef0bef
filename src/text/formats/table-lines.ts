/**
 * A table as plain lines, row by row.
 *
 * A table of figures keeps a row a line, its cells joined by tabs, so that a figure stays beside what it counts. A
 * table of prose (problem, measure, report) is written one cell a line, as sites flatten theirs: its cells are
 * paragraphs, and the outline is read from line beginnings.
 */

/** A cell is its paragraphs, in order; an empty cell has none. */
export type TableCell = readonly string[];

/** A cell longer than this, in characters, is prose. */
const PROSE_LENGTH = 30;

/** What stands for an empty cell in a table of prose, as clerks fill one, so that the cells behind it keep their column. */
const EMPTY_CELL = '/';

/** The lines of a table; rows and columns that are empty throughout are left out. */
export function tableLines(rows: readonly (readonly TableCell[])[]): string[] {
  const filled = dropEmptyColumns(rows.filter((row) => row.some((cell) => cell.length > 0)));
  const prose = filled.some((row) => row.some((cell) => cell.join('').length > PROSE_LENGTH));
  return filled.flatMap((row) => {
    if (row.length === 1) return [...row[0]!];
    return prose
      ? proseRow(row)
      : [
          row
            .map((cell) => cell.join(' '))
            .join('\t')
            .trimEnd(),
        ];
  });
}

/** One line a cell; only the longest cell, where it is prose, keeps its paragraphs apart: then the others can be counted. */
function proseRow(row: readonly TableCell[]): string[] {
  const lengths = row.map((cell) => cell.join('').length);
  const most = largest(lengths);
  const longest = most > PROSE_LENGTH ? lengths.indexOf(most) : -1;
  return row.flatMap((cell, index) => {
    if (cell.length === 0) return [EMPTY_CELL];
    return index === longest ? cell : [cell.join('')];
  });
}

function dropEmptyColumns(rows: readonly (readonly TableCell[])[]): (readonly TableCell[])[] {
  const width = largest(rows.map((row) => row.length));
  // Cells that span rows or columns leave the rows unequal: then a column cannot be told by its index.
  if (rows.some((row) => row.length !== width)) return [...rows];
  const kept = Array.from({ length: width }, (_, column) => rows.some((row) => row[column]!.length > 0));
  return rows.map((row) => row.filter((_, column) => kept[column]));
}

/** Of any number of values, where `Math.max` takes only as many as fit on the stack; 0 for none. */
function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
