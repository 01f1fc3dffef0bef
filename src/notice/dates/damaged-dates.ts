/**
 * Reads dates that lost their 年 or 月: 2024927日, 20256月底, 至126日. Only a reading that the calendar, the
 * date of publication and a stated duration leave alone is taken; otherwise the year stands and a warning says so.
 */

import type { IsoDate } from '../notice.ts';
import { printedNumber } from '../numerals.ts';
import type { DateMention } from './scan-dates.ts';

export interface DamagedDate extends DateMention {
  /** As it is read, in Chinese: 2024年9月27日. Null where more than one reading is left. */
  reading: string | null;
  confidence: number;
}

const DAMAGED =
  /(?<!\d)(20[0-4]\d)年?(\d{1,2})[月 ]?(\d{0,2})日|(?<!\d)(20[0-4]\d)(\d{1,2})月(?!\d)|(?<=[至到\-~—、])(\d{2,4})日/g;
const DURATION = /为期(近|约)?([一二两三四五六七八九十\d]+)个?(多)?(月|天|周)/;
const SINCE = /^(?:底|初)?(?:以来|至今|起|开始)/;

type MonthDay = [month: number, day: number];

const two = (value: number): string => String(value).padStart(2, '0');

/** All ways to cut a run of digits into a month and a day. */
function cuts(digits: string): MonthDay[] {
  const found: MonthDay[] = [];
  for (const size of [1, 2]) {
    const month = Number(digits.slice(0, size));
    const rest = digits.slice(size);
    const day = Number(rest);
    if (rest === '' || rest.length > 2 || digits.startsWith('0') !== (size === 2 && month < 10)) continue;
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31 && !(rest.startsWith('0') && rest.length === 1))
      found.push([month, day]);
  }
  return found;
}

/** The month and the day that a blank divides; none where they are no date. */
function split(first: string, second: string): MonthDay[] {
  const [month, day] = [Number(first), Number(second)];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? [[month, day]] : [];
}

const isoOf = (year: number, [month, day]: MonthDay): IsoDate => `${year}-${two(month)}-${two(day)}`;
const daysBetween = (a: IsoDate, b: IsoDate): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

/** Whether a span of days agrees with 为期两个多月 and the like. */
function agrees(days: number, words: RegExpExecArray | null): boolean {
  if (days < 0) return false;
  if (!words) return days < 400;
  const count = printedNumber(words[2]!) ?? 0;
  const unit = words[4] === '月' ? 30.4 : words[4] === '周' ? 7 : 1;
  const [low, high] = words[3] ? [count - 0.1, count + 1] : [count - 0.5, count + 0.5];
  return days >= low * unit - 1 && days <= high * unit + 1;
}

/**
 * The damaged dates of a shadow text, in order.
 * @param latest date of publication, after which nothing reported can lie; null where unknown
 */
export function scanDamagedDates(text: string, latest: IsoDate | null): DamagedDate[] {
  const found: DamagedDate[] = [];
  if (!/20[0-4]\d(?:\d|年\d{1,2} )/.test(text)) return found;
  for (const match of text.matchAll(DAMAGED)) {
    const start = match.index;
    const end = start + match[0].length;
    const [words, fullYear, first, second, monthYear, month, tail] = match;
    const last = found.at(-1);
    if (tail !== undefined) {
      if (last && last.end === start - 1) closeRange(last, tail, end, text);
      continue;
    }
    if (monthYear !== undefined) {
      const number = Number(month);
      if (number < 1 || number > 12) continue;
      found.push(plainMonth(text, start, end, monthYear, number));
      continue;
    }
    if (/年\d{1,2}月\d{1,2}日$/.test(words)) continue;
    const year = Number(fullYear);
    // A blank stands where 月 was lost: 2025年11 1日 is no 1月11日.
    const printed: MonthDay[] = words.includes(' ') ? split(first!, second!) : cuts(`${first}${second}`);
    const options = printed.filter((cut) => latest === null || isoOf(year, cut) <= latest);
    const only = options.length === 1 ? options[0]! : null;
    const bound = SINCE.test(text.slice(end, end + 3)) ? 'since' : null;
    found.push({
      start,
      end,
      iso: only ? isoOf(year, only) : String(year),
      until: null,
      bound,
      year,
      reading: only ? `${year}年${only[0]}月${only[1]}日` : null,
      confidence: only ? 0.95 : 0,
    });
  }
  return found;
}

function plainMonth(text: string, start: number, end: number, year: string, month: number): DamagedDate {
  const bound = SINCE.test(text.slice(end, end + 3)) ? 'since' : null;
  const reading = `${year}年${month}月`;
  return {
    start,
    end,
    iso: `${year}-${two(month)}`,
    until: null,
    bound,
    year: Number(year),
    reading,
    confidence: 0.95,
  };
}

/** Reads the second date of a range; the duration that the text states decides between readings of both. */
function closeRange(first: DamagedDate, digits: string, end: number, text: string): void {
  const year = first.year ?? 0;
  const printed = text.slice(first.start, first.end).replace(/\D/g, '').slice(4);
  const duration = DURATION.exec(text.slice(end, end + 60));
  const pairs: [MonthDay, MonthDay][] = [];
  for (const from of cuts(printed)) {
    for (const to of cuts(digits)) {
      if (agrees(daysBetween(isoOf(year, from), isoOf(year, to)), duration)) pairs.push([from, to]);
    }
  }
  first.end = end;
  const only = pairs.length === 1 ? pairs[0]! : null;
  first.iso = only ? isoOf(year, only[0]) : String(year);
  first.until = only ? isoOf(year, only[1]) : null;
  first.reading = only ? `${year}年${only[0][0]}月${only[0][1]}日至${only[1][0]}月${only[1][1]}日` : null;
  first.confidence = only ? 0.9 : 0;
}
