/** Finds the quantities in a shadow text: counts, money, shares, durations, ranges. */
import { fixedNameAt } from './fixed-names.ts';
import { fractionAt, halfAt } from './fractions.ts';
import type { Quantity } from './quantity.ts';
import { readFigure } from './read-figure.ts';
import { readQuantity } from './read-quantity.ts';
import { beginsUnit } from './units.ts';

/** What may open a quantity, by UTF-16 unit. */
const CANDIDATES = new Uint8Array(65536);
for (const character of '0123456789*〇零一二两三四五六七八九十百千万半') CANDIDATES[character.charCodeAt(0)] = 1;

/** The Chinese numerals, and what may follow one that counts: a unit, 多 and its like, 分之, the 至 of a range. */
const CHINESE = new Uint8Array(65536);
for (const character of '〇零一二两三四五六七八九十百千万亿') CHINESE[character.charCodeAt(0)] = 1;
const FOLLOWS = Uint8Array.from(CHINESE, (_, unit) => (beginsUnit(unit) ? 1 : 0));
for (const character of '余多几来分-~至到—') FOLLOWS[character.charCodeAt(0)] = 1;

/**
 * Where a run of Chinese numerals ends whose next character says that nothing is counted (统一部署, 三是); `at`
 * where they may count. Most numerals of a notice are such.
 */
function idleRun(text: string, at: number): number {
  let end = at;
  while (end < text.length && CHINESE[text.charCodeAt(end)] === 1) end += 1;
  return end > at && (end === text.length || FOLLOWS[text.charCodeAt(end)] === 0) ? end : at;
}

/**
 * All quantities between two offsets, in order.
 * @param masked the offset after the masked stretch (a date, a document's title) that holds an offset, the
 *   offset itself where it is free
 */
export function scanQuantities(text: string, from: number, to: number, masked: (offset: number) => number): Quantity[] {
  const found: Quantity[] = [];
  for (let at = from; at < to; ) {
    if (CANDIDATES[text.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    const free = masked(at);
    if (free > at) {
      at = free;
      continue;
    }
    const name = fixedNameAt(text, at);
    if (name > 0) {
      at += name;
      continue;
    }
    const idle = idleRun(text, at);
    if (idle > at) {
      at = idle;
      continue;
    }
    const figure = readFigure(text, at);
    const quantity = fractionAt(text, at) ?? (figure ? readQuantity(text, at, figure, masked) : halfAt(text, at));
    if (quantity) found.push(quantity);
    at = quantity?.end ?? Math.max(at + 1, figure?.end ?? 0);
  }
  return found;
}
