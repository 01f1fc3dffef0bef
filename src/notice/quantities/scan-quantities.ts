/** Finds the quantities in a shadow text: counts, money, shares, durations, ranges. */
import { fixedNameAt } from './fixed-names.ts';
import { fractionAt, halfAt } from './fractions.ts';
import type { Quantity } from './quantity.ts';
import { readFigure } from './read-figure.ts';
import { readQuantity } from './read-quantity.ts';

/** What may open a quantity, by UTF-16 unit. */
const CANDIDATES = new Uint8Array(65536);
for (const character of '0123456789*〇零一二两三四五六七八九十百千万半') CANDIDATES[character.charCodeAt(0)] = 1;

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
    const figure = readFigure(text, at);
    const quantity = fractionAt(text, at) ?? (figure ? readQuantity(text, at, figure, masked) : halfAt(text, at));
    if (quantity) found.push(quantity);
    at = quantity?.end ?? Math.max(at + 1, figure?.end ?? 0);
  }
  return found;
}
