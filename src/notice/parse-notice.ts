/** The parser: a pure function of a notice's text. */
import { buildShadow } from '../text/shadow/build-shadow.ts';
import { printedWords, type Shadow, sourceSpan } from '../text/shadow/shadow.ts';
import { allDates } from './dates/all-dates.ts';
import type { DamagedDate } from './dates/damaged-dates.ts';
import { type DateMention, scanDates } from './dates/scan-dates.ts';
import { splitHead } from './header/head-lines.ts';
import { readHeader, siteDate } from './header/read-header.ts';
import { readSignature } from './header/signature.ts';
import { rejectionReason } from './is-notice.ts';
import { readMask } from './mask.ts';
import type { Citation, Commitment, Measure, Metric, Notice, Repair, Warning } from './notice.ts';
import { chineseNumber } from './numerals.ts';
import { buildOutline } from './outline/build-outline.ts';
import type { Outline } from './outline/outline-writer.ts';
import { contactStart } from './outline/section-text.ts';
import { periodAt } from './quantities/period.ts';
import { type Quantity, scanQuantities } from './quantities/scan-quantities.ts';
import { subjectOf } from './quantities/subject.ts';
import { type CitedTitle, scanCitations } from './rules/citations.ts';
import { scanPromises } from './rules/promises.ts';
import { findRepeats } from './rules/repeats.ts';
import { statusOf } from './rules/status.ts';

/** How far from the end a signature is looked for. */
const SIGNATURE_REACH = 400;

interface Range {
  start: number;
  end: number;
}

