/** Rows of one indicator: figures as reported, each with why it cannot be compared, and notices that report none. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { denominatorsSchema } from './denominators.ts';
import { filtersSchema, noticeCondition } from './filters.ts';
import { placeFields } from './place-label.ts';

export const indicatorParams = v.object({
  indicator: v.string(),
  filters: filtersSchema,
  /** What the figures are divided by, null where they are shown as reported. */
  per: v.nullable(denominatorsSchema),
});
export type IndicatorParams = v.InferOutput<typeof indicatorParams>;

/** Figures of each kind (comparable, not comparable, silent notices) that a picture has room for. */
export const MOST_FIGURES = 30;

/**
 * Why a figure stands apart: the warehouse's reasons, which the view `comparable_indicators` explains, then what tells it
 * from the figures that are compared: their unit, the length of their period, a number to divide by.
 */
const REASONS = [
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
  'other_unit',
  'other_length',
  'no_denominator',
] as const;

const notice = {
  ...placeFields,
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

/** Units that count the same thing, the first standing for all. */
const SAME_UNITS: readonly (readonly string[])[] = [
  ['名', '人', '位'],
  ['所', '家', '个'],
];

const quoted = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(', ');

/** What is divided by, by place: as given, or one for every place. */
function divisors({ per }: IndicatorParams): Query {
  if (per === null) return { sql: 'SELECT DISTINCT place, 1.0 AS divisor FROM chosen', bindings: [] };
  const given = Object.entries(per.values);
  const rows = given.map(() => '(?, ?::DOUBLE)').join(', ');
  return { sql: `SELECT * FROM (VALUES ${rows}) given (place, divisor)`, bindings: given.flat() };
}

/**
 * Figures that can be compared, greatest first, then those that cannot, then the notices that report none: at most
 * `MOST_FIGURES` of each. Compared are those in the unit, and then of the length of period, that most have.
 */
export function indicatorQuery(params: IndicatorParams): Query {
  const { indicator, filters } = params;
  const notices = noticeCondition(filters, 'o');
  const divisor = divisors(params);
  return {
    sql: `
      WITH chosen AS (SELECT o.* FROM notice_overview o WHERE ${notices.sql}),
      divisors AS (${divisor.sql}),
      figures AS (
        SELECT n.place, d.divisor, q.*, c.period_kind,
          CASE WHEN q.role <> 'own' THEN q.role WHEN q.planned THEN 'planned' WHEN q.redacted THEN 'covered'
            ELSE c.reason END AS why,
          CASE ${SAME_UNITS.map((units) => `WHEN q.unit IN (${quoted(units)}) THEN '${units[0]}'`).join(' ')}
            ELSE coalesce(q.unit, '') END AS like_unit,
          -- A stretch of half a year or more is set beside years; stocks and shares hold at a moment.
          CASE WHEN q.kind <> 'flow' THEN 'moment' WHEN c.period_kind <> 'span' THEN c.period_kind
            WHEN (TRY_CAST(substr(split_part(q.period, '/', 2), 1, 4) AS INTEGER)
                - TRY_CAST(substr(q.period, 1, 4) AS INTEGER)) * 12
              + coalesce(TRY_CAST(nullif(substr(split_part(q.period, '/', 2), 6, 2), '') AS INTEGER), 12)
              - coalesce(TRY_CAST(nullif(substr(split_part(q.period, '/', 1), 6, 2), '') AS INTEGER), 1) < 5
            THEN 'months' ELSE 'year' END AS like_length
        FROM chosen n JOIN indicator_values q USING (notice_id) LEFT JOIN divisors d USING (place)
        JOIN comparable_indicators c ON c.notice_id = q.notice_id AND c.indicator = q.indicator
          AND c.period IS NOT DISTINCT FROM q.period
        -- The same figure told again in other words is one.
        WHERE q.indicator = ? AND NOT (
          c.comparable AND q.role = 'own' AND NOT q.planned AND NOT q.redacted AND q.metric_id <> c.metric_id
        )
      ),
      most_unit AS (
        SELECT like_unit FROM figures WHERE why IS NULL
        GROUP BY like_unit ORDER BY count(*) DESC, min(sort_key), min(metric_id) LIMIT 1
      ),
      most_length AS (
        SELECT like_length FROM figures SEMI JOIN most_unit USING (like_unit) WHERE why IS NULL
        GROUP BY like_length ORDER BY count(*) DESC, min(sort_key), min(metric_id) LIMIT 1
      ),
      judged AS (
        SELECT *, CASE WHEN why IS NOT NULL THEN why
          WHEN like_unit <> (SELECT like_unit FROM most_unit) THEN 'other_unit'
          WHEN like_length <> (SELECT like_length FROM most_length) THEN 'other_length'
          WHEN divisor IS NULL THEN 'no_denominator' END AS reason
        FROM figures
      ),
      silent AS (SELECT n.* FROM chosen n ANTI JOIN figures USING (notice_id)),
      rows AS (
        SELECT notice_id, jurisdiction, jurisdiction_stated, file, published, place, sort_key, divisor,
          metric_id, value, value_high, unit, qualifier, subject, period, period_kind, quote, reason,
          CASE WHEN reason IS NULL THEN 1 ELSE 2 END AS kind_order
        FROM judged
        UNION ALL
        SELECT notice_id, jurisdiction, jurisdiction_stated, file, published, place, sort_key, NULL,
          NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3
        FROM silent
      ),
      -- Of figures that stand apart each notice has its first before any has its second.
      turns AS (
        SELECT *, CASE WHEN kind_order = 2
          THEN row_number() OVER (PARTITION BY kind_order, notice_id ORDER BY metric_id) END AS turn
        FROM rows
      ),
      counted AS (
        SELECT *, count(*) OVER (PARTITION BY kind_order) AS kind_total, row_number() OVER (
          PARTITION BY kind_order ORDER BY CASE WHEN kind_order = 1 THEN value / divisor END DESC NULLS LAST,
            turn, sort_key, notice_id, metric_id
        ) AS position
        FROM turns
      )
      SELECT r.notice_id, r.jurisdiction, r.jurisdiction_stated, r.file, r.published, r.place, r.sort_key,
        i.indicator, i.theme, i.name_zh, i.name_en, i.dimension, i.kind, r.kind_total::INTEGER AS kind_total,
        r.metric_id, r.value, r.value_high, r.unit, r.qualifier, r.subject, r.period, r.period_kind, r.quote, r.reason
      FROM counted r CROSS JOIN (SELECT * FROM indicators WHERE indicator = ?) i
      WHERE r.position <= ${MOST_FIGURES}
      ORDER BY r.kind_order, CASE WHEN r.kind_order = 1 THEN r.position END, r.sort_key, r.notice_id, r.metric_id`,
    bindings: [...notices.bindings, ...divisor.bindings, indicator, indicator],
  };
}
