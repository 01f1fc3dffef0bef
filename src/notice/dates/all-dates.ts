/** All dates of a notice: those printed whole and those repaired. */
import type { IsoDate } from '../notice.ts';
import { type DamagedDate, scanDamagedDates } from './damaged-dates.ts';
import { type DateMention, scanDates } from './scan-dates.ts';

export interface AllDates {
  /** In order, none overlapping another. */
  dates: DateMention[];
  damaged: DamagedDate[];
}

/**
 * Reads the dates of a shadow text.
 * @param latest date of publication, null where unknown; it settles 今年 and the reading of damaged dates
 */
export function allDates(text: string, latest: IsoDate | null): AllDates {
  const damaged = scanDamagedDates(text, latest);
  const whole = scanDates(text, 0, text.length, latest === null ? null : Number(latest.slice(0, 4)));
  if (damaged.length === 0) return { dates: whole, damaged };
  const dates: DateMention[] = [];
  let next = 0;
  for (const mention of whole) {
    while (next < damaged.length && damaged[next]!.start <= mention.start) dates.push(damaged[next++]!);
    const covered = dates.at(-1);
    if (covered && covered.end > mention.start) continue;
    if (next < damaged.length && damaged[next]!.start < mention.end) continue;
    dates.push(mention);
  }
  while (next < damaged.length) dates.push(damaged[next++]!);
  return { dates, damaged };
}
