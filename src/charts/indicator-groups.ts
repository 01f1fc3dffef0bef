/** The figures of an indicator in two groups: what is set side by side, as reported or divided, and what stands apart. */
import type { Denominators } from './denominators.ts';
import { type IndicatorRow, isReported, type Reason, type ReportedRow } from './indicator-rows.ts';

export interface Compared {
  row: ReportedRow;
  /** What is drawn: the value, or the value divided by its denominator. */
  value: number;
  /** Upper end of a range, as `value` is. */
  high: number;
}

export interface Apart {
  row: ReportedRow;
  reason: Reason;
}

/** The figures that can be compared and those that cannot, both in the order of the rows. */
export function groupFigures(
  rows: readonly IndicatorRow[],
  per: Denominators | null,
): { compared: Compared[]; apart: Apart[] } {
  const compared: Compared[] = [];
  const apart: Apart[] = [];
  for (const row of rows.filter(isReported)) {
    const divisor = per === null ? 1 : per.values[row.place];
    if (row.reason !== null) apart.push({ row, reason: row.reason });
    else if (row.value !== null && divisor !== undefined) {
      compared.push({ row, value: row.value / divisor, high: (row.value_high ?? row.value) / divisor });
    }
  }
  return { compared, apart };
}
