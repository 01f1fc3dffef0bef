/** Stretches of the shadow. */
export interface Range {
  start: number;
  end: number;
}

/** Index of the range that holds an offset, or -1. `ranges` are in order and do not overlap. */
export function rangeAt(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle]!;
    if (offset < range.start) high = middle - 1;
    else if (offset >= range.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** What lies between `from` and `to` outside all `ranges`. */
export function gapsBetween(ranges: readonly Range[], from: number, to: number): Range[] {
  const gaps: Range[] = [];
  let at = from;
  for (const range of ranges) {
    if (range.start > at) gaps.push({ start: at, end: range.start });
    at = Math.max(at, range.end);
  }
  if (at < to) gaps.push({ start: at, end: to });
  return gaps;
}
