/** Which figures of an indicator may be set side by side, and why the others stand apart. */
import type { Denominators } from './denominators.ts';
import { type IndicatorRow, isReported, type Reason, type ReportedRow } from './indicator-rows.ts';

/**
 * Besides the warehouse's reasons: another unit than most, a period of another length than most, and no number to
 * divide by.
 */
export type ApartReason = Reason | 'other_unit' | 'other_length' | 'no_denominator';

export interface Compared {
  row: ReportedRow;
  /** What is drawn: the value, or the value divided by its denominator. */
  value: number;
  /** Upper end of a range, as `value` is. */
  high: number;
}

export interface Apart {
  row: ReportedRow;
  reason: ApartReason;
}

/** Units that count the same thing. */
const SAME_UNITS: readonly (readonly string[])[] = [
  ['名', '人', '位'],
  ['所', '家', '个'],
];

function unitOf({ unit }: ReportedRow): string {
  return SAME_UNITS.find((units) => units.includes(unit ?? ''))?.[0] ?? unit ?? '';
}

/** How long a flow is counted; stocks and shares hold at a moment. A span of the warehouse's is at most a year. */
function lengthOf({ kind, period_kind }: ReportedRow): string {
  if (kind !== 'flow') return 'moment';
  return period_kind === 'span' ? 'year' : period_kind;
}

/** The value that most rows have; the first of those where several have as many. */
function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The figures that can be compared, greatest first, and the others with the reason. */
export function groupFigures(
  rows: readonly IndicatorRow[],
  per: Denominators | null,
): { compared: Compared[]; apart: Apart[] } {
  const compared: Compared[] = [];
  const apart: Apart[] = [];
  const figures = rows.filter(isReported);
  const fit = figures.filter((row) => row.reason === null);
  const unit = commonest(fit.map(unitOf));
  const length = commonest(fit.filter((row) => unitOf(row) === unit).map(lengthOf));
  for (const row of figures) {
    if (row.reason !== null) apart.push({ row, reason: row.reason });
    else if (unitOf(row) !== unit) apart.push({ row, reason: 'other_unit' });
    else if (lengthOf(row) !== length) apart.push({ row, reason: 'other_length' });
    else if (row.value !== null) {
      const divisor = per === null ? 1 : per.values[row.place];
      if (divisor === undefined) apart.push({ row, reason: 'no_denominator' });
      else compared.push({ row, value: row.value / divisor, high: (row.value_high ?? row.value) / divisor });
    }
  }
  compared.sort((a, b) => b.value - a.value);
  return { compared, apart };
}
