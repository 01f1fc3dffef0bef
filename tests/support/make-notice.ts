import type { CodedMeasure, CodedMetric, CodedNotice, MetricRole, PlaceLevel } from '../../src/coding/coded-notice.ts';
import type { Header, Qualifier, Status } from '../../src/notice/notice.ts';
import { contentHash } from '../../src/warehouse/content-hash.ts';
import type { SourceNotice } from '../../src/warehouse/source-notice.ts';

/** A figure; its quote must stand in the words it belongs to. */
export interface MetricSketch {
  quote: string;
  /** Null where the figure is covered. */
  value: number | null;
  valueHigh?: number;
  unit?: string | null;
  qualifier?: Qualifier;
  subject?: string;
  period?: string;
  indicator?: string;
  role?: MetricRole;
  repeatOf?: number;
}

export interface MeasureSketch {
  text: string;
  label?: string;
  status?: Status;
  /** The primary one first. */
  themes?: string[];
  metrics?: MetricSketch[];
  /** Titles of documents that its words name, with their brackets. */
  documents?: string[];
  /** Dates that its words name, each with how it is read. */
  dates?: { quote: string; iso: string | null; until?: string }[];
  /** Promises in its words. */
  commitments?: { quote: string; due: string | null }[];
}

export interface NoticeSketch {
  /** Null where nothing settles it. */
  place: string | null;
  adcode?: string;
  province?: string;
  level?: PlaceLevel;
  /** False for a place inferred from the text. */
  stated?: boolean;
  file?: string;
  published?: string;
  redacted?: boolean;
  /** What else its head says. */
  header?: Partial<Header>;
  measures: MeasureSketch[];
  /** A sentence of the preamble with figures that belong to no measure. */
  preamble?: { text: string; metrics: MetricSketch[] };
}

/** Measures that carry a theme and nothing else, told apart by their numbers. */
export function measuresOf(theme: string, count: number): MeasureSketch[] {
  return Array.from({ length: count }, (_, index) => ({ text: `落实第${index + 1}项${theme}工作。`, themes: [theme] }));
}

/** A coded notice written by hand: one heading, one item, and the measures one after the other. */
export function makeNotice(sketch: NoticeSketch): SourceNotice {
  let text = `${sketch.place ?? '某地'}教育局整改通报\n`;
  const append = (words: string) => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const metrics: CodedMetric[] = [];
  const addMetrics = (
    sketches: readonly MetricSketch[],
    within: { start: number; end: number },
    measure: string | null,
  ) => {
    for (const entry of sketches) {
      const start = text.indexOf(entry.quote, within.start);
      if (start < 0) throw new Error(`${entry.quote} is not in ${text.slice(within.start, within.end)}`);
      metrics.push({
        id: metrics.length + 1,
        measure,
        value: entry.value,
        valueHigh: entry.valueHigh ?? null,
        unit: entry.unit ?? null,
        qualifier: entry.qualifier ?? 'exact',
        subject: entry.subject ?? null,
        period: entry.period ?? null,
        repeatOf: entry.repeatOf ?? null,
        indicator: entry.indicator ?? null,
        ...(entry.role ? { role: entry.role } : {}),
        start,
        end: start + entry.quote.length,
      });
    }
  };

  if (sketch.preamble) addMetrics(sketch.preamble.metrics, append(sketch.preamble.text), null);
  append('\n');
  const heading = append('一、整改落实情况');
  append('\n');
  const item = append('1.关于突出问题。');
  const within = (words: string, { start, end }: { start: number; end: number }) => {
    const at = text.indexOf(words, start);
    if (at < 0 || at >= end) throw new Error(`${words} is not in ${text.slice(start, end)}`);
    return { start: at, end: at + words.length };
  };
  const commitments: CodedNotice['commitments'] = [];
  const citations: CodedNotice['citations'] = [];
  const dates: CodedNotice['dates'] = [];
  const measures = sketch.measures.map((entry, index): CodedMeasure => {
    const span = append((entry.label ?? '') + entry.text);
    const id = `1.${index + 1}`;
    addMetrics(entry.metrics ?? [], span, id);
    for (const { quote, due } of entry.commitments ?? [])
      commitments.push({ measure: id, due, ...within(quote, span) });
    for (const title of entry.documents ?? []) citations.push({ measure: id, title, ...within(title, span) });
    for (const { quote, iso, until } of entry.dates ?? [])
      dates.push({ measure: id, iso, until: until ?? null, ...within(quote, span) });
    return {
      id,
      item: '1',
      label: entry.label ?? null,
      status: entry.status ?? 'done',
      themes: (entry.themes ?? []).map((theme, rank) => ({ theme, rank: rank + 1, score: 1, evidence: [span] })),
      ...span,
    };
  });

  const coded: CodedNotice = {
    isNotice: true,
    reason: null,
    header: {
      title: `${sketch.place ?? '某地'}教育局整改通报`,
      issuer: null,
      inspector: null,
      inspectionKind: null,
      round: null,
      inspectionStart: null,
      inspectionEnd: null,
      feedbackDate: null,
      published: sketch.published ?? null,
      commentStart: null,
      commentEnd: null,
      phone: null,
      email: null,
      postcode: null,
      claimed: { problems: null, resolved: null, ongoing: null },
      redacted: sketch.redacted ?? false,
      ...sketch.header,
    },
    place: {
      jurisdiction: sketch.place,
      province: sketch.province ?? null,
      adcode: sketch.adcode ?? null,
      level: sketch.level ?? (sketch.place === null ? null : 'prefecture'),
      stated: sketch.place !== null && (sketch.stated ?? true),
      confidence: sketch.place === null ? 0 : 1,
      evidence: [],
    },
    headings: [{ level: 1, label: '一', title: '整改落实情况', ...heading }],
    items: [{ id: '1', label: '1.', title: '关于突出问题', under: '一', themes: [], ...item }],
    measures,
    metrics,
    commitments,
    citations,
    dates,
    repairs: [],
    warnings: [],
  };
  const file = sketch.file ?? `${sketch.place ?? '某地'}.txt`;
  return { file, encoding: 'utf-8', text, hash: contentHash(text), coded };
}
