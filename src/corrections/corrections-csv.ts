/** Corrections as CSV (RFC 4180): one row each under a head that names the columns. */
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import * as v from 'valibot';
import { type Correction, ROW_KINDS } from './correction.ts';
import { fieldNames, typeOfField } from './fields.ts';
import { shieldCell, unshieldCell } from './formula-cells.ts';

export const COLUMNS = [
  'notice',
  'row',
  'span_start',
  'span_end',
  'field',
  'old',
  'new',
  'who',
  'when',
  'why',
] as const;

/** A fault in a file of corrections; the message names the row and the fault. */
export class CorrectionsError extends Error {
  override readonly name = 'CorrectionsError';
}

const offset = v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'must be a whole number'), v.transform(Number));
const words = v.pipe(v.string(), v.regex(/\S/, 'must not be empty'));

const Row = v.pipe(
  v.object({
    notice: v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/, 'must be a content hash, or its first 16 digits')),
    row: v.picklist(ROW_KINDS, `must be one of ${ROW_KINDS.join(', ')}`),
    span_start: offset,
    span_end: offset,
    field: v.string(),
    old: v.string(),
    new: v.string(),
    who: words,
    when: v.pipe(v.string(), v.isoDate('must be a date such as 2025-11-22')),
    why: words,
  }),
  v.check(({ span_start, span_end }) => span_start <= span_end, 'span_end lies before span_start'),
);

/**
 * Checks one correction, its new value by its field's type.
 *
 * @param cells by column
 * @throws {CorrectionsError} naming the column and the fault
 */
export function checkCorrection(cells: Readonly<Record<string, string>>, fileRow: number): Correction {
  const result = v.safeParse(Row, cells);
  if (!result.success) {
    const [issue] = result.issues;
    const column = v.getDotPath(issue);
    throw new CorrectionsError(`${column === null ? '' : `${column} `}${issue.message}`);
  }
  const { span_start: start, span_end: end, ...rest } = result.output;
  const type = typeOfField(rest.row, rest.field);
  if (!type) {
    throw new CorrectionsError(`a ${rest.row} has no field ${rest.field}; it has ${fieldNames(rest.row).join(', ')}`);
  }
  const value = v.safeParse(type, rest.new);
  if (!value.success) throw new CorrectionsError(`new ${rest.field} ${value.issues[0].message}`);
  if (rest.old === rest.new) throw new CorrectionsError(`new ${rest.field} is the same as old`);
  return { ...rest, start, end, fileRow };
}

/**
 * Reads a file of corrections.
 *
 * @throws {CorrectionsError} naming the row and the fault
 */
export function parseCorrections(csv: string): Correction[] {
  // An open quotation mark would swallow all that follows it without a word.
  if ((csv.match(/"/g)?.length ?? 0) % 2 === 1) throw new CorrectionsError('a quotation mark is not closed');
  const [head, ...rows] = csvParseRows(csv.replace(/^\uFEFF/, ''));
  if (!head || head.join() !== COLUMNS.join()) {
    throw new CorrectionsError(`row 1: the columns must be ${COLUMNS.join(',')}`);
  }
  return rows.flatMap((cells, index) => {
    const fileRow = index + 2;
    if (cells.every((cell) => cell === '')) return [];
    try {
      if (cells.length !== COLUMNS.length) {
        throw new CorrectionsError(`has ${cells.length} cells, not ${COLUMNS.length}`);
      }
      const byColumn = Object.fromEntries(COLUMNS.map((column, at) => [column, unshieldCell(cells[at]!)]));
      return [checkCorrection(byColumn, fileRow)];
    } catch (error) {
      if (error instanceof CorrectionsError) throw new CorrectionsError(`row ${fileRow}: ${error.message}`);
      throw error;
    }
  });
}

/** A correction as one row, without a line end. */
export function printCorrection(correction: Correction): string {
  const { start, end } = correction;
  const cells = { ...correction, span_start: String(start), span_end: String(end) };
  return csvFormatRows([COLUMNS.map((column) => shieldCell(cells[column]))]);
}
