/** The parser: a pure function of a notice's text. */
import { buildShadow } from '../text/shadow/build-shadow.ts';
import { printedWords, type Shadow, sourceSpan } from '../text/shadow/shadow.ts';
import { claimedWarning, redactionWarning, shareWarnings } from './checks/arithmetic.ts';
import { numberingWarnings } from './checks/numbering.ts';
import { partWarnings } from './checks/parts.ts';
import { damageWarnings, repairsOf } from './damage-report.ts';
import { allDates } from './dates/all-dates.ts';
import { namedDates } from './dates/named-dates.ts';
import { type DateMention, scanDates } from './dates/scan-dates.ts';
import { splitHead } from './header/head-lines.ts';
import { readHeader, siteDate } from './header/read-header.ts';
import { readSignature } from './header/signature.ts';
import { rejectionReason } from './is-notice.ts';
import { judgeMeasures } from './judge-measures.ts';
import type { Citation, Notice } from './notice.ts';
import { buildOutline } from './outline/build-outline.ts';
import type { Outline } from './outline/outline-writer.ts';
import { contactStart } from './outline/section-text.ts';
import { rangeAt } from './ranges.ts';
import { readMetrics } from './read-metrics.ts';
import { type CitedTitle, scanCitations } from './rules/citations.ts';

/** How far from the end a signature is looked for. */
const SIGNATURE_REACH = 400;

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
  const footDates = scanDates(text, Math.max(0, text.length - SIGNATURE_REACH), text.length, null);
  const signature = readSignature(text, footDates);
  const published = signature.date ?? siteDate(shadow);
  const { dates, damaged } = allDates(text, published);
  const { header, claimedAt } = readHeader(shadow, head, dates, signature, published);

  const body = { start: head.bodyStart, end: Math.min(contactStart(text, signature.start), signature.start) };
  const outline = buildOutline(shadow, body.start, body.end);
  const freeDates = outsideTitles(dates, titles);
  const { measures, commitments } = judgeMeasures(shadow, outline, freeDates, body, header.published);
  const { metrics, damaged: figures } = readMetrics(shadow, outline, { titles, dates, freeDates, body });
  const damage = { dates: damaged, figures, unclosedTitles: unclosed };
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
    dates: namedDates(shadow, dates, outline),
    repairs: repairsOf(shadow, damage),
    warnings: [
      ...damageWarnings(shadow, damage),
      ...numberingWarnings(outline.items, measures),
      ...claimedWarning(header.claimed, claimedAt && sourceSpan(shadow, claimedAt.start, claimedAt.end)),
      ...shareWarnings(source, metrics),
      ...partWarnings(source, metrics),
      ...redactionWarning(header.redacted, metrics),
    ].sort((a, b) => a.start - b.start),
  };
  const reason = rejectionReason(text, notice);
  const parsed = { ...notice, isNotice: reason === null, reason };
  Object.defineProperty(parsed, SHADOW, { value: shadow });
  return parsed;
}

/**
 * Where a notice keeps the shadow it was read from: out of sight of copies and JSON. A WeakMap would hold every
 * shadow through the small collections and hand them all to the large one.
 */
const SHADOW = Symbol('shadow');

/** The shadow of a parsed notice; built anew for one that was not parsed here but loaded. */
export function shadowOf(notice: Notice, source: string): Shadow {
  return (notice as { [SHADOW]?: Shadow })[SHADOW] ?? buildShadow(source);
}

/** The dates outside documents' titles. Both are in order. */
function outsideTitles(dates: readonly DateMention[], titles: readonly CitedTitle[]): DateMention[] {
  return dates.filter((date) => rangeAt(titles, date.start) < 0);
}

function citation(shadow: Shadow, title: CitedTitle, outline: Outline): Citation {
  return {
    ...sourceSpan(shadow, title.start, title.end),
    title: printedWords(shadow, title.start, title.end),
    measure: outline.measures[rangeAt(outline.measureRanges, title.start)]?.id ?? null,
  };
}
