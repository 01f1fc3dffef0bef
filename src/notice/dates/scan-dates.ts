/** Finds the dates in a shadow text and reads them as ISO dates to the precision given. */

import type { IsoDate } from '../notice.ts';
import { printedNumber } from '../numerals.ts';

export interface DateMention {
  /** Shadow range, words such as 以来 included. */
  start: number;
  end: number;
  /** Null where the date is redacted or its year is not known. */
  iso: IsoDate | null;
  /** Second date of a range. */
  until: IsoDate | null;
  /** since: 以来, 起; by: 截至, …前. */
  bound: 'since' | 'by' | null;
  /** The year as printed or implied, null where unknown. */
  year: number | null;
}

const YEAR = '(\\d{4}|(?:19|20)\\d?\\*{1,2}|[一二][〇零一二三四五六七八九]{3}|今|本|去|前|明|当|上|\\*{1,8})年(?:度)?';
const MONTH = '(\\d{1,2}|[一二三四五六七八九十]{1,2}|\\*{1,8})月(?:份)?';
const DAY = '(\\d{1,2}|[一二三四五六七八九十]{1,3}|\\*{1,8})[日号]';
const THIRD = '(上旬|中旬|下旬|初|底|末)';
const PART = '(上半年|下半年|第?[一二三四]季度|春季|秋季|寒假|暑假|年?初|年?底|年?末)';
/** Sticky: it is tried only where {@link mayOpenDate}. */
const DATE = new RegExp(
  `(?:${YEAR}(?:${MONTH}(?:${DAY}|${THIRD})?|${PART})?|(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)|(\\d{4})[-~至到—](\\d{4})(?:学年|年)(?:度)?|(?<![\\d个几数.])${MONTH}(?:${DAY}|${THIRD})?)`,
  'y',
);
const CONTINUED = new RegExp(`(?:[-~至到—]|、|和)(?:${MONTH}(?:${DAY}|${THIRD})?|${DAY})`, 'y');
const NOT_A_DATE = /^(?:个|来|均|度|票|薪|子|光|饼|经|龄|老)/;
const RELATIVE: Record<string, number> = { 今: 0, 本: 0, 当: 0, 去: -1, 上: -1, 前: -2, 明: 1 };
const THIRDS: Record<string, string> = { 上旬: 'E', 中旬: 'M', 下旬: 'L' };

/** What may open a date, by UTF-16 unit: 1 for a numeral, 2 for 今 and its like. */
const OPENS = new Uint8Array(65536);
for (const numeral of '0123456789*〇零一二三四五六七八九十') OPENS[numeral.charCodeAt(0)] = 1;
for (const relative of '今本去前明当上') OPENS[relative.charCodeAt(0)] = 2;
const YEAR_MARK = '年'.charCodeAt(0);
/** What may stand behind the first numeral of a date. */
const MARKS = new Uint8Array(65536);
for (const mark of '年月-/.~至到—') MARKS[mark.charCodeAt(0)] = 1;
/** The longest first numeral is that of a redacted year. */
const LONGEST_NUMERAL = 8;

/** Whether a date may begin at `at`: two looks that spare nearly every place of a text the expression. */
function mayOpenDate(text: string, at: number): boolean {
  const opens = OPENS[text.charCodeAt(at)]!;
  if (opens === 0) return false;
  let end = at + 1;
  if (opens === 2) return end < text.length && text.charCodeAt(end) === YEAR_MARK;
  const limit = Math.min(text.length, at + LONGEST_NUMERAL);
  while (end < limit && OPENS[text.charCodeAt(end)] === 1) end += 1;
  return end < text.length && MARKS[text.charCodeAt(end)] === 1;
}

/** The first date at or after `from` that begins before `to`. */
function nextDate(text: string, from: number, to: number): RegExpExecArray | null {
  for (let at = from; at < to; at += 1) {
    if (!mayOpenDate(text, at)) continue;
    DATE.lastIndex = at;
    const match = DATE.exec(text);
    if (match) return match;
  }
  return null;
}

const two = (value: number): string => String(value).padStart(2, '0');

function numeral(words: string | undefined): number | null {
  if (words === undefined || words.includes('*')) return null;
  return printedNumber(words);
}

function isoOf(year: number | null, month: number | null, day: number | null, third?: string): IsoDate | null {
  if (year === null || year < 1900 || year > 2100) return null;
  if (month === null) return String(year);
  if (month < 1 || month > 12) return null;
  if (day !== null) return day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : null;
  const code = third ? THIRDS[third] : undefined;
  return code ? `${year}-${two(month)}-${code}` : `${year}-${two(month)}`;
}

/** Year-part to ISO: halves and quarters as the months they span. */
function partOf(year: number, part: string): [IsoDate, IsoDate | null] {
  if (part === '上半年') return [`${year}-01`, `${year}-06`];
  if (part === '下半年') return [`${year}-07`, `${year}-12`];
  if (/[底末]$/.test(part)) return [`${year}-12`, null];
  const quarter = '一二三四'.indexOf(part.replace(/^第|季度$/g, ''));
  if (quarter >= 0) return [`${year}-${two(quarter * 3 + 1)}`, `${year}-${two(quarter * 3 + 3)}`];
  return [String(year), null];
}

/** What one match of {@link DATE} says before what follows it is read. */
interface ReadDate {
  iso: IsoDate | null;
  until: IsoDate | null;
  year: number | null;
  /** The month as printed, for a second half that leans on it. */
  month: string | undefined;
}

