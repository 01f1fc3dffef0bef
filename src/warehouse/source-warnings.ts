/** Compares what a site or file says of a notice with what the notice's own text says. */
import { scanDates } from '../notice/dates/scan-dates.ts';
import type { Header, IsoDate, Span, Warning } from '../notice/notice.ts';
import type { SourceFile } from './source-file.ts';

const CODE = 'metadata_contradicts';
const DAY = 24 * 60 * 60 * 1000;
const NOWHERE: Span = { start: 0, end: 0 };

/**
 * Warnings where the two cannot both be right: another date of publication, another title, or a date of retrieval
 * before publication. A text that gives only a month agrees with every day of it; a title that holds the other, or
 * breaks off with …, agrees. What one of them does not give contradicts nothing.
 *
 * @param header with corrections applied
 * @returns each at the words of the text that are contradicted, or at its start where they are not printed so
 */
export function sourceWarnings(
  text: string,
  { title, published }: Pick<Header, 'title' | 'published'>,
  { siteTitle, sitePublished, retrieved }: Pick<SourceFile, 'siteTitle' | 'sitePublished' | 'retrieved'>,
): Warning[] {
  const warnings: Warning[] = [];
  const warn = (span: Span, message: string) => warnings.push({ ...span, code: CODE, message });
  if (published !== null && sitePublished !== null && !allows(published, sitePublished)) {
    warn(
      dateSpan(text, published),
      `正文的发布日期是${published}，网页或文件给出的是${sitePublished}${apart(published, sitePublished)}。`,
    );
  }
  if (title !== null && siteTitle !== null && !sameTitle(title, siteTitle)) {
    warn(titleSpan(text, title), `正文的标题是“${title}”，网页或文件给出的是“${siteTitle}”。`);
  }
  const first = [published, sitePublished].filter((date) => date !== null && retrieved !== null && date > retrieved);
  // 2025-03-E and 2025-03 sort before every day of their month or are prefixes of them: only later ones stay.
  const later = first.find((date) => date !== null && !allows(date, retrieved!));
  if (later) warn(dateSpan(text, later), `取得日期${retrieved}早于发布日期${later}。`);
  return warnings;
}

/** Whether a date to the precision given may be a whole day. */
function allows(date: IsoDate, day: string): boolean {
  const third = /^(\d{4}-\d\d)-([EML])$/.exec(date);
  if (!third) return day.startsWith(date);
  const number = Number(day.slice(8));
  const own = number <= 10 ? 'E' : number <= 20 ? 'M' : 'L';
  return day.startsWith(third[1]!) && own === third[2];
}

function apart(date: IsoDate, day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return '';
  return `，相差${Math.abs(Date.parse(day) - Date.parse(date)) / DAY}天`;
}

/** Titles are compared by their letters and digits alone: sites set other brackets, blanks and line breaks. */
function sameTitle(own: string, given: string): boolean {
  const [a, b] = [letters(own), letters(given.replace(/(?:…|\.{3}).*$/u, ''))];
  return a === '' || b === '' || a.includes(b) || b.includes(a);
}

function letters(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The last place where the text prints the date: that of the signature rather than one of the course of events. */
function dateSpan(text: string, date: IsoDate): Span {
  const mention = scanDates(text, 0, text.length, null).findLast(({ iso, until }) => (until ?? iso) === date);
  return mention ? { start: mention.start, end: mention.end } : NOWHERE;
}

function titleSpan(text: string, title: string): Span {
  const start = text.indexOf(title);
  return start < 0 ? NOWHERE : { start, end: start + title.length };
}
