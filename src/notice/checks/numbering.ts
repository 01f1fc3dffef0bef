/** Warns where the numbers that a notice prints repeat, jump or run back. They are kept as printed. */

import type { Item, Measure, Warning } from '../notice.ts';
import { printedNumber } from '../numerals.ts';

function numberOf(label: string | null): number {
  if (label === null) return 0;
  // 一是, 二是 …: by far the most, and nothing to normalize.
  const measure = '一二三四五六七八九十'.indexOf(label[0]!) + 1;
  if (measure > 0 && label.length === 2 && label[1] === '是') return measure;
  const bare = label.normalize('NFKC').replace(/[^0-9一二三四五六七八九十百]/g, '');
  return printedNumber(bare) ?? 0;
}

interface Numbered {
  label: string | null;
  start: number;
  end: number;
}

/** Warnings for one sequence that should count up from 1. */
function irregular(sequence: readonly Numbered[], restartsAllowed: boolean): Warning[] {
  const warnings: Warning[] = [];
  let last = 0;
  for (const { label, start } of sequence) {
    const number = numberOf(label);
    if (number === 0 || label === null) continue;
    const span = { start, end: start + label.length };
    if (number === 1 && restartsAllowed) {
      last = number;
      continue;
    }
    if (number === last) {
      warnings.push({ ...span, code: 'number_repeats', message: `编号“${label}”重复出现，按原文保留。` });
    } else if (number !== last + 1) {
      const message = number > last ? `编号在“${label}”处跳号，按原文保留。` : `编号在“${label}”处倒退，按原文保留。`;
      warnings.push({ ...span, code: 'number_jumps', message });
    }
    last = number;
  }
  return warnings;
}

const FIRST_DIGITS = new Set('0123456789０１２３４５６７８９⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛');

function isNumbered(label: string): boolean {
  return FIRST_DIGITS.has(label[0] ?? '') && /^\d+(?!\.?\d)/.test(label.normalize('NFKC'));
}

/** Warnings for the numbers of items under one heading and of the measures in one item. */
export function numberingWarnings(items: readonly Item[], measures: readonly Measure[]): Warning[] {
  const warnings = irregular(
    // 1.1 counts within 1. and is no number of this row.
    items.filter((item) => isNumbered(item.label)),
    true,
  );
  const byItem = new Map<string, Measure[]>();
  for (const measure of measures) {
    const same = byItem.get(measure.item);
    if (same) same.push(measure);
    else byItem.set(measure.item, [measure]);
  }
  for (const sequence of byItem.values()) {
    // ① below some (1) and not below others: what is missing from either sequence stands in the other.
    const kind = kindOf(sequence[0]!.label);
    if (sequence.every(({ label }) => kindOf(label) === kind)) warnings.push(...irregular(sequence, true));
  }
  return warnings;
}

function kindOf(label: string | null): string {
  if (label === null) return '';
  if (label.length === 2 && label[1] === '是') return '一是';
  return label
    .replace(/[一二三四五六七八九十]+/, '一')
    .replace(/\d+/, '1')
    .replace(/[①-⑳]/, '①');
}
