/** The stretch of a list of dates that lies between two offsets. */
import { firstIndex } from '../../text/first-index.ts';
import type { DateMention } from './scan-dates.ts';

/** Index of the first date that begins at or after `offset`. `dates` are in order. */
function firstFrom(dates: readonly DateMention[], offset: number): number {
  return firstIndex(dates.length, (index) => dates[index]!.start < offset);
}

/** The dates that begin at or after `start` and before `end`, in order. */
export function datesWithin(dates: readonly DateMention[], start: number, end: number): DateMention[] {
  return dates.slice(firstFrom(dates, start), firstFrom(dates, end));
}
