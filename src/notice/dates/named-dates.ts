/** The dates that a notice names, as rows. */
import { type Shadow, sourceSpan } from '../../text/shadow/shadow.ts';
import type { NamedDate } from '../notice.ts';
import type { Outline } from '../outline/outline-writer.ts';
import { rangeAt } from '../ranges.ts';
import type { DateMention } from './scan-dates.ts';

/** A year in figures, a month, or a date in figures alone; 今年 and 去年底 are none. */
const NAMED = /\d{4}|[〇零一二三四五六七八九]{4}|月|\d[-/.]\d/;

/**
 * The dates with a year or a month, in order; covered ones (202*年*月) are left out.
 * @param dates all dates of the shadow text, in order
 */
export function namedDates(shadow: Shadow, dates: readonly DateMention[], outline: Outline): NamedDate[] {
  const named: NamedDate[] = [];
  for (const { start, end, iso, until } of dates) {
    const words = shadow.text.slice(start, end);
    if (words.includes('*') || !NAMED.test(words)) continue;
    const measure = outline.measures[rangeAt(outline.measureRanges, start)]?.id ?? null;
    const span = sourceSpan(shadow, start, end);
    named.push({ measure, iso, until, start: span.start, end: span.end });
  }
  return named;
}
