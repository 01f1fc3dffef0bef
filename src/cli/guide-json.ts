import { basename } from 'node:path';
import type { CodedNotice } from '../coding/coded-notice.ts';
import type { Span } from '../notice/notice.ts';
import { figureContext } from './figure-context.ts';

/** Characters of a measure that say where it starts and ends. */
const EDGE = 12;

/**
 * A notice in the shape of the annotation guide (snake_case), with `start` and `end` (UTF-16 offsets into
 * `text`, end exclusive) on everything that has a place in it.
 */
export function guideJson(file: string, text: string, notice: CodedNotice) {
  const { header, place } = notice;
  const span = ({ start, end }: Span) => ({ start, end });
  const words = ({ start, end }: Span) => text.slice(start, end);
  const codes = (themes: readonly { theme: string }[]) => themes.map(({ theme }) => theme);
  return {
    file: basename(file),
    is_notice: notice.isNotice,
    reason: notice.reason,
    header: {
      title: header.title,
      issuer: header.issuer,
      jurisdiction: place.jurisdiction,
      province: place.province,
      adcode: place.adcode,
      level: place.level,
      jurisdiction_stated: place.stated,
      jurisdiction_confidence: place.confidence,
      jurisdiction_evidence: place.evidence.map((at) => ({ quote: words(at), ...span(at) })),
      inspector: header.inspector,
      inspection_kind: header.inspectionKind,
      round: header.round,
      inspection_start: header.inspectionStart,
      inspection_end: header.inspectionEnd,
      feedback_date: header.feedbackDate,
      published: header.published,
      comment_start: header.commentStart,
      comment_end: header.commentEnd,
      phone: header.phone,
      email: header.email,
      postcode: header.postcode,
      claimed: header.claimed,
      redacted: header.redacted,
    },
    headings: notice.headings.map(({ level, label, title, ...at }) => ({ level, label, title, ...span(at) })),
    items: notice.items.map(({ id, label, title, under, themes, ...at }) => ({
      id,
      label,
      title,
      under,
      themes: codes(themes),
      ...span(at),
    })),
    measures: notice.measures.map(({ id, item, label, themes, status, ...at }) => ({
      id,
      item,
      label,
      starts: words(at).slice(0, EDGE),
      ends: words(at).slice(-EDGE),
      themes: codes(themes),
      codes: themes.map(({ evidence, ...code }) => ({
        ...code,
        evidence: evidence.map((at) => ({ quote: words(at), ...span(at) })),
      })),
      status,
      ...span(at),
    })),
    metrics: notice.metrics.map((metric) => ({
      id: metric.id,
      measure: metric.measure,
      quote: words(metric),
      context: figureContext(text, metric),
      value: metric.value,
      value_high: metric.valueHigh,
      unit: metric.unit,
      qualifier: metric.qualifier,
      subject: metric.subject,
      period: metric.period,
      indicator: metric.indicator,
      role: metric.role ?? null,
      repeat_of: metric.repeatOf,
      ...span(metric),
    })),
    commitments: notice.commitments.map(({ measure, due, ...at }) => ({ measure, quote: words(at), due, ...span(at) })),
    documents: distinctDocuments(notice).map(({ title, ...at }) => ({ title, ...span(at) })),
    repairs: notice.repairs.map(({ rule, printed, reading, confidence, ...at }) => ({
      rule,
      printed,
      reading,
      confidence,
      ...span(at),
    })),
    warnings: notice.warnings.map(({ code, message, ...at }) => ({ code, message, ...span(at) })),
  };
}

/** The first place where each document is named. */
function distinctDocuments({ citations }: CodedNotice) {
  const first = new Map(citations.toReversed().map((citation) => [citation.title, citation]));
  return [...first.values()].toReversed();
}
