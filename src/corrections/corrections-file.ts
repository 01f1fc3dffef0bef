/** The file of corrections: reading it, and adding to it. Node only. */
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { decode } from '../text/decode.ts';
import { TextError } from '../text/text-error.ts';
import { swapIn } from '../warehouse/swap-file.ts';
import type { Correction } from './correction.ts';
import { CorrectionSet } from './correction-set.ts';
import { COLUMNS, CorrectionsError, parseCorrections, printCorrection } from './corrections-csv.ts';

/** Excel takes a CSV file for UTF-8 only with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Milliseconds. A turn takes a few; one that lasts longer was cut short by a crash. */
const LONGEST_TURN = 10_000;
const LONGEST_WAIT = 20_000;
const PAUSE = 20;

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
 * whole. Of several that add at once each waits for its turn.
 *
 * @throws {CorrectionsError} where the file is at fault or holds this correction already
 */
export function addCorrection(file: string, correction: Correction): void {
  const successor = takeTurn(file);
  try {
    const text = readText(file);
    const row = printCorrection(correction);
    const same = parsed(file, text).find((other) => printCorrection(other) === row);
    if (same) throw new CorrectionsError(`${file}: row ${same.fileRow} says the same already`);
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const head = text === '' ? COLUMNS.join(',') : text.replace(/(?:\r?\n)+$/, '');
    writeFileSync(successor, `${BYTE_ORDER_MARK}${head}${lineEnd}${row}${lineEnd}`);
    swapIn(successor, file);
  } catch (error) {
    // Only here: once swapped in, the name is the next one's.
    rmSync(successor, { force: true });
    throw error;
  }
}

/**
 * Creates the file's successor, of which there can be only one: who has it has the turn, and gives it back by
 * putting it in place.
 */
function takeTurn(file: string): string {
  const successor = `${file}.next`;
  for (let waited = 0; waited <= LONGEST_WAIT; waited += PAUSE) {
    try {
      closeSync(openSync(successor, 'wx'));
      return successor;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const age = Date.now() - (statSync(successor, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY);
    if (age > LONGEST_TURN) rmSync(successor, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
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
