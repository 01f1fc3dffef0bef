import type { CodedMeasure } from '../coding/coded-notice.ts';
import type { CutWords } from '../coding/words/words-text.ts';
import type { Span } from '../notice/notice.ts';
import { namesBody } from '../notice/rules/responsible-body.ts';
import { noticeId } from './content-hash.ts';
import { headingPaths } from './heading-path.ts';
import { repeatRows } from './repeat-rows.ts';
import { sourceRow, unknownSource } from './source-file.ts';
import type { SourceNotice } from './source-notice.ts';
import type { Cell, LoadRow, NoticeTable } from './tables.ts';

export interface BuildVersions {
  parser: string;
  codebook: string;
}

/** sort_key until the whole warehouse is known. */
const UNSORTED = 0;

/**
 * The rows of one notice, by table.
 *
 * @param cut null where there is nothing to cut with, as on the page: the notice has no rows in `measure_words` then
 */
export function noticeRows(
  source: SourceNotice,
  versions: BuildVersions,
  cut: CutWords | null,
): Record<NoticeTable, LoadRow[]> {
  const { coded, text, hash } = source;
  const notice_id = noticeId(hash);
  const span = ({ start, end }: Span) => ({ span_start: start, span_end: end });
  const words = ({ start, end }: Span) => text.slice(start, end);
  const numbered = <T extends Span>(
    list: readonly T[],
    row: (entry: T, index: number) => Record<string, Cell>,
  ): LoadRow[] => list.map((entry, index) => ({ notice_id, ordinal: index + 1, ...row(entry, index), ...span(entry) }));
  const datesNamed = new Map<string | null, number>();
  for (const { measure } of coded.dates) datesNamed.set(measure, (datesNamed.get(measure) ?? 0) + 1);
  const paths = headingPaths(coded.headings, coded.items);
  const themes = (measure: CodedMeasure): LoadRow[] =>
    measure.themes.map(({ theme, subtheme, rank, score, evidence }) => {
      const strongest = evidence[0] ?? measure;
      return {
        notice_id,
        measure_id: measure.id,
        theme,
        subtheme: subtheme ?? null,
        rank,
        score,
        ...span(strongest),
        evidence: words(strongest),
        evidence_spans: evidence.map((entry) => spanWords(entry, words(entry))).join(';'),
      };
    });

  return {
    notices: [noticeRow(source, versions)],
    sources: [sourceRow(notice_id, source.source ?? unknownSource(source.file, source.encoding), null)],
    place_evidence: numbered(coded.place.evidence, (entry) => ({ words: words(entry) })),
    headings: numbered(coded.headings, ({ level, label, title }) => ({ level, label, title })),
    items: numbered(coded.items, ({ id, label, title, under }, index) => ({
      item_id: id,
      label,
      title,
      under,
      heading_path: paths[index]!,
    })),
    measures: numbered(coded.measures, (measure) => {
      const own = words(measure);
      return {
        measure_id: measure.id,
        item_id: measure.item,
        label: measure.label,
        status: measure.status,
        dates_named: datesNamed.get(measure.id) ?? 0,
        body_named: namesBody(own),
        text: own,
      };
    }),
    measure_themes: coded.measures.flatMap(themes),
    measure_words: cut
      ? coded.measures.map((measure) => ({ notice_id, measure_id: measure.id, words: cut(words(measure)) }))
      : [],
    metrics: coded.metrics.map((metric) => ({
      notice_id,
      metric_id: metric.id,
      measure_id: metric.measure,
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
      quote: words(metric),
    })),
    commitments: numbered(coded.commitments, (entry) => ({
      measure_id: entry.measure,
      due: entry.due,
      text: words(entry),
    })),
    citations: numbered(coded.citations, ({ measure, title }) => ({ measure_id: measure, title })),
    dates: numbered(coded.dates, (date) => ({
      measure_id: date.measure,
      iso: date.iso,
      iso_end: date.until,
      words: words(date),
    })),
    repeats: numbered(repeatRows(coded, text), ({ start: _start, end: _end, ...row }) => row),
    repairs: numbered(coded.repairs, ({ rule, printed, reading, confidence }) => ({
      rule,
      printed,
      reading,
      confidence,
    })),
    warnings: numbered(coded.warnings, ({ code, message }) => ({ code, message })),
    corrections: (source.corrections?.outcomes ?? []).map(({ correction, unfit }, index) => ({
      notice_id,
      ordinal: index + 1,
      row_kind: correction.row,
      ...span(correction),
      field: correction.field,
      old_value: correction.old,
      new_value: correction.new,
      corrected_by: correction.who,
      corrected_on: correction.when,
      why: correction.why,
      applied: unfit === null,
      reason: unfit,
    })),
  };
}

/** `12-15 食堂`; what would end the entry or the line is shown as a blank. */
function spanWords({ start, end }: Span, words: string): string {
  return `${start}-${end} ${words.replace(/[;\s]+/g, ' ')}`;
}

function noticeRow({ file, encoding, text, hash, coded, corrections }: SourceNotice, versions: BuildVersions): LoadRow {
  const { header, place } = coded;
  return {
    notice_id: noticeId(hash),
    content_hash: hash,
    file,
    encoding,
    title: header.title,
    issuer: header.issuer,
    jurisdiction: place.jurisdiction,
    province: place.province,
    adcode: place.adcode,
    level: place.level,
    jurisdiction_stated: place.stated,
    jurisdiction_confidence: place.confidence,
    inspector: header.inspector,
    inspection_kind: header.inspectionKind,
    inspection_round: header.round,
    inspection_start: header.inspectionStart,
    inspection_end: header.inspectionEnd,
    feedback_date: header.feedbackDate,
    published: header.published,
    comment_start: header.commentStart,
    comment_end: header.commentEnd,
    phone: header.phone,
    email: header.email,
    postcode: header.postcode,
    claimed_problems: header.claimed.problems,
    claimed_resolved: header.claimed.resolved,
    claimed_ongoing: header.claimed.ongoing,
    redacted: header.redacted,
    sort_key: UNSORTED,
    parser_version: versions.parser,
    codebook_version: versions.codebook,
    corrections_hash: corrections?.fingerprint ?? null,
    span_start: 0,
    span_end: text.length,
    text,
  };
}
