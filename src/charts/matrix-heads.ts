/** Heads of a matrix's columns: the names where they have room, else numbers with a key. */
import { placeLines } from './place-label.ts';
import { textWidth } from './text-width.ts';

/** Line height of heads, in pixels. */
export const HEAD_LINE = 13;

/** Lines that a head may have before numbers are easier to read. */
const MOST_LINES = 7;

export interface ColumnHeads {
  /** True where the heads are 1, 2, 3 …, which a key or the rows' names explain. */
  numbered: boolean;
  /** Type size in pixels: smaller than asked for where numbers would touch each other. */
  size: number;
  /** Height of the tallest, in pixels. */
  height: number;
  /** A text mark each: all end on one line above the first row. Lines of text are placed by their first. */
  texts: { x: number; y: number; words: string }[];
}

/** The size at which the longest of these has room in `step` pixels, at most `size`. */
export function fittingSize(texts: readonly string[], step: number, size: number): number {
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, 1)));
  return widest === 0 ? size : Math.max(1, Math.min(size, Math.floor((step - 1) / widest)));
}

/**
 * The heads of columns of `step` pixels each.
 *
 * @param size type size in pixels
 */
export function columnHeads(labels: readonly string[], step: number, size: number): ColumnHeads {
  const named = labels.map((label) => placeLines(label, step - 3, size));
  const fit = named.every(
    (lines) => lines.length <= MOST_LINES && lines.every((line) => textWidth(line, size) <= step - 3),
  );
  const heads = fit ? named : labels.map((_, index) => [String(index + 1)]);
  const tall = Math.max(1, ...heads.map((lines) => lines.length));
  const height = tall * HEAD_LINE + 4;
  return {
    numbered: !fit,
    size: fit ? size : fittingSize(heads.flat(), step, size),
    height,
    texts: heads.map((lines, index) => ({
      x: (index + 0.5) * step,
      y: height - 4 - (lines.length - 0.5) * HEAD_LINE,
      words: lines.join('\n'),
    })),
  };
}

/** 1 清远市: a name as the key gives it where the heads are numbers. */
export function keyed(label: string, index: number): string {
  return `${index + 1} ${label}`;
}
