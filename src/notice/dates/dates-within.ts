/** The stretch of a list of dates that lies between two offsets. */
import type { DateMention } from './scan-dates.ts';

/** Index of the first date that begins at or after `offset`. `dates` are in order. */
function firstFrom(dates: readonly DateMention[], offset: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The dates that begin at or after `start` and before `end`, in order. */
export function datesWithin(dates: readonly DateMention[], start: number, end: number): DateMention[] {
  return dates.slice(firstFrom(dates, start), firstFrom(dates, end));
}
