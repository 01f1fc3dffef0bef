/** What a notice promises: the promises inside its measures, and in the part on next steps every measure. */

import { datesWithin } from '../dates/dates-within.ts';
import { type DateMention, scanDates } from '../dates/scan-dates.ts';
import type { IsoDate } from '../notice.ts';
import type { Range } from '../ranges.ts';
import { isSentenceEnd } from '../text-marks.ts';
import { NO_SIGNS, type PromiseMention, type PromiseSigns, scanPromises } from './promises.ts';

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
 * The promises of a measure in the part on next steps: each clause with a date of its own, and of the whole
 * sentences without one each stretch that promises in words, else the longest.
 */
export function plannedPromises(text: string, measure: Range, dates: readonly DateMention[]): Range[] {
  const own = datesWithin(dates, measure.start, measure.end).filter(
    (date) => date.iso !== null && date.bound !== 'since',
  );
  const starts = clauseStarts(text, measure, own);
  const dated: Range[] = [];
  const rests: Range[] = [];
  let open = measure.start;
  const closeRest = (to: number): void => {
    let end = to;
    // What leads to a dated clause in its own sentence is no stretch of its own.
    while (end < measure.end && end > open && !isSentenceEnd(text.charCodeAt(end - 1))) end -= 1;
    if (end > open) rests.push({ start: open, end });
  };
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? measure.end;
    if (datesWithin(own, start, end).length === 0) return;
    closeRest(start);
    dated.push({ start, end: /[。；，\n]/.test(text[end - 1]!) ? end - 1 : end });
    open = end;
  });
  closeRest(measure.end);
  const longest = rests.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a), { start: 0, end: 0 });
  for (const rest of rests) {
    const long = rest === longest && (rest.end - rest.start >= SHORTEST_REST || dated.length === 0);
    if (long || (dated.length > 0 && scanPromises(text, rest.start, rest.end).length > 0)) dated.push(rest);
  }
  return dated.sort((a, b) => a.start - b.start);
}

/** Whether a date lies after another, before it, or neither as far as the precision of the two tells. */
function compareDates(a: IsoDate, b: IsoDate): 'after' | 'before' | 'same' {
  const precision = Math.min(withoutThird(a).length, withoutThird(b).length);
  const [x, y] = [a.slice(0, precision), b.slice(0, precision)];
  return x > y ? 'after' : x < y ? 'before' : 'same';
}

/** 2024-03-E is within 2024-03. */
function withoutThird(date: IsoDate): IsoDate {
  return date.length === 9 ? date.slice(0, 7) : date;
}

const ONLY_DEADLINE: PromiseSigns = { ...NO_SIGNS, deadline: true };
/** 要求各校在…前完成: a deadline set for others, told of and not promised. */
const SET_FOR_OTHERS = /(?:要求|规定|责令|限)[^，。；]{0,16}$/;

/** What the dates of a measure and the closing fields of its item say about its promises. */
export function promiseSigns(
  text: string,
  measure: Range,
  dates: readonly DateMention[],
  published: IsoDate | null,
  closing: string,
): PromiseSigns {
  const deadline = closing !== '' && DEADLINE.test(closing);
  const own = published === null ? [] : datesWithin(dates, measure.start, measure.end);
  if (own.length === 0) return deadline ? ONLY_DEADLINE : NO_SIGNS;
  const pledged: number[] = [];
  const past = new Set<number>();
  for (const date of own) {
    const iso = date.until ?? date.iso;
    if (iso === null) continue;
    const before = text[date.end] === '前' ? 1 : text.startsWith('之前', date.end) ? 2 : 0;
    const order = compareDates(iso, published!);
    if (order === 'before') past.add(date.end + before);
    else if (
      order === 'after' &&
      before > 0 &&
      !SET_FOR_OTHERS.test(text.slice(Math.max(0, date.start - 20), date.start))
    )
      pledged.push(date.start);
  }
  return { pledged, past, deadline };
}

/** Promises outside any measure: only what opens with next steps or stands in the last part. */
export function loosePromises(text: string, gap: Range): PromiseMention[] {
  const found = scanPromises(text, gap.start, gap.end);
  const next = gap.start + text.slice(gap.start, gap.end).search(/下一步|下步|今后|接下来/);
  return next < gap.start ? [] : found.filter((promise) => promise.end > next);
}

/** 2025年补充的8名教师已经设岗, 2025年名单正在制定: the date of what is done or dealt with, no limit. */
const OF_THE_THING = /^(?!计划|拟|将)[^，。；：(]{0,30}(?:已|正在)/;

/** The month of a date without a year (12月底) as the next such month from `published` on. */
function monthToCome(words: string, published: IsoDate | null): IsoDate | null {
  const month = /^(\d{1,2})月/.exec(words)?.[1]?.padStart(2, '0');
  if (month === undefined || published === null || published.length < 7) return null;
  const year = Number(published.slice(0, 4));
  return `${month >= published.slice(5, 7) ? year : year + 1}-${month}`;
}

/** When a promise falls due: its own last date, else the deadline in its item's closing fields. */
export function dueDate(
  text: string,
  promise: Range,
  dates: readonly DateMention[],
  published: IsoDate | null,
  closing: string,
): IsoDate | null {
  const own = datesWithin(dates, promise.start, promise.end).filter(
    ({ bound, end }) => bound !== 'since' && !OF_THE_THING.test(text.slice(end, end + 33)),
  );
  const last = own.at(-1);
  if (last) return last.until ?? last.iso ?? monthToCome(text.slice(last.start, last.end), published);
  const deadline = DEADLINE.exec(closing)?.[1];
  return deadline === undefined ? null : (scanDates(deadline, 0, deadline.length, null)[0]?.iso ?? null);
}