/** A date with its year: 2024年9月, 今年3月, 2024年上半年. Null where 本年 and its like are part of another word. */
function readWithYear(match: RegExpExecArray, before: string, thisYear: number | null): ReadDate | null {
  const [, year, month, day, third, part] = match;
  const relative = RELATIVE[year!];
  // 以前年度, 三年前年…: only after a stop or a preposition is it a date of its own.
  const embedded = /[一-龥]/.test(before) && !/[在于从自至]/.test(before);
  if (relative !== undefined && '当前上本'.includes(year!) && month === undefined && embedded) return null;
  const number = relative === undefined ? numeral(year) : thisYear === null ? null : thisYear + relative;
  const monthNumber = numeral(month);
  const hidden = year!.includes('*') || (month !== undefined && monthNumber === null);
  if (part !== undefined && number !== null && !hidden) {
    const [iso, until] = partOf(number, part);
    return { iso, until, year: number, month };
  }
  const iso = hidden ? null : isoOf(number, monthNumber, numeral(day), third);
  return { iso, until: null, year: number, month };
}

/** A month without a year, which is that of the date before it in the paragraph. Null where 月 only counts months. */
function readWithoutYear(match: RegExpExecArray, before: string, after: string, year: number | null): ReadDate | null {
  const [month, day, third] = match.slice(11, 14);
  if (NOT_A_DATE.test(after) && day === undefined) return null;
  if (/[两三四五六七八九十百几数每]/.test(before)) return null;
  const number = numeral(month);
  if (number !== null && (number < 1 || number > 12)) return null;
  return { iso: number === null ? null : isoOf(year, number, numeral(day), third), until: null, year, month };
}

/** Reads one match; `year` is the year in force where it stands. Null where it is no date. */
function readMatch(
  match: RegExpExecArray,
  text: string,
  year: number | null,
  thisYear: number | null,
): ReadDate | null {
  const [words, printedYear, , , , , isoYear, isoMonth, isoDay, first, last] = match;
  const before = text[match.index - 1] ?? '';
  if (first !== undefined) return { iso: first, until: last!, year: Number(first), month: undefined };
  if (isoYear !== undefined) {
    const iso = isoOf(Number(isoYear), Number(isoMonth), Number(isoDay));
    return { iso, until: null, year: Number(isoYear), month: undefined };
  }
  if (printedYear !== undefined) return readWithYear(match, before, thisYear);
  return readWithoutYear(match, before, text[match.index + words.length] ?? '', year);
}

/** The second half of 8月和9月, 3月上旬至5月下旬, which leans on the first; null where none follows at `end`. */
function readSecondHalf(text: string, end: number, first: ReadDate): { until: IsoDate | null; end: number } | null {
  CONTINUED.lastIndex = end;
  const match = first.until === null ? CONTINUED.exec(text) : null;
  if (!match) return null;
  const [words, month, day, third, onlyDay] = match;
  const number = numeral(onlyDay === undefined ? month : first.month);
  const rolls = first.iso !== null && number !== null && Number(first.iso.slice(5, 7)) > number ? 1 : 0;
  const until = first.year === null ? null : isoOf(first.year + rolls, number, numeral(onlyDay ?? day), third);
  return { until, end: end + words.length };
}

const SINCE =
  /^(?:[\u4e00-\u9fff]{1,4}?(?=以来))?(?:学年|学期|秋季学期|春季学期)?(?:\([^)]{0,8}\))?(以来|至今|以后|之后|起|开始)/;
const UNTIL_BEFORE = /截[至止]到?$|^.?至今/;
const UNTIL_AFTER = /^(?:之?前|为止|以前)/;

/** The bound that the words around `[start, end)` set, and where the words of it end. */
function boundAround(text: string, from: number, start: number, end: number): Pick<DateMention, 'bound' | 'end'> {
  const before = text.slice(Math.max(from, start - 3), start);
  const since = SINCE.exec(text.slice(end, end + 14));
  if (since && !/直$/.test(before)) return { bound: 'since', end: end + since[0].length };
  const by = UNTIL_BEFORE.test(before) || UNTIL_AFTER.test(text.slice(end, end + 2));
  return { bound: by ? 'by' : null, end };
}

/**
 * All dates between two offsets, in order.
 * @param thisYear year that 今年 means (the year of publication), or null where it is not known
 */
export function scanDates(text: string, from: number, to: number, thisYear: number | null): DateMention[] {
  const mentions: DateMention[] = [];
  let year: number | null = null;
  /** End of the line that is being read: the year of an earlier paragraph says nothing about a month here. */
  let lineEnd = -1;
  let next = from;
  for (let match = nextDate(text, from, to); match; match = nextDate(text, next, to)) {
    const start = match.index;
    next = start + match[0].length;
    if (start > lineEnd) {
      lineEnd = text.indexOf('\n', start);
      if (lineEnd < 0) lineEnd = text.length;
      year = null;
    }
    const read = readMatch(match, text, year, thisYear);
    if (read === null) continue;
    year = read.year ?? year;
    const second = readSecondHalf(text, next, read);
    const { bound, end } = boundAround(text, from, start, second?.end ?? next);
    mentions.push({ start, end, iso: read.iso, until: second ? second.until : read.until, bound, year: read.year });
    next = end;
  }
  return joinRanges(mentions, text);
}

/** Joins two dates with 至 between them into one range. */
function joinRanges(mentions: DateMention[], text: string): DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, mention.start) : '';
    if (last && last.until === null && last.bound === null && /^(?:[-~至到—]|——|、|和)$/.test(between)) {
      last.until = mention.iso;
      last.end = mention.end;
      if (mention.iso === null) last.iso = last.iso ?? null;
    } else {
      joined.push({ ...mention });
    }
  }
  return joined;
}
