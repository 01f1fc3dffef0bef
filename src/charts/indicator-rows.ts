/** Rows of one indicator: figures as reported, each with why it cannot be compared, and notices that report none. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { denominatorsSchema } from './denominators.ts';
import { filtersSchema, noticeCondition } from './filters.ts';

export const indicatorParams = v.object({
  indicator: v.string(),
  filters: filtersSchema,
  /** What the figures are divided by, null where they are shown as reported. */
  per: v.nullable(denominatorsSchema),
});
export type IndicatorParams = v.InferOutput<typeof indicatorParams>;

/** Figures of each kind (comparable, not comparable, silent notices) that a picture has room for. */
export const MOST_FIGURES = 30;

/** Why the warehouse keeps a figure apart; the view `comparable_indicators` says what each means. */
export const REASONS = [
  'planned',
  'applied',
  'required',
  'part',
  'cumulative',
  'covered',
  'several_values',
  'no_period',
  'open_period',
  'several_years',
] as const;

const notice = {
  notice_id: v.string(),
  jurisdiction: v.nullable(v.string()),
  jurisdiction_stated: v.boolean(),
  file: v.string(),
  published: v.nullable(v.string()),
  place: v.string(),
  sort_key: v.number(),
  indicator: v.string(),
  theme: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
  dimension: v.picklist(['count', 'money', 'percent', 'duration']),
  kind: v.picklist(['flow', 'stock', 'share']),
  /** Rows of this kind that there are, drawn or not. */
  kind_total: v.number(),
};
const reported = v.object({
  ...notice,
  metric_id: v.number(),
  value: v.nullable(v.number()),
  value_high: v.nullable(v.number()),
  unit: v.nullable(v.string()),
  qualifier: v.picklist(['exact', 'about', 'over', 'under']),
  subject: v.nullable(v.string()),
  period: v.nullable(v.string()),
  period_kind: v.picklist(['none', 'since', 'until', 'span', 'year', 'month', 'day']),
  quote: v.string(),
  reason: v.nullable(v.picklist(REASONS)),
});
const silent = v.object({ ...notice, metric_id: v.null() });

/** A figure, or with `metric_id` null a notice that reports none. */
export const indicatorRow = v.union([reported, silent]);
export type IndicatorRow = v.InferOutput<typeof indicatorRow>;
export type ReportedRow = v.InferOutput<typeof reported>;
export type Reason = (typeof REASONS)[number];

export function isReported(row: IndicatorRow): row is ReportedRow {
  return row.metric_id !== null;
}

export function indicatorQuery({ indicator, filters }: IndicatorParams): Query {
  const notices = noticeCondition(filters, 'o');
  return {
    sql: `
      WITH chosen AS (SELECT o.* FROM notice_overview o WHERE ${notices.sql}),
      figures AS (
        SELECT n.place, q.*, c.period_kind,
          CASE WHEN q.role <> 'own' THEN q.role WHEN q.planned THEN 'planned' ELSE c.reason END AS reason
        FROM chosen n JOIN indicator_values q USING (notice_id)
        JOIN comparable_indicators c ON c.notice_id = q.notice_id AND c.indicator = q.indicator
          AND c.period IS NOT DISTINCT FROM q.period
        -- The same figure told again in other words is one.
        WHERE q.indicator = ? AND NOT (c.comparable AND q.role = 'own' AND NOT q.planned AND q.metric_id <> c.metric_id)
      ),
      silent AS (SELECT n.* FROM chosen n ANTI JOIN figures USING (notice_id)),
      rows AS (
        SELECT notice_id, jurisdiction, jurisdiction_stated, file, published, place, sort_key,
          metric_id, value, value_high, unit, qualifier, subject, period, period_kind, quote, reason,
          CASE WHEN reason IS NULL THEN 1 ELSE 2 END AS kind_order
        FROM figures
        UNION ALL
        SELECT notice_id, jurisdiction, jurisdiction_stated, file, published, place, sort_key,
          NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3
        FROM silent
      ),
      counted AS (
        SELECT *, count(*) OVER (PARTITION BY kind_order) AS kind_total, row_number() OVER (
          PARTITION BY kind_order ORDER BY CASE WHEN kind_order = 1 THEN value END DESC NULLS LAST, sort_key, metric_id
        ) AS position
        FROM rows
      )
      SELECT r.notice_id, r.jurisdiction, r.jurisdiction_stated, r.file, r.published, r.place, r.sort_key,
        i.indicator, i.theme, i.name_zh, i.name_en, i.dimension, i.kind, r.kind_total::INTEGER AS kind_total,
        r.metric_id, r.value, r.value_high, r.unit, r.qualifier, r.subject, r.period, r.period_kind, r.quote, r.reason
      FROM counted r CROSS JOIN (SELECT * FROM indicators WHERE indicator = ?) i
      WHERE r.position <= ${MOST_FIGURES} ORDER BY r.kind_order, r.position`,
    bindings: [...notices.bindings, indicator, indicator],
  };
}
