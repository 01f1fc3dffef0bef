/** Lines of a concordance as a table to be taken along. */
import { csvFormatRows, tsvFormatRows } from 'd3-dsv';
import { shieldCell } from '../../../corrections/formula-cells.ts';
import type { KwicLine } from './kwic-lines.ts';

/** A line with what is known of its notice. */
export interface SourcedLine extends KwicLine {
  place: string;
  title: string | null;
  published: string | null;
  /** The address at which it stands in its notice. */
  address: string;
}

const COLUMNS = ['place', 'published', 'left', 'word', 'right', 'title', 'notice', 'start', 'end', 'address'] as const;
export type KwicHeads = Record<(typeof COLUMNS)[number], string>;

/** A head and a row for each line, as CSV or (to be pasted into a spreadsheet) with tabs. */
export function kwicTable(lines: readonly SourcedLine[], heads: KwicHeads, format: 'csv' | 'tsv'): string {
  const rows = lines.map((line) => COLUMNS.map((column) => shieldCell(String(line[column] ?? ''))));
  return (format === 'csv' ? csvFormatRows : tsvFormatRows)([COLUMNS.map((column) => heads[column]), ...rows]);
}
