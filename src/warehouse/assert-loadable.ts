import type { Span } from '../notice/notice.ts';
import type { SourceNotice } from './source-notice.ts';

/**
 * Makes sure that a notice's rows will fit the schema before any of them is appended: DuckDB reports a broken
 * key only for a whole batch, and one notice must not take the others with it.
 *
 * @throws {TypeError} saying what does not fit
 */
export function assertLoadable({ coded, text }: SourceNotice): void {
  const items = distinct('item', coded.items, (item) => item.id);
  const measures = distinct('measure', coded.measures, (measure) => measure.id);
  distinct('metric', coded.metrics, (metric) => String(metric.id));
  for (const { id, item, themes } of coded.measures) {
    if (!items.has(item)) throw new TypeError(`measure ${id} stands in item ${item}, which does not exist`);
    distinct(`theme of measure ${id}:`, themes, (entry) => entry.theme);
  }
  for (const { measure } of [...coded.metrics, ...coded.commitments, ...coded.citations, ...coded.dates]) {
    if (measure !== null && !measures.has(measure)) throw new TypeError(`there is no measure ${measure}`);
  }
  const spans: Span[] = [
    ...coded.place.evidence,
    ...coded.headings,
    ...coded.items,
    ...coded.measures,
    ...coded.measures.flatMap((measure) => measure.themes.flatMap((theme) => theme.evidence)),
    ...coded.metrics,
    ...coded.commitments,
    ...coded.citations,
    ...coded.dates,
    ...coded.repairs,
    ...coded.warnings,
  ];
  for (const { start, end } of spans) {
    const inside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
    if (!inside) throw new TypeError(`the span ${start}–${end} is not inside the text (${text.length})`);
  }
}

function distinct<T>(kind: string, entries: readonly T[], id: (entry: T) => string): Set<string> {
  const ids = new Set<string>();
  for (const entry of entries) {
    if (ids.has(id(entry))) throw new TypeError(`${kind} ${id(entry)} is there twice`);
    ids.add(id(entry));
  }
  return ids;
}
