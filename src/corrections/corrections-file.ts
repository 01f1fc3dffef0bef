/** The file of corrections: reading it, and adding to it. Node only. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { decode } from '../text/decode.ts';
import { TextError } from '../text/text-error.ts';
import { fileState, successorPath, swapIn } from '../warehouse/swap-file.ts';
import type { Correction } from './correction.ts';
import { CorrectionSet } from './correction-set.ts';
import { COLUMNS, CorrectionsError, parseCorrections, printCorrection } from './corrections-csv.ts';

/** Excel takes a CSV file for UTF-8 only with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';
const ATTEMPTS = 5;

/**
 * The corrections of a file, none where there is no file.
 *
 * @throws {CorrectionsError} naming the file, the row and the fault
 */
export function loadCorrections(file: string): CorrectionSet {
  return new CorrectionSet(file, parsed(file, readText(file)));
}

/**
 * Adds a correction at the end. Whoever reads the file, at any moment, finds it without the new row or with it,
 * whole; what another program adds meanwhile is kept.
 *
 * @throws {CorrectionsError} where the file is at fault or holds this correction already
 */
export function addCorrection(file: string, correction: Correction): void {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = fileState(file);
    const text = readText(file);
    const row = printCorrection(correction);
    const same = parsed(file, text).find((other) => printCorrection(other) === row);
    if (same) throw new CorrectionsError(`${file}: row ${same.fileRow} says the same already`);
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const head = text === '' ? COLUMNS.join(',') : text.replace(/(?:\r?\n)+$/, '');
    const successor = successorPath(file);
    try {
      writeFileSync(successor, `${BYTE_ORDER_MARK}${head}${lineEnd}${row}${lineEnd}`);
      if (fileState(file) === before) {
        swapIn(successor, file);
        return;
      }
    } finally {
      rmSync(successor, { force: true });
    }
  }
  throw new CorrectionsError(`${file}: another program keeps writing to it; try again`);
}

/** Its text without a byte order mark; empty where there is no file or nothing in it. */
function readText(file: string): string {
  if (!existsSync(file)) return '';
  const bytes = readFileSync(file);
  if (bytes.length === 0) return '';
  try {
    return decode(bytes, file).text;
  } catch (error) {
    if (error instanceof TextError) throw new CorrectionsError(error.message);
    throw error;
  }
}

function parsed(file: string, text: string): Correction[] {
  if (text.trim() === '') return [];
  try {
    return parseCorrections(text);
  } catch (error) {
    if (error instanceof CorrectionsError) throw new CorrectionsError(`${file}: ${error.message}`);
    throw error;
  }
}
