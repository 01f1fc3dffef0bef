/** Rows of one indicator: every figure reported, and one row for each notice that reports none. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { filtersSchema, noticeCondition } from './filters.ts';

const notice = {
  notice_id: v.string(),
  jurisdiction: v.nullable(v.string()),
  jurisdiction_stated: v.boolean(),
  file: v.string(),
  published: v.nullable(v.string()),
  sort_key: v.number(),
  indicator: v.string(),
  theme: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
  dimension: v.picklist(['count', 'money', 'percent', 'duration']),
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
  quote: v.string(),
  planned: v.boolean(),
  role: v.picklist(['own', 'part', 'planned', 'applied', 'required', 'cumulative']),
});
const silent = v.object({ ...notice, metric_id: v.null() });

/** A figure, or with `metric_id` null a notice that reports none. */
export const indicatorRow = v.union([reported, silent]);
export type IndicatorRow = v.InferOutput<typeof indicatorRow>;
export type ReportedRow = v.InferOutput<typeof reported>;

export function isReported(row: IndicatorRow): row is ReportedRow {
  return row.metric_id !== null;
}

export const indicatorParams = v.object({ indicator: v.string(), filters: filtersSchema });
export type IndicatorParams = v.InferOutput<typeof indicatorParams>;

export function indicatorQuery({ indicator, filters }: IndicatorParams): Query {
  const notices = noticeCondition(filters, 'o');
  return {
    sql: `
      SELECT o.notice_id, o.jurisdiction, o.jurisdiction_stated, o.file, o.published, o.sort_key,
        i.indicator, i.theme, i.name_zh, i.name_en, i.dimension,
        q.metric_id, q.value, q.value_high, q.unit, q.qualifier, q.subject, q.period, q.quote, q.planned, q.role
      FROM notice_overview o
      CROSS JOIN (SELECT * FROM indicators WHERE indicator = ?) i
      LEFT JOIN indicator_values q ON q.notice_id = o.notice_id AND q.indicator = i.indicator
      WHERE ${notices.sql}
      ORDER BY o.sort_key, q.metric_id`,
    bindings: [indicator, ...notices.bindings],
  };
}
