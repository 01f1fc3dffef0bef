/** A comparison as CSV (RFC 4180): the statistics, or the disagreements. */
import { csvFormatRows } from 'd3-dsv';
import { shieldCell } from '../corrections/formula-cells.ts';
import type { Comparison, Disagreement, Statistic } from './compare-codings.ts';
import { decimals } from './decimals.ts';

const STATISTIC_COLUMNS = [
  'what',
  'n',
  'given_by_a',
  'given_by_b',
  ...['agreement', 'cohen_kappa', 'krippendorff_alpha'].flatMap((name) => [name, `${name}_low`, `${name}_high`]),
];
const DISAGREEMENT_COLUMNS = ['file', 'span_start', 'span_end', 'what', 'a', 'b', 'sentence'];

/** One row a thing judged; coefficients from -1 to 1 with four decimals, empty where not defined. */
export function statisticsCsv({ statistics }: Comparison): string {
  return csv(STATISTIC_COLUMNS, statistics.map(statisticCells));
}

/** One row a disagreement. */
export function disagreementsCsv({ disagreements }: Comparison): string {
  return csv(DISAGREEMENT_COLUMNS, disagreements.map(disagreementCells));
}

function statisticCells(row: Statistic): string[] {
  const coefficients = [
    [row.agreement, row.agreementInterval],
    [row.kappa, row.kappaInterval],
    [row.alpha, row.alphaInterval],
  ] as const;
  return [
    row.what,
    String(row.n),
    row.givenByA === null ? '' : String(row.givenByA),
    row.givenByB === null ? '' : String(row.givenByB),
    ...coefficients.flatMap(([value, interval]) => [
      decimal(value),
      decimal(interval?.low ?? null),
      decimal(interval?.high ?? null),
    ]),
  ];
}

function disagreementCells({ file, start, end, what, a, b, sentence }: Disagreement): string[] {
  return [file, String(start), String(end), what, a, b, sentence].map(shieldCell);
}

function decimal(value: number | null): string {
  return value === null ? '' : decimals(value, 4);
}

function csv(head: string[], rows: string[][]): string {
  return `${csvFormatRows([head, ...rows])}\n`;
}
