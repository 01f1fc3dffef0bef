/** Which columns of the quote matrix stand side by side. */
import { columnsOf, type ThemeCell, type ThemeParams } from '../../../charts/theme-cells.ts';

/** Columns that can be read side by side. */
export const MOST_SIDE_BY_SIDE = 6;

/**
 * The columns in the order they are read: as the reader has ordered them; else as they stand where all fit side by
 * side or time or level orders them, and those with most measures first.
 */
export function quoteColumns(cells: readonly ThemeCell[], params: ThemeParams): ThemeCell[] {
  const columns = columnsOf(cells, params);
  const ordered = params.order?.startsWith('theme ') || params.by === 'level' || params.by === 'quarter';
  if (ordered || columns.length <= MOST_SIDE_BY_SIDE) return columns;
  return columns.sort((a, b) => b.measures_total - a.measures_total || a.column_order - b.column_order);
}

export interface ColumnGroup {
  columns: readonly ThemeCell[];
  /** Number of its first column, from 1. */
  first: number;
  /** A column of the group before and of the one after it, null at the ends. */
  previous: string | null;
  next: string | null;
}

/** The group that a column stands in, the first one where it is none of them; null where there are no columns. */
export function groupAround(columns: readonly ThemeCell[], column: string | null): ColumnGroup | null {
  if (columns.length === 0) return null;
  const at = Math.max(
    0,
    columns.findIndex((entry) => entry.column === column),
  );
  const start = at - (at % MOST_SIDE_BY_SIDE);
  return {
    columns: columns.slice(start, start + MOST_SIDE_BY_SIDE),
    first: start + 1,
    previous: columns[start - MOST_SIDE_BY_SIDE]?.column ?? null,
    next: columns[start + MOST_SIDE_BY_SIDE]?.column ?? null,
  };
}
