/** Rows of the chart of specifics: for each notice how many measures name a figure, a date, a document, a body. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { statusCondition } from './filters.ts';
import { keptNotices, measuresOnThemes, NOTICE_COLUMNS, type NoticeSet, noticeFields } from './notice-set.ts';
import { shareBounds, shareBoundsSql } from './share-interval.ts';

/** What a measure may name, in the charts' order. */
export const SPECIFICS = ['figure', 'date', 'document', 'body'] as const;
export type Specific = (typeof SPECIFICS)[number];

export const specificityRow = v.object({
  ...noticeFields,
  redacted: v.boolean(),
  specific: v.picklist(SPECIFICS),
  /** Measures that name it, and all measures of the notice. */
  measures: v.number(),
  measures_total: v.number(),
  ...shareBounds,
  /** Measures whose figures are all covered; of `figure` alone, else 0. */
  covered: v.number(),
  /** The first measure in the text that names it; null where none does. */
  first_start: v.nullable(v.number()),
  first_end: v.nullable(v.number()),
});
export type SpecificityRow = v.InferOutput<typeof specificityRow>;

/** Counts as in the view `specificity`, of the measures that pass the filters. */
export function specificityQuery(params: NoticeSet): Query {
  const kept = keptNotices(params, 'measures');
  const status = statusCondition(params.filters, 's');
  const themes = measuresOnThemes(params.filters, 's');
  return {
    sql: `
      WITH kept AS (${kept.sql}),
      chosen AS (
        SELECT s.* FROM measure_specifics s
        WHERE s.notice_id IN (SELECT notice_id FROM kept) AND ${status.sql} AND ${themes.sql}
      ),
      totals AS (
        SELECT notice_id, count(*) AS measures, count(*) FILTER (has_covered_figure AND NOT has_figure) AS covered
        FROM chosen GROUP BY notice_id
      ),
      named AS (
        SELECT notice_id, 'figure' AS specific, ordinal FROM chosen WHERE has_figure
        UNION ALL SELECT notice_id, 'date', ordinal FROM chosen WHERE has_date
        UNION ALL SELECT notice_id, 'document', ordinal FROM chosen WHERE has_document
        UNION ALL SELECT notice_id, 'body', ordinal FROM chosen WHERE has_body
      ),
      counted AS (
        SELECT notice_id, specific, count(*) AS measures, min(ordinal) AS first_ordinal FROM named GROUP BY notice_id, specific
      )
      SELECT ${NOTICE_COLUMNS}, k.redacted, s.specific, coalesce(c.measures, 0)::INTEGER AS measures,
        coalesce(n.measures, 0)::INTEGER AS measures_total,
        ${shareBoundsSql('coalesce(c.measures, 0)', 'n.measures')},
        CASE WHEN s.specific = 'figure' THEN coalesce(n.covered, 0) ELSE 0 END::INTEGER AS covered,
        m.span_start AS first_start, m.span_end AS first_end
      FROM kept k
      CROSS JOIN (VALUES ('figure', 1), ('date', 2), ('document', 3), ('body', 4)) s (specific, position)
      LEFT JOIN totals n ON n.notice_id = k.notice_id
      LEFT JOIN counted c ON c.notice_id = k.notice_id AND c.specific = s.specific
      LEFT JOIN measures m ON m.notice_id = c.notice_id AND m.ordinal = c.first_ordinal
      ORDER BY k.sort_key, k.notice_id, s.position`,
    bindings: [...kept.bindings, ...status.bindings, ...themes.bindings],
  };
}
