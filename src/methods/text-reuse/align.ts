/**
 * Local alignment of two passages: the stretch of each that matches best, by Smith and Waterman (1981) with the weights
 * of their example, reckoned with Gotoh's (1982) recurrence, which takes no longer for gaps than for single characters.
 */

/** Thirds of the published weights, so that all scores are whole numbers: match 1, mismatch −⅓, a gap of k −(1 + k/3). */
export const SCORE_UNIT = 3;
const MATCH = 3;
const MISMATCH = -1;
const GAP_OPEN = -3;
const GAP_MORE = -1;

/** Positions are relative to the passages' starts, ends exclusive. */
export interface Alignment {
  /** In thirds, see {@link SCORE_UNIT}. */
  score: number;
  /** Pairs of the same characters. */
  matched: number;
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

// One byte a cell says where its three scores come from: which score is the best, and whether each gap goes on.
const FROM_NOTHING = 0;
const FROM_PAIR = 1;
const FROM_UP = 2;
const FROM_LEFT = 3;
const BEST = 3;
const UP_GOES_ON = 4;
const LEFT_GOES_ON = 8;

const NEVER = -1e9;

let trace = new Uint8Array(1 << 16);
let best = new Int32Array(1024);
let up = new Int32Array(1024);

/**
 * Aligns two stretches of codes. Of several alignments with the same score it is the one that ends first, in `a`, then
 * in `b`. Time and memory are the product of the lengths.
 */
export function align(
  a: Uint16Array,
  aFrom: number,
  aTo: number,
  b: Uint16Array,
  bFrom: number,
  bTo: number,
): Alignment {
  const rows = aTo - aFrom;
  const columns = bTo - bFrom;
  const width = columns + 1;
  if (trace.length < rows * width + width) trace = new Uint8Array(2 * (rows * width + width));
  if (best.length < width) {
    best = new Int32Array(2 * width);
    up = new Int32Array(2 * width);
  }
  best.fill(0, 0, width);
  up.fill(NEVER, 0, width);
  let top = 0;
  let topRow = 0;
  let topColumn = 0;
  for (let row = 1; row <= rows; row += 1) {
    const code = a[aFrom + row - 1]!;
    let diagonal = 0;
    let beside = 0;
    let left = NEVER;
    const line = row * width;
    for (let column = 1; column <= columns; column += 1) {
      let cell = 0;
      const above = best[column]!;
      const openUp = above + GAP_OPEN + GAP_MORE;
      let gapUp = up[column]! + GAP_MORE;
      if (gapUp > openUp) cell |= UP_GOES_ON;
      else gapUp = openUp;
      up[column] = gapUp;
      const openLeft = beside + GAP_OPEN + GAP_MORE;
      left += GAP_MORE;
      if (left > openLeft) cell |= LEFT_GOES_ON;
      else left = openLeft;
      const pair = diagonal + (code === b[bFrom + column - 1] ? MATCH : MISMATCH);
      let score = 0;
      let from = FROM_NOTHING;
      if (pair > score) {
        score = pair;
        from = FROM_PAIR;
      }
      if (gapUp > score) {
        score = gapUp;
        from = FROM_UP;
      }
      if (left > score) {
        score = left;
        from = FROM_LEFT;
      }
      trace[line + column] = cell | from;
      diagonal = above;
      best[column] = score;
      beside = score;
      if (score > top) {
        top = score;
        topRow = row;
        topColumn = column;
      }
    }
  }
  return traced(a, aFrom, b, bFrom, width, { top, topRow, topColumn });
}

/** Follows the best alignment from its end to its start. */
function traced(
  a: Uint16Array,
  aFrom: number,
  b: Uint16Array,
  bFrom: number,
  width: number,
  { top, topRow, topColumn }: { top: number; topRow: number; topColumn: number },
): Alignment {
  let row = topRow;
  let column = topColumn;
  let matched = 0;
  let state = FROM_PAIR;
  let inGap = false;
  while (row > 0 && column > 0) {
    const cell = trace[row * width + column]!;
    if (!inGap) state = cell & BEST;
    if (state === FROM_NOTHING) break;
    if (state === FROM_PAIR) {
      if (a[aFrom + row - 1] === b[bFrom + column - 1]) matched += 1;
      row -= 1;
      column -= 1;
    } else if (state === FROM_UP) {
      inGap = (cell & UP_GOES_ON) !== 0;
      row -= 1;
    } else {
      inGap = (cell & LEFT_GOES_ON) !== 0;
      column -= 1;
    }
  }
  return { score: top, matched, aStart: row, aEnd: topRow, bStart: column, bEnd: topColumn };
}
