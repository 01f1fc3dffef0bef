/** What a few notices report on: themes, indicators and documents, each with how often. */
import * as v from 'valibot';
import { type Filters, statusCondition, themeCondition } from '../../charts/filters.ts';
import { placeholders } from './placeholders.ts';
import { ask } from './warehouse.ts';

/** One thing that one notice reports. */
const reportRow = v.object({
  notice_id: v.string(),
  /** Code of the theme or the indicator, title of the document. */
  subject: v.string(),
  /** Measures, figures, or places where the document is named. */
  count: v.number(),
  /** Where it first stands; null for a theme, whose evidence is a list. */
  span_start: v.nullable(v.number()),
  span_end: v.nullable(v.number()),
});
export type Report = v.InferOutput<typeof reportRow>;

export const REPORT_KINDS = ['themes', 'indicators', 'documents'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
export type Reports = Record<ReportKind, Report[]>;

/** Themes and indicators in the codebook's order, documents in that of their titles; of `filters` themes and status. */
export async function bureauReports(ids: readonly string[], filters: Filters): Promise<Reports> {
  const chosen = placeholders(ids.length);
  const status = statusCondition(filters, 'c');
  const ofTheme = themeCondition(filters, 'c');
  const ofIndicator = themeCondition(filters, 'i');
  const [themes, indicators, documents] = await Promise.all([
    ask(
      {
        sql: `SELECT c.notice_id, c.theme AS subject, sum(c.measures)::INTEGER AS count,
            NULL::INTEGER AS span_start, NULL::INTEGER AS span_end
          FROM theme_counts c JOIN themes t ON t.theme = c.theme
          WHERE c.notice_id IN (${chosen}) AND ${status.sql} AND ${ofTheme.sql}
          GROUP BY c.notice_id, c.theme, t.sort_order ORDER BY t.sort_order`,
        bindings: [...ids, ...status.bindings, ...ofTheme.bindings],
      },
      reportRow,
    ),
    ask(
      {
        sql: `SELECT i.notice_id, i.indicator AS subject, count(*)::INTEGER AS count,
            min(i.span_start) AS span_start, arg_min(i.span_end, i.span_start) AS span_end
          FROM indicator_values i JOIN indicators c ON c.indicator = i.indicator
          WHERE i.notice_id IN (${chosen}) AND ${ofIndicator.sql}
          GROUP BY i.notice_id, i.indicator, c.sort_order ORDER BY c.sort_order`,
        bindings: [...ids, ...ofIndicator.bindings],
      },
      reportRow,
    ),
    ask(
      {
        sql: `SELECT notice_id, title AS subject, count(*)::INTEGER AS count,
            min(span_start) AS span_start, arg_min(span_end, span_start) AS span_end
          FROM citations WHERE notice_id IN (${chosen}) GROUP BY notice_id, title ORDER BY title`,
        bindings: ids,
      },
      reportRow,
    ),
  ]);
  return { themes, indicators, documents };
}
