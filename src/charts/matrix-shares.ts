/** Shares as they are printed in the cells of a matrix. */
import { LABEL_SIZE } from './look.ts';
import { fittingSize } from './matrix-heads.ts';
import { shareLabel } from './quantity-label.ts';
import { textWidth } from './text-width.ts';

/** Values smaller than this cannot be read. */
const LEAST_SIZE = 9;

/** The values as they are printed in cells of `step` pixels, and their type size: with %, without, or not at all. */
export function printedShares(values: readonly (number | null)[], step: number): { texts: string[]; size: number } {
  const labels = values.map(shareLabel);
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, LABEL_SIZE - 1)));
  // A % is wider than it is taken for.
  if (widest + 8 <= step) return { texts: labels, size: LABEL_SIZE - 1 };
  const texts = labels.map((label) => label.replace('%', ''));
  const size = fittingSize(texts, step - 3, LABEL_SIZE - 1);
  if (size >= LEAST_SIZE) return { texts, size };
  return { texts: values.map((value) => (value === null ? '–' : '')), size: LEAST_SIZE };
}
