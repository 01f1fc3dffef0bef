/** A comparison as text to be read. */
import type { Interval } from './bootstrap.ts';
import type { Comparison, ResampleOptions, Statistic } from './compare-codings.ts';
import { decimals } from './decimals.ts';

const UNDEFINED = '–';
const HEAD = ['', 'n', 'A', 'B', 'agree', 'kappa', '95 %', 'alpha', '95 %'];

/** How much was compared, a table of the statistics, and each disagreement with its sentence. */
export function comparisonTable(comparison: Comparison, { resamples, seed }: ResampleOptions): string {
  const { notices, both, onlyA, onlyB, statistics, disagreements } = comparison;
  const found = `${notices} ${notices === 1 ? 'notice' : 'notices'}: ${both} measures in both, ${onlyA} only in A, ${onlyB} only in B`;
  return [
    `${found} (left out of the figures below)`,
    'n: measures judged by both. A, B: those given the theme. kappa: Cohen 1960. alpha: Krippendorff 2011, nominal.',
    `95 %: percentile bootstrap over measures, ${resamples} resamples, seed ${seed}. ${UNDEFINED}: not defined, or too rare for an interval.`,
    '',
    ...aligned([HEAD, ...statistics.map(cells)]),
    '',
    `${disagreements.length} ${disagreements.length === 1 ? 'disagreement' : 'disagreements'}`,
    ...disagreements.flatMap(({ file, start, end, what, a, b, sentence }) => [
      '',
      `${file} ${start}-${end}  ${what}: A ${a} | B ${b}`,
      `  ${sentence.replaceAll(/\s+/g, ' ').trim()}`,
    ]),
    '',
  ].join('\n');
}

function cells(row: Statistic): string[] {
  return [
    row.what,
    String(row.n),
    row.givenByA === null ? '' : String(row.givenByA),
    row.givenByB === null ? '' : String(row.givenByB),
    row.agreement === null ? UNDEFINED : `${(row.agreement * 100).toFixed(1)} %`,
    coefficient(row.kappa),
    interval(row.kappaInterval),
    coefficient(row.alpha),
    interval(row.alphaInterval),
  ];
}

function coefficient(value: number | null): string {
  return value === null ? UNDEFINED : decimals(value, 3);
}

function interval(value: Interval | null): string {
  return value === null ? UNDEFINED : `${decimals(value.low, 2)} to ${decimals(value.high, 2)}`;
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly string[][]): string[] {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}
