import { existsSync } from 'node:fs';
import { codeNotice } from '../coding/code-notice.ts';
import type { CodedNotice } from '../coding/coded-notice.ts';
import { applyCorrections } from '../corrections/apply-corrections.ts';
import type { RowKind } from '../corrections/correction.ts';
import { checkCorrection } from '../corrections/corrections-csv.ts';
import { addCorrection, loadCorrections } from '../corrections/corrections-file.ts';
import { cellsAt, fieldNames } from '../corrections/fields.ts';
import { printValue } from '../corrections/value-types.ts';
import type { Span } from '../notice/notice.ts';
import { parseNotice } from '../notice/parse-notice.ts';
import { localDay } from '../site/local-day.ts';
import { readTextFile } from '../text/read-text-file.ts';
import { contentHash } from '../warehouse/content-hash.ts';
import { CommandError } from './command-error.ts';
import type { CorrectOptions } from './correct.ts';
import { findNoticeFiles } from './find-notice-files.ts';
import { loadProjectCodebook } from './project-codebook.ts';

const WHOLE: Span = { start: 0, end: 0 };

/**
 * Checks a correction against the notice as it is read today and adds it to the file.
 *
 * @returns one line that says what was added
 * @throws {CommandError | CorrectionsError} saying what does not fit; nothing is written then
 */
export function correctNotice(options: CorrectOptions): string {
  const { row, field, who, why } = options;
  const span = row === 'notice' ? WHOLE : options.span;
  if (!span) throw new CommandError(`--span is missing: say where the ${row} stands, as "parse" prints it`);
  const { file, text } = findNotice(options);
  const hash = contentHash(text);
  const codebook = loadProjectCodebook(options.codebook);
  // A file that is not there yet begins with this correction.
  const others = loadCorrections(options.corrections).of(hash);
  const { coded } = applyCorrections(codeNotice(parseNotice(text), text, codebook), others, codebook);

  if (!fieldNames(row).includes(field)) {
    throw new CommandError(`a ${row} has no field ${field}; it has ${fieldNames(row).join(', ')}`);
  }
  const cells = cellsAt(coded, row, span, field);
  if (cells.length === 0) throw new CommandError(`${file}: ${noRowAt(coded, row, span)}`);
  const old = printValue(cells[0]!.get());
  if (options.old !== undefined && options.old !== old) {
    throw new CommandError(`${file}: ${field} of that ${row} is "${old}", not "${options.old}"`);
  }
  const when = localDay();
  const { start, end } = span;
  const cellsOfRow = { notice: hash, row, span_start: String(start), span_end: String(end), field, old };
  const correction = checkCorrection({ ...cellsOfRow, new: options.new, who, when, why }, others.length + 2);
  const unfit = applyCorrections(coded, [correction], codebook).outcomes[0]!.unfit;
  if (unfit !== null) throw new CommandError(`${file}: ${unfit}`);
  addCorrection(options.corrections, correction);
  return `${options.corrections}: added: ${row} ${start}-${end} of ${file}: ${field} "${old}" -> "${correction.new}"`;
}

/** The notice named by its file or by the beginning of its content hash. */
function findNotice({ notice, notices }: CorrectOptions): { file: string; text: string } {
  if (existsSync(notice)) return { file: notice, text: readTextFile(notice).text };
  if (!/^[0-9a-f]{8,64}$/.test(notice)) {
    throw new CommandError(`${notice}: no such file, nor a content hash (8 to 64 digits 0-9, a-f)`);
  }
  const found = findNoticeFiles([notices]).files.flatMap((file) => {
    const { text } = readTextFile(file);
    return contentHash(text).startsWith(notice) ? [{ file, text }] : [];
  });
  const [first, other] = found;
  if (!first) throw new CommandError(`${notice}: no notice below ${notices} has this hash; name its file instead`);
  if (other) throw new CommandError(`${notice}: ${first.file} and ${other.file} both have it; give more digits`);
  return first;
}

/** Says where the nearest row of the kind stands. */
function noRowAt(coded: CodedNotice, row: RowKind, { start, end }: Span): string {
  const rows: Record<RowKind, readonly Span[]> = {
    notice: [],
    heading: coded.headings,
    item: coded.items,
    measure: coded.measures,
    metric: coded.metrics,
    commitment: coded.commitments,
    citation: coded.citations,
  };
  const distance = (span: Span) => Math.abs(span.start - start) + Math.abs(span.end - end);
  const [nearest] = rows[row].toSorted((a, b) => distance(a) - distance(b));
  const hint = nearest ? `the nearest stands at ${nearest.start}-${nearest.end}` : 'there is none in it';
  return `no ${row} stands at ${start}-${end}; ${hint}`;
}
