/** Gives indicators to metrics by the words around the figure. */
import type { Metric } from '../notice/notice.ts';
import type { Codebook } from './codebook.ts';

const BEFORE = 60;
const AFTER = 40;

export type IndicatorCoder = (text: string, metric: Metric) => string | null;

/** The words around a figure within its sentence, the figure itself as #. */
function around(text: string, metric: Metric): string {
  const before = text.slice(Math.max(0, metric.start - BEFORE), metric.start);
  const after = text.slice(metric.end, metric.end + AFTER);
  const sentence = Math.max(
    before.lastIndexOf('。'),
    before.lastIndexOf('\n'),
    before.lastIndexOf(';'),
    before.lastIndexOf('；'),
  );
  const stop = after.search(/[。\n;；]/);
  return `${before.slice(sentence + 1)}#${stop < 0 ? after : after.slice(0, stop)}`;
}

/** Makes the coder of a codebook. The first indicator in its order whose unit and patterns fit is given. */
export function indicatorCoder(codebook: Codebook): IndicatorCoder {
  const rules = codebook.indicators.map((indicator) => ({
    code: indicator.code,
    units: new Set(indicator.units),
    match: indicator.match.length > 0 ? new RegExp(indicator.match.map((pattern) => `(?:${pattern})`).join('|')) : null,
    not: indicator.not.length > 0 ? new RegExp(indicator.not.map((pattern) => `(?:${pattern})`).join('|')) : null,
  }));
  return (text, metric) => {
    const words = around(text, metric);
    for (const rule of rules) {
      if (!rule.units.has(metric.unit) || !rule.match?.test(words) || rule.not?.test(words)) continue;
      return rule.code;
    }
    return null;
  };
}
