/** The quote matrix as a table that can be pasted: with tabs for a spreadsheet, as Markdown for a report. */
import { tsvFormatRows } from 'd3-dsv';
import { shieldCell } from '../../../corrections/formula-cells.ts';
import { markdownText } from '../../../text/markdown-text.ts';

export interface QuoteTable {
  /** Head of the themes' column, then of each column. */
  heads: readonly string[];
  /** What each theme's cells say, quotation by quotation. */
  rows: readonly { head: string; cells: readonly (readonly string[])[] }[];
  /** Where the quotations are from, a line each. */
  sources: readonly string[];
}

/** A quotation to a line inside its cell; the sources stand below the table. */
export function quoteTableTsv({ heads, rows, sources }: QuoteTable): string {
  const lines = [
    heads,
    ...rows.map(({ head, cells }) => [head, ...cells.map((cell) => cell.join('\n'))]),
    [],
    ...sources.map((source) => [source]),
  ];
  return tsvFormatRows(lines.map((line) => line.map(shieldCell)));
}

/** Each cell in one line, its quotations numbered where there are several; the sources as a list below. */
export function quoteTableMarkdown({ heads, rows, sources }: QuoteTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cellLine = (cell: readonly string[]) =>
    cell.map((quote, index) => (cell.length > 1 ? `(${index + 1}) ` : '') + markdownText(quote)).join(' ');
  return [
    line(heads.map(markdownText)),
    line(heads.map(() => '---')),
    ...rows.map(({ head, cells }) => line([markdownText(head), ...cells.map(cellLine)])),
    '',
    ...sources.map((source) => `- ${markdownText(source)}`),
  ].join('\n');
}
