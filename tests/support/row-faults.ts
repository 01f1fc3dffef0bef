import type { Notice, Span } from '../../src/notice/notice.ts';

const ROWS = [
  'headings',
  'items',
  'measures',
  'metrics',
  'commitments',
  'citations',
  'dates',
  'repairs',
  'warnings',
] as const;
const ORDERED = ['headings', 'items', 'measures', 'metrics', 'commitments', 'citations', 'dates'] as const;

const shown = (span: Span): string => `[${span.start}, ${span.end})`;

/** What is wrong with the rows of a parsed notice whatever its text says; empty where all is sound. */
export function rowFaults(text: string, notice: Notice): string[] {
  const faults: string[] = [];
  for (const name of ROWS) {
    for (const span of notice[name]) {
      if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length))
        faults.push(`${name}: ${shown(span)} lies outside a text of ${text.length}`);
    }
  }
  for (const name of ORDERED) {
    const rows: readonly Span[] = notice[name];
    rows.forEach((row, index) => {
      const before = rows[index - 1];
      if (before && before.start > row.start) faults.push(`${name}: ${shown(row)} comes after ${shown(before)}`);
    });
  }
  notice.measures.forEach((measure, index) => {
    const before = notice.measures[index - 1];
    if (before && before.end > measure.start) faults.push(`measures: ${before.id} overlaps ${measure.id}`);
  });
  notice.dates.forEach((date, index) => {
    const before = notice.dates[index - 1];
    if (before && before.end > date.start) faults.push(`dates: ${shown(before)} overlaps ${shown(date)}`);
    if (date.start === date.end) faults.push(`dates: ${shown(date)} has no words`);
  });
  const items = new Set(notice.items.map((item) => item.id));
  if (items.size !== notice.items.length) faults.push('items: an id is given twice');
  const measures = new Map(notice.measures.map((measure) => [measure.id, measure]));
  if (measures.size !== notice.measures.length) faults.push('measures: an id is given twice');
  for (const measure of notice.measures) {
    if (!items.has(measure.item)) faults.push(`measures: ${measure.id} has no item ${measure.item}`);
  }
  notice.metrics.forEach((metric, index) => {
    if (metric.id !== index + 1) faults.push(`metrics: id ${metric.id} at place ${index + 1}`);
    if (metric.repeatOf !== null && !(metric.repeatOf >= 1 && metric.repeatOf < metric.id))
      faults.push(`metrics: ${metric.id} repeats ${metric.repeatOf}`);
    if (metric.measure === null) return;
    const measure = measures.get(metric.measure);
    if (!measure) faults.push(`metrics: ${metric.id} has no measure ${metric.measure}`);
    else if (metric.start < measure.start || metric.end > measure.end)
      faults.push(`metrics: ${shown(metric)} lies outside its measure ${shown(measure)}`);
  });
  for (const row of [...notice.commitments, ...notice.citations, ...notice.dates]) {
    if (row.measure !== null && !measures.has(row.measure)) faults.push(`no measure ${row.measure} at ${shown(row)}`);
  }
  for (const repair of notice.repairs) {
    if (repair.printed !== text.slice(repair.start, repair.end))
      faults.push(`repairs: ${shown(repair)} does not print ${JSON.stringify(repair.printed)}`);
  }
  return faults;
}
