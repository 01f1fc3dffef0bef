/** Applies corrections to a coded notice. */
import * as v from 'valibot';
import type { Codebook } from '../coding/codebook.ts';
import type { CodedNotice } from '../coding/coded-notice.ts';
import type { Correction, CorrectionOutcome } from './correction.ts';
import { cellsAt, typeOfField } from './fields.ts';
import { printValue } from './value-types.ts';

export interface CorrectedNotice {
  coded: CodedNotice;
  /** One a correction, in their order. */
  outcomes: CorrectionOutcome[];
}

/** The codes that a correction may give. */
export type Codes = Pick<Codebook, 'themes' | 'indicators'>;

/**
 * The notice with its corrections, one after the other as the file has them, so that a later one may correct an
 * earlier. One fits where a single row of its kind stands at its span and holds its old value. `coded` itself
 * is left as it is.
 */
export function applyCorrections(
  coded: CodedNotice,
  corrections: readonly Correction[],
  codes: Codes,
): CorrectedNotice {
  if (corrections.length === 0) return { coded, outcomes: [] };
  const corrected = structuredClone(coded);
  const outcomes = corrections.map((correction) => ({ correction, unfit: apply(corrected, correction, codes) }));
  return { coded: corrected, outcomes };
}

/** Applies one; says why it does not fit, null where it does. */
function apply(coded: CodedNotice, correction: Correction, codes: Codes): string | null {
  const { row, field, start, end } = correction;
  const [cell, other] = cellsAt(coded, row, correction, field);
  if (!cell) return `no ${row} stands at ${start}-${end} any more`;
  if (other) return `more than one ${row} stands at ${start}-${end}`;
  const current = printValue(cell.get());
  if (current === correction.new && current !== correction.old) return 'the coding says so by itself now';
  if (current !== correction.old) return `its value is now "${current}", no longer "${correction.old}"`;
  const value = v.parse(typeOfField(row, field)!, correction.new);
  const unknown = unknownCode(field, value, codes);
  if (unknown !== null) return `the codebook has no ${unknown}`;
  cell.set(value);
  return null;
}

function unknownCode(field: string, value: unknown, { themes, indicators }: Codes): string | null {
  if (field === 'themes') {
    const missing = (value as string[]).find((code) => !themes.some((theme) => theme.code === code));
    return missing === undefined ? null : `theme ${missing}`;
  }
  if (field === 'indicator' && value !== null && !indicators.some(({ code }) => code === value)) {
    return `indicator ${String(value)}`;
  }
  return null;
}
