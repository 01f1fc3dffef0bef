/** What a notice promises: the promises inside its measures, and in the part on next steps every measure. */

import { datesWithin } from '../dates/dates-within.ts';
import { type DateMention, scanDates } from '../dates/scan-dates.ts';
import type { IsoDate } from '../notice.ts';
import type { Range } from '../ranges.ts';
import { isSentenceEnd } from '../text-marks.ts';
import { type PromiseMention, scanPromises } from './promises.ts';

const DEADLINE = /(?:完成|整改|办结)(?:时限|时间|期限)：([^\n；]{4,20})/;
/** A shorter stretch beside dated clauses is their heading (一是持续压实责任。), no promise of its own. */
const SHORTEST_REST = 24;

/** Where the clauses of a planned measure begin: after a stop, and where a comma leads to a date. */
function clauseStarts(text: string, measure: Range, dates: readonly DateMention[]): number[] {
  const starts = new Set([measure.start]);
  for (let at = measure.start; at < measure.end - 1; at += 1)
    if (isSentenceEnd(text.charCodeAt(at))) starts.add(at + 1);
  for (const { start } of dates) if (text[start - 1] === '，') starts.add(start);
  return [...starts].sort((a, b) => a - b);
}

/**
 * The promises of a measure in the part on next steps: each clause with a date of its own, and the longest
 * stretch without one.
 */
export function plannedPromises(text: string, measure: Range, dates: readonly DateMention[]): Range[] {
  const own = datesWithin(dates, measure.start, measure.end).filter(
    (date) => date.iso !== null && date.bound !== 'since',
  );
  const starts = clauseStarts(text, measure, own);
  const dated: Range[] = [];
  let rest: Range = { start: measure.start, end: measure.start };
  let open = measure.start;
  const closeRest = (end: number): void => {
    if (end - open > rest.end - rest.start) rest = { start: open, end };
  };
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? measure.end;
    if (datesWithin(own, start, end).length === 0) return;
    closeRest(start);
    dated.push({ start, end: /[。；，\n]/.test(text[end - 1]!) ? end - 1 : end });
    open = end;
  });
  closeRest(measure.end);
  if (rest.end - rest.start >= SHORTEST_REST || dated.length === 0) dated.push(rest);
  return dated.sort((a, b) => a.start - b.start);
}

/** Promises outside any measure: only what opens with next steps or stands in the last part. */
export function loosePromises(text: string, gap: Range): PromiseMention[] {
  const found = scanPromises(text, gap.start, gap.end);
  const next = gap.start + text.slice(gap.start, gap.end).search(/下一步|下步|今后|接下来/);
  return next < gap.start ? [] : found.filter((promise) => promise.end > next);
}

/** When a promise falls due: its own last date, else the deadline in its item's closing fields. */
export function dueDate(promise: Range, dates: readonly DateMention[], closing: string): IsoDate | null {
  const own = datesWithin(dates, promise.start, promise.end).findLast((date) => date.bound !== 'since');
  if (own) return own.until ?? own.iso;
  const deadline = DEADLINE.exec(closing)?.[1];
  return deadline === undefined ? null : (scanDates(deadline, 0, deadline.length, null)[0]?.iso ?? null);
}
