import type { Measure, Metric, Notice, Span } from '../../src/notice/notice.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';

const OPENING =
  '根据区委统一部署，区委巡察组对区教育局党组开展了常规巡察，并反馈了巡察意见。现将巡察整改进展情况予以公布。';

/** What the parser finds in the only measure of a notice published on 8 August 2025. */
export interface ParsedMeasure {
  notice: Notice;
  measure: Measure;
  /** The printed words of a span. */
  words(span: Span): string;
  /** Each metric on one line: `printed words | value unit qualifier`, a range as `low-high`, a redacted value as `*`. */
  figures: string[];
}

const number = (value: number | null): string => (value === null ? '*' : String(value));

function lineOf(metric: Metric, printed: string): string {
  const value =
    metric.valueHigh === null ? number(metric.value) : `${number(metric.value)}-${number(metric.valueHigh)}`;
  return `${printed} | ${value} ${metric.unit ?? '-'} ${metric.qualifier}`;
}

/** Parses a notice whose only measure is 一是 and the given sentences. */
export function parseMeasure(sentences: string): ParsedMeasure {
  const text = `某某区教育局党组关于巡察整改进展情况的通报\n${OPENING}\n一、整改落实情况\n1.关于管理的问题。一是${sentences}\n某某区教育局党组\n2025年8月8日`;
  const notice = parseNotice(text);
  const measure = notice.measures[0];
  if (notice.measures.length !== 1 || !measure)
    throw new Error(`${notice.measures.length} measures instead of one in: ${sentences}`);
  const words = (span: Span): string => text.slice(span.start, span.end);
  return { notice, measure, words, figures: notice.metrics.map((metric) => lineOf(metric, words(metric))) };
}
