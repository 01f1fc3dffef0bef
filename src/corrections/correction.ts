/** What a person has corrected in the coding of a notice. */
import type { Span } from '../notice/notice.ts';

/** Kinds of rows that can be corrected; the tables of the warehouse in the singular. */
export const ROW_KINDS = ['notice', 'heading', 'item', 'measure', 'metric', 'commitment', 'citation'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** One correction. Its span is the row's, in the notice's own text; a notice's runs from 0 to 0. */
export interface Correction extends Span {
  /** Content hash of the notice's text, or at least its first 16 digits. */
  notice: string;
  row: RowKind;
  /** A column of the row's table, or `themes` of a measure: its codes joined by `;`, the primary one first. */
  field: string;
  /** The values as printed in a cell; empty for null. */
  old: string;
  new: string;
  who: string;
  /** ISO date. */
  when: string;
  why: string;
  /** Row of the file as a spreadsheet counts, the head being 1. */
  fileRow: number;
}

/** What became of a correction. */
export interface CorrectionOutcome {
  correction: Correction;
  /** Why it was not applied; null where it was. */
  unfit: string | null;
}

/** A correction by name, for a message: `row 3: measure 120-180 status (王明, 2025-11-22)`. */
export function nameOf({ fileRow, row, start, end, field, who, when }: Correction): string {
  return `row ${fileRow}: ${row} ${start}-${end} ${field} (${who}, ${when})`;
}
