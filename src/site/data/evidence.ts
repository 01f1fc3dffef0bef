/** The measures behind a cell or mark. */
import * as v from 'valibot';
import { type ColumnKind, columnKey } from '../../charts/columns.ts';
import { type Filters, noticeCondition, statusCondition } from '../../charts/filters.ts';
import { sentenceAround } from './sentence.ts';
import { ask } from './warehouse.ts';

/** Quotations that are fetched at once. */
export const MOST_EVIDENCE = 500;

const place = {
  notice_id: v.string(),
  jurisdiction: v.nullable(v.string()),
  jurisdiction_stated: v.boolean(),
  file: v.string(),
  published: v.nullable(v.string()),
};
const quotation = {
  ...place,
  measure_id: v.nullable(v.string()),
  status: v.nullable(v.picklist(['done', 'ongoing', 'planned', 'clean', 'mixed'])),
  item_label: v.nullable(v.string()),
  item_title: v.nullable(v.string()),
  heading_path: v.nullable(v.string()),
  text: v.nullable(v.string()),
  span_start: v.number(),
  span_end: v.number(),
};
const themeRow = v.object(quotation);
const indicatorRow = v.object({ ...quotation, notice_text: v.nullable(v.string()) });
const figureRow = v.object({
  notice_id: v.string(),
  measure_id: v.string(),
  quote: v.string(),
  subject: v.nullable(v.string()),
  period: v.nullable(v.string()),
  span_start: v.number(),
});

export type Figure = v.InferOutput<typeof figureRow>;

/** One quotation: a measure's words, or a sentence outside the measures that holds a figure. */
export type Evidence = Omit<v.InferOutput<typeof themeRow>, 'text'> & { text: string; figures: Figure[] };

async function withFigures(rows: Omit<Evidence, 'figures'>[]): Promise<Evidence[]> {
  const notices = [...new Set(rows.map((row) => row.notice_id))];
  if (notices.length === 0) return [];
  const figures = await ask(
    {
      sql: `SELECT notice_id, measure_id, quote, subject, period, span_start FROM metrics
        WHERE measure_id IS NOT NULL AND repeat_of IS NULL AND notice_id IN (${notices.map(() => '?').join(', ')})
        ORDER BY notice_id, metric_id`,
      bindings: notices,
    },
    figureRow,
  );
  return rows.map((row) => ({
    ...row,
    figures: figures.filter((f) => f.notice_id === row.notice_id && f.measure_id === row.measure_id),
  }));
}

/** Measures that carry a theme, in a column (null for all) of what passes the filters, in the order of the text. */
export async function evidenceOfTheme(
  theme: string,
  column: { by: ColumnKind; key: string } | null,
  filters: Filters,
): Promise<Evidence[]> {
  const notices = noticeCondition(filters, 'o');
  const status = statusCondition(filters, 'e');
  const at =
    column === null
      ? { sql: 'true', bindings: [] }
      : { sql: `${columnKey(column.by, 'o')} = ?`, bindings: [column.key] };
  const rows = await ask(
    {
      sql: `SELECT e.notice_id, e.jurisdiction, e.jurisdiction_stated, e.file, e.published, e.measure_id, e.status,
          e.item_label, e.item_title, e.heading_path, e.text, e.span_start, e.span_end
        FROM measure_evidence e JOIN notice_overview o USING (notice_id)
        WHERE e.theme = ? AND ${at.sql} AND ${notices.sql} AND ${status.sql}
        ORDER BY e.sort_key, e.notice_id, e.ordinal LIMIT ${MOST_EVIDENCE}`,
      bindings: [theme, ...at.bindings, ...notices.bindings, ...status.bindings],
    },
    themeRow,
  );
  return withFigures(rows.map((row) => ({ ...row, text: row.text ?? '' })));
}

/** Measures, or sentences outside them, that report an indicator, of one notice or (null) of all that pass. */
export async function evidenceOfIndicator(
  indicator: string,
  notice: string | null,
  filters: Filters,
): Promise<Evidence[]> {
  const notices = noticeCondition(filters, 'o');
  const rows = await ask(
    {
      sql: `SELECT q.notice_id, q.jurisdiction, q.jurisdiction_stated, q.file, q.published, q.measure_id, m.status,
          i.label AS item_label, i.title AS item_title, i.heading_path, m.text,
          coalesce(m.span_start, q.span_start) AS span_start, coalesce(m.span_end, q.span_end) AS span_end,
          CASE WHEN m.measure_id IS NULL THEN n.text END AS notice_text
        FROM indicator_values q
        JOIN notices n ON n.notice_id = q.notice_id
        JOIN notice_overview o ON o.notice_id = q.notice_id
        LEFT JOIN measures m ON m.notice_id = q.notice_id AND m.measure_id = q.measure_id
        LEFT JOIN items i ON i.notice_id = m.notice_id AND i.item_id = m.item_id
        WHERE q.indicator = ? AND (q.notice_id = ? OR ? = '') AND ${notices.sql}
        ORDER BY q.sort_key, q.notice_id, q.metric_id LIMIT ${MOST_EVIDENCE}`,
      bindings: [indicator, notice ?? '', notice ?? '', ...notices.bindings],
    },
    indicatorRow,
  );
  const quotations = new Map<string, Omit<Evidence, 'figures'>>();
  for (const { notice_text, text, ...row } of rows) {
    const span =
      notice_text === null
        ? { start: row.span_start, end: row.span_end }
        : sentenceAround(notice_text, { start: row.span_start, end: row.span_end });
    // Several figures of one measure lead to the same words.
    quotations.set(`${row.notice_id} ${span.start}`, {
      ...row,
      span_start: span.start,
      span_end: span.end,
      text: text ?? notice_text?.slice(span.start, span.end) ?? '',
    });
  }
  return withFigures([...quotations.values()]);
}
