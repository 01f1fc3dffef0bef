import type { CodedNotice } from '../coding/coded-notice.ts';
import type { Span } from '../notice/notice.ts';
import type { Cell } from './tables.ts';

/** A repeat before it gets its notice and its order. */
type Repeat = Span & Record<string, Cell>;

/**
 * The measures and the figures that a notice reports again. A measure repeats another where their words are the same,
 * each one's own label (一是, 二是 …) aside; a figure where the parser found its sentence repeated.
 */
export function repeatRows({ measures, metrics }: CodedNotice, text: string): Repeat[] {
  const firstWith = new Map<string, CodedNotice['measures'][number]>();
  const repeats: Repeat[] = [];
  for (const measure of measures) {
    const words = text.slice(measure.start, measure.end);
    const own = measure.label !== null && words.startsWith(measure.label) ? words.slice(measure.label.length) : words;
    const first = firstWith.get(own);
    if (first === undefined) firstWith.set(own, measure);
    else repeats.push(repeat('measure', measure, first, [measure.id, first.id, null, null]));
  }
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  for (const metric of metrics) {
    const first = metric.repeatOf === null ? undefined : byId.get(metric.repeatOf);
    if (first === undefined) continue;
    repeats.push(repeat('metric', metric, first, [metric.measure, first.measure, metric.id, first.id]));
  }
  return repeats;
}

function repeat(
  row_kind: 'measure' | 'metric',
  { start, end }: Span,
  first: Span,
  [measure_id, first_measure_id, metric_id, first_metric_id]: [Cell, Cell, Cell, Cell],
): Repeat {
  const ids = { measure_id, first_measure_id, metric_id, first_metric_id };
  return { row_kind, ...ids, start, end, first_start: first.start, first_end: first.end };
}
