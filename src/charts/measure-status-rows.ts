/** Rows of the status chart: every status against each notice that is shown. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { STATUSES } from './filters.ts';
import { keptNotices, measuresOnThemes, NOTICE_COLUMNS, type NoticeSet, noticeFields } from './notice-set.ts';
import { shareBounds, shareBoundsSql } from './share-interval.ts';

export const statusRow = v.object({
  ...noticeFields,
  status: v.picklist(STATUSES),
  /** Measures of the notice with the status, and all of them. */
  measures: v.number(),
  measures_total: v.number(),
  ...shareBounds,
  /** The first of these measures in the text; null where there is none. */
  first_start: v.nullable(v.number()),
  first_end: v.nullable(v.number()),
});
export type StatusRow = v.InferOutput<typeof statusRow>;

export function statusQuery(params: NoticeSet): Query {
  const kept = keptNotices(params, 'measures');
  const themes = measuresOnThemes(params.filters, 'm');
  return {
    sql: `
      WITH kept AS (${kept.sql}),
      counted AS (
        SELECT m.notice_id, m.status, count(*) AS measures,
          min(m.span_start) AS first_start, arg_min(m.span_end, m.span_start) AS first_end
        FROM counted_measures m SEMI JOIN kept USING (notice_id) WHERE ${themes.sql} GROUP BY m.notice_id, m.status
      ),
      totals AS (SELECT notice_id, sum(measures) AS measures FROM counted GROUP BY notice_id)
      SELECT ${NOTICE_COLUMNS}, s.status, coalesce(c.measures, 0)::INTEGER AS measures,
        coalesce(n.measures, 0)::INTEGER AS measures_total,
        ${shareBoundsSql('coalesce(c.measures, 0)', 'n.measures')}, c.first_start, c.first_end
      FROM kept k
      CROSS JOIN (VALUES ('done', 1), ('mixed', 2), ('ongoing', 3), ('planned', 4), ('clean', 5)) s (status, position)
      LEFT JOIN totals n ON n.notice_id = k.notice_id
      LEFT JOIN counted c ON c.notice_id = k.notice_id AND c.status = s.status
      ORDER BY k.sort_key, k.notice_id, s.position`,
    bindings: [...kept.bindings, ...themes.bindings],
  };
}