/** Index of the measure that holds a shadow offset, or -1. `ranges` are in order and do not overlap. */
function measureAt(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle]!;
    if (offset < range.start) high = middle - 1;
    else if (offset >= range.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/**
 * Parses one notice.
 * @param source the text as decoded, without a byte order mark
 * @returns all rows with spans into `source`; never throws. A text that is no notice gives `isNotice: false`
 *   with the reason, and whatever rows were found.
 */
export function parseNotice(source: string): Notice {
  const shadow = buildShadow(source);
  const { text } = shadow;
  const head = splitHead(text);
  const { titles, unclosed } = scanCitations(text);
  const signature = readSignature(text, scanDates(text, Math.max(0, text.length - SIGNATURE_REACH), text.length, null));
  const published = signature.date ?? siteDate(shadow);
  const { dates, damaged } = allDates(text, published);
  const header = readHeader(shadow, head, dates, signature, published);
  const bodyEnd = Math.min(contactStart(text, signature.start), signature.start);
  const outline = buildOutline(shadow, head.bodyStart, bodyEnd);
  const planned = plannedFrom(outline);
  const freeDates = withoutTitles(dates, titles);
  const { measures, commitments } = judge(shadow, outline, planned, freeDates, head.bodyStart, bodyEnd);
  const metrics = readMetrics(shadow, outline, titles, dates, freeDates, head.bodyStart, bodyEnd);
  const notice: Notice = {
    isNotice: true,
    reason: null,
    header,
    headings: outline.headings,
    items: outline.items,
    measures,
    metrics,
    commitments,
    citations: titles.map((title) => citation(shadow, title, outline)),
    repairs: [...shadow.repairs, ...damaged.flatMap((date) => dateRepair(shadow, date))].sort(
      (a, b) => a.start - b.start,
    ),
    warnings: [
      ...unclosed.map((at) => unclosedWarning(shadow, at)),
      ...damaged.flatMap((date) => dateWarning(shadow, date)),
    ].sort((a, b) => a.start - b.start),
  };
  const reason = rejectionReason(text, notice);
  return { ...notice, isNotice: reason === null, reason };
}

/** Index of the first item that belongs to the part on next steps, or the number of items. */
function plannedFrom(outline: Outline): (item: string) => boolean {
  const heading = outline.headings.findLast((h) => NEXT_STEPS.test(h.title));
  const planned = new Set<string>();
  for (const item of outline.items) {
    if (
      NEXT_STEPS.test(item.title) ||
      (heading && item.start > heading.start && isWithin(outline, heading, item.start))
    ) {
      planned.add(item.id);
    }
  }
  return (item) => planned.has(item);
}

const NEXT_STEPS = /下一?步|今后|后续(?:工作|整改)|(?:工作|整改)(?:打算|安排|计划)$/;

function isWithin(outline: Outline, heading: { start: number; level: number }, offset: number): boolean {
  const next = outline.headings.find((h) => h.start > heading.start && h.level <= heading.level);
  return !next || offset < next.start;
}

function withoutTitles(dates: readonly DateMention[], titles: readonly CitedTitle[]): DateMention[] {
  return dates.filter((date) => !titles.some((title) => date.start >= title.start && date.end <= title.end));
}

function judge(
  shadow: Shadow,
  outline: Outline,
  planned: (item: string) => boolean,
  dates: readonly DateMention[],
  from: number,
  to: number,
): { measures: Measure[]; commitments: Commitment[] } {
  const commitments: Commitment[] = [];
  const measures = outline.measures.map((measure, index): Measure => {
    const range = outline.measureRanges[index]!;
    const words = shadow.text.slice(range.start, range.end);
    const isPlanned = planned(measure.item);
    const promises = isPlanned ? [range] : scanPromises(shadow.text, range.start, range.end);
    for (const promise of promises) {
      const due = dates.findLast((d) => d.start >= promise.start && d.end <= promise.end);
      commitments.push({
        measure: measure.id,
        due: due?.iso ?? null,
        ...sourceSpan(shadow, promise.start, promise.end),
      });
    }
    return { ...measure, status: statusOf(words, promises.length, isPlanned, outline.closings[index]!) };
  });
  for (const gap of gapsBetween(outline.measureRanges, from, to)) {
    for (const promise of scanPromises(shadow.text, gap.start, gap.end)) {
      if (!/下一步|今后|接下来/.test(shadow.text.slice(promise.start, promise.end))) continue;
      commitments.push({ measure: null, due: null, ...sourceSpan(shadow, promise.start, promise.end) });
    }
  }
  commitments.sort((a, b) => a.start - b.start);
  return { measures, commitments };
}

function gapsBetween(ranges: readonly Range[], from: number, to: number): Range[] {
  const gaps: Range[] = [];
  let at = from;
  for (const range of ranges) {
    if (range.start > at) gaps.push({ start: at, end: range.start });
    at = Math.max(at, range.end);
  }
  if (at < to) gaps.push({ start: at, end: to });
  return gaps;
}

function readMetrics(
  shadow: Shadow,
  outline: Outline,
  titles: readonly CitedTitle[],
  dates: readonly DateMention[],
  freeDates: readonly DateMention[],
  from: number,
  to: number,
): Metric[] {
  const { text } = shadow;
  const masked = readMask(text, titles, dates);
  const quantities: Quantity[] = scanQuantities(text, from, to, masked, chineseNumber);
  const repeats = findRepeats(text, quantities);
  let firstDate = 0;
  return quantities.map((quantity, index): Metric => {
    const at = measureAt(outline.measureRanges, quantity.start);
    const floor =
      at < 0 ? Math.max(from, text.lastIndexOf('\n', quantity.start) + 1) : outline.measureRanges[at]!.start;
    const ceiling = at < 0 ? to : outline.measureRanges[at]!.end;
    while (firstDate < freeDates.length && freeDates[firstDate]!.end < floor) firstDate += 1;
    const near: DateMention[] = [];
    for (let d = firstDate; d < freeDates.length && freeDates[d]!.start < quantity.end + 200; d += 1)
      near.push(freeDates[d]!);
    const repeat = repeats[index]!;
    return {
      id: index + 1,
      measure: at < 0 ? null : outline.measures[at]!.id,
      ...sourceSpan(shadow, quantity.start, quantity.end),
      value: quantity.value,
      valueHigh: quantity.valueHigh,
      unit: quantity.unit,
      qualifier: quantity.qualifier,
      subject: subjectOf(text, quantity.start, quantity.end),
      period: periodAt(text, quantity.start, quantity.end, floor, ceiling, near),
      repeatOf: repeat < 0 ? null : repeat + 1,
    };
  });
}

function citation(shadow: Shadow, title: CitedTitle, outline: Outline): Citation {
  const span = sourceSpan(shadow, title.start, title.end);
  const at = measureAt(outline.measureRanges, title.start);
  return {
    ...span,
    title: printedWords(shadow, title.start, title.end),
    measure: at < 0 ? null : outline.measures[at]!.id,
  };
}

function dateRepair(shadow: Shadow, date: DamagedDate): Repair[] {
  if (date.reading === null) return [];
  const span = sourceSpan(shadow, date.start, date.end);
  const printed = shadow.source.slice(span.start, span.end);
  return [{ ...span, printed, reading: date.reading, rule: 'lost_date_mark', confidence: date.confidence }];
}

function dateWarning(shadow: Shadow, date: DamagedDate): Warning[] {
  if (date.reading !== null) return [];
  const span = sourceSpan(shadow, date.start, date.end);
  return [{ ...span, code: 'ambiguous_date', message: '日期缺字，月和日有多种读法，只采用年份。' }];
}

function unclosedWarning(shadow: Shadow, at: number): Warning {
  const span = sourceSpan(shadow, at, Math.min(at + 12, shadow.text.length));
  return { ...span, code: 'unclosed_title', message: '书名号只有左半边，文件名称无法确定，未计入引用文件。' };
}
