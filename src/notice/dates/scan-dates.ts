/** Finds the dates in a shadow text and reads them as ISO dates to the precision given. */

import type { IsoDate } from '../notice.ts';
import { chineseNumber } from '../numerals.ts';

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

const YEAR = '(\\d{4}|[一二][〇零一二三四五六七八九]{3}|今|本|去|前|明|当|上|\\*{1,8})年(?:度)?';
const MONTH = '(\\d{1,2}|[一二三四五六七八九十]{1,2}|\\*{1,8})月(?:份)?';
const DAY = '(\\d{1,2}|[一二三四五六七八九十]{1,3}|\\*{1,8})[日号]';
const THIRD = '(上旬|中旬|下旬|初|底|末)';
const PART = '(上半年|下半年|第?[一二三四]季度|春季|秋季|寒假|暑假|年?初|年?底|年?末)';
const DATE = new RegExp(
  `(?:${YEAR}(?:${MONTH}(?:${DAY}|${THIRD})?|${PART})?|(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)|(\\d{4})[-~至到—](\\d{4})(?:学年|年)(?:度)?|(?<![\\d个几数.])${MONTH}(?:${DAY}|${THIRD})?)`,
  'g',
);
const CONTINUED = new RegExp(`(?:[-~至到—]|、|和)(?:${MONTH}(?:${DAY}|${THIRD})?|${DAY})`, 'y');
const NOT_A_DATE = /^(?:个|来|均|度|票|薪|子|光|饼|经|龄|老)/;
const RELATIVE: Record<string, number> = { 今: 0, 本: 0, 当: 0, 去: -1, 上: -1, 前: -2, 明: 1 };
const THIRDS: Record<string, string> = { 上旬: 'E', 中旬: 'M', 下旬: 'L' };

const two = (value: number): string => String(value).padStart(2, '0');

function numeral(words: string | undefined): number | null {
  if (words === undefined || words.includes('*')) return null;
  return /^\d+$/.test(words) ? Number(words) : chineseNumber(words);
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

/**
 * All dates between two offsets, in order.
 * @param thisYear year that 今年 means (the year of publication), or null where it is not known
 */
export function scanDates(text: string, from: number, to: number, thisYear: number | null): DateMention[] {
  const mentions: DateMention[] = [];
  DATE.lastIndex = from;
  let currentYear: number | null = null;
  /** End of the line that is being read. */
  let lineEnd = -1;
  for (let match = DATE.exec(text); match && match.index < to; match = DATE.exec(text)) {
    const [words, year, month, day, third, part, y2, m2, d2, yearA, yearB, bareMonth, bareDay, bareThird] = match;
    const start = match.index;
    let end = start + words.length;
    // The year of an earlier paragraph says nothing about a month here.
    if (start > lineEnd) {
      lineEnd = text.indexOf('\n', start);
      if (lineEnd < 0) lineEnd = text.length;
      currentYear = null;
    }
    let iso: IsoDate | null = null;
    let until: IsoDate | null = null;
    let mentionYear: number | null = null;
    if (yearA !== undefined) {
      iso = yearA;
      until = yearB!;
      mentionYear = Number(yearA);
    } else if (y2 !== undefined) {
      mentionYear = Number(y2);
      iso = isoOf(mentionYear, Number(m2), Number(d2));
    } else if (year !== undefined) {
      const relative = RELATIVE[year];
      if (
        relative !== undefined &&
        /[一-龥]/.test(text[start - 1] ?? '') &&
        '当前上本'.includes(year) &&
        month === undefined &&
        !/[在于从自至]/.test(text[start - 1]!)
      ) {
        // 三年前年…, 以前年度: part of another word.
        if (!'，。；、\n'.includes(text[start - 1]!)) continue;
      }
      mentionYear = relative === undefined ? numeral(year) : thisYear === null ? null : thisYear + relative;
      const monthNumber = numeral(month);
      if (month !== undefined && monthNumber === null) iso = null;
      else iso = isoOf(mentionYear, monthNumber, numeral(day), third);
      if (part !== undefined && mentionYear !== null) [iso, until] = partOf(mentionYear, part);
      if (year.includes('*')) iso = null;
    } else {
      if (NOT_A_DATE.test(text.slice(end, end + 1)) && bareDay === undefined) continue;
      if (bareMonth !== undefined && /[两三四五六七八九十百几数每]$/.test(text.slice(start - 1, start))) continue;
      const monthNumber = numeral(bareMonth);
      if (monthNumber !== null && (monthNumber < 1 || monthNumber > 12)) continue;
      mentionYear = currentYear;
      iso = monthNumber === null ? null : isoOf(currentYear, monthNumber, numeral(bareDay), bareThird);
    }
    if (mentionYear !== null) currentYear = mentionYear;
    // 8月和9月, 3月上旬至5月下旬: the second half leans on the first.
    CONTINUED.lastIndex = end;
    const more = CONTINUED.exec(text);
    if (more && until === null) {
      const [tail, secondMonth, secondDay, secondThird, onlyDay] = more;
      const monthNumber = onlyDay === undefined ? numeral(secondMonth) : (numeral(month ?? bareMonth) ?? null);
      const dayNumber = numeral(onlyDay ?? secondDay);
      const rolls = iso !== null && monthNumber !== null && Number(iso.slice(5, 7)) > monthNumber ? 1 : 0;
      until = mentionYear === null ? null : isoOf(mentionYear + rolls, monthNumber, dayNumber, secondThird);
      end += tail.length;
    }
    const after = /^(?:学年|学期|秋季学期|春季学期)?(?:\([^)]{0,8}\))?(以来|至今|以后|之后|起|开始)/.exec(
      text.slice(end, end + 14),
    );
    const before = text.slice(Math.max(from, start - 3), start);
    const by = /截[至止]到?$|^.?至今/.test(before) || /^(?:之?前|为止|以前)/.test(text.slice(end, end + 2));
    const since = after !== null && !/直$/.test(before);
    if (since) end += after[0].length;
    mentions.push({ start, end, iso, until, bound: since ? 'since' : by ? 'by' : null, year: mentionYear });
    DATE.lastIndex = end;
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
