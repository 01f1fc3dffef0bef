/** The order of the table of notices, as the address gives it: `warnings`, or `warnings up` for the least first. */
import type { NoticeQuality } from '../../data/quality.ts';

export const COLUMNS = [
  'place',
  'repairs',
  'doubtful',
  'least',
  'warnings',
  'corrections',
  'covered',
  'repeats',
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  column: Column;
  ascending: boolean;
}

const UP = ' up';

/** The most doubtful notices first where the address says nothing that makes sense. */
export function readOrder(given: string | null): Order {
  const ascending = given?.endsWith(UP) ?? false;
  const name = ascending ? given!.slice(0, -UP.length) : given;
  const column = COLUMNS.find((entry) => entry === name);
  if (column === undefined) return { column: 'doubtful', ascending: false };
  return { column, ascending };
}

/** An order as `readOrder` reads it. */
export function writeOrder({ column, ascending }: Order): string {
  return ascending ? column + UP : column;
}

/** What a click on a column's head asks for: the greatest first, then the least; places and doubt the other way round. */
export function nextOrder(order: Order, column: Column): Order {
  if (order.column === column) return { column, ascending: !order.ascending };
  return { column, ascending: column === 'place' || column === 'least' };
}

const VALUE: Record<Exclude<Column, 'place'>, (row: NoticeQuality) => number | null> = {
  repairs: (row) => row.repairs,
  doubtful: (row) => row.doubtful_repairs,
  least: (row) => row.least_confidence,
  warnings: (row) => row.warnings,
  corrections: (row) => row.corrections,
  covered: (row) => row.covered,
  repeats: (row) => row.repeats,
};

/** Sorted; `rows` stand in the order of the places, which settles what is equal. What has no value comes last. */
export function sorted(rows: readonly NoticeQuality[], { column, ascending }: Order): NoticeQuality[] {
  if (column === 'place') return ascending ? [...rows] : [...rows].reverse();
  const value = VALUE[column];
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return ascending ? left - right : right - left;
  });
}
