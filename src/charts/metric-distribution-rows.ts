/** Rows of the distribution of figures: a row for each theme with what is counted of all its figures, and figures to draw. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import {
  type Condition,
  type Filters,
  filtersSchema,
  noticeCondition,
  statusCondition,
  themeCondition,
} from './filters.ts';
import { placeFields } from './place-label.ts';

/** Themes that a picture has room for: those with most figures. */
export const MOST_THEMES = 12;
/** Figures of a theme that are drawn: of more, so many in even steps from the least to the greatest. */
export const MOST_DOTS = 250;
/** Below this many figures a theme has no quartiles. */
export const LEAST_FIGURES = 5;

export const distributionParams = v.object({
  /** Null for the unit that most figures have. */
  unit: v.nullable(v.string()),
  filters: filtersSchema,
});
export type DistributionParams = v.InferOutput<typeof distributionParams>;

const theme = { theme: v.string(), name_zh: v.string(), name_en: v.string(), unit: v.string() };
/** A theme; quartiles, least and greatest are of all uncovered figures, drawn or not, null where there is none. */
const themeRow = v.object({
  ...theme,
  metric_id: v.null(),
  figures: v.number(),
  covered: v.number(),
  least: v.nullable(v.number()),
  first_quartile: v.nullable(v.number()),
  median: v.nullable(v.number()),
  third_quartile: v.nullable(v.number()),
  greatest: v.nullable(v.number()),
  /** The first covered figure. */
  covered_notice: v.nullable(v.string()),
  covered_start: v.nullable(v.number()),
  covered_end: v.nullable(v.number()),
  /** Themes with figures in this unit, drawn or not. */
  themes_total: v.number(),
  /** Of all themes that are drawn together, each figure once: figures, covered ones too, and those that are covered. */
  figures_total: v.number(),
  covered_total: v.number(),
  /** Zeros, ranges (30 to 50), which stand at their lower end, and figures that are about, over or under a number. */
  zeros: v.number(),
  ranges: v.number(),
  inexact: v.number(),
  notices_total: v.number(),
  /** Ways in which what is counted is named. */
  subjects: v.number(),
  /** Figures in this unit in measures without a theme, or outside measures. */
  without_theme: v.number(),
});
const figureRow = v.object({
  ...theme,
  ...placeFields,
  metric_id: v.number(),
  value: v.number(),
  value_high: v.nullable(v.number()),
  qualifier: v.picklist(['exact', 'about', 'over', 'under']),
  subject: v.nullable(v.string()),
  period: v.nullable(v.string()),
  role: v.nullable(v.picklist(['own', 'part', 'planned', 'applied', 'required', 'cumulative'])),
  quote: v.string(),
  span_start: v.number(),
  span_end: v.number(),
});
export type ThemeFigures = v.InferOutput<typeof themeRow>;
export type Figure = v.InferOutput<typeof figureRow>;

/** A theme (`metric_id` null) or one of its figures. */
export const distributionRow = v.union([themeRow, figureRow]);
export type DistributionRow = v.InferOutput<typeof distributionRow>;

/** The figures that count on anything with the columns of `metrics` under the name `q`: with a unit, and each once. */
function countedFigures(filters: Filters): Condition {
  const counted = 'q.repeat_of IS NULL AND q.unit IS NOT NULL';
  if (filters.statuses.length === 0) return { sql: counted, bindings: [] };
  const status = statusCondition(filters, 'm');
  return {
    sql: `${counted} AND (q.notice_id, q.measure_id) IN (SELECT (m.notice_id, m.measure_id) FROM measures m WHERE ${status.sql})`,
    bindings: status.bindings,
  };
}

/** CTEs `chosen` (notices), `counted` (their figures) and `themed` (these once for each theme of their measure). */
function themedFigures(filters: Filters): Query {
  const notices = noticeCondition(filters, 'o');
  const counted = countedFigures(filters);
  const themes = themeCondition(filters, 't');
  return {
    sql: `chosen AS (
        SELECT o.notice_id, o.jurisdiction, o.jurisdiction_stated, o.file, o.published, o.sort_key
        FROM notice_overview o WHERE ${notices.sql}
      ),
      counted AS (SELECT q.* FROM metrics q SEMI JOIN chosen USING (notice_id) WHERE ${counted.sql}),
      themed AS (
        SELECT q.*, t.theme FROM counted q
        JOIN measure_themes t ON t.notice_id = q.notice_id AND t.measure_id = q.measure_id WHERE ${themes.sql}
      )`,
    bindings: [...notices.bindings, ...counted.bindings, ...themes.bindings],
  };
}

/** A unit that figures have, for a choice of one. */
export const unitRow = v.object({
  unit: v.string(),
  /** Uncovered figures that a distribution of this unit has, each once, and covered ones. */
  figures: v.number(),
  covered: v.number(),
  notices: v.number(),
});
export type UnitRow = v.InferOutput<typeof unitRow>;

/** The units of the figures on the chosen themes, the one that most uncovered figures have first: `unitRow`s. */
export function unitsQuery(filters: Filters): Query {
  const themed = themedFigures(filters);
  return {
    sql: `
      WITH ${themed.sql}
      SELECT unit, count(value)::INTEGER AS figures, (count(*) - count(value))::INTEGER AS covered,
        count(DISTINCT notice_id)::INTEGER AS notices
      FROM (SELECT DISTINCT notice_id, metric_id, unit, value FROM themed)
      GROUP BY unit ORDER BY figures DESC, covered DESC, unit`,
    bindings: themed.bindings,
  };
}

export function distributionQuery({ unit, filters }: DistributionParams): Query {
  const themed = themedFigures(filters);
  const wanted: Query =
    unit === null
      ? {
          sql: `SELECT unit FROM (SELECT DISTINCT notice_id, metric_id, unit, value FROM themed)
            GROUP BY unit ORDER BY count(value) DESC, count(*) DESC, unit LIMIT 1`,
          bindings: [],
        }
      : { sql: 'SELECT ? AS unit', bindings: [unit] };
  // A chosen theme without any figure is shown as such.
  const join = filters.themes.length > 0 ? 'LEFT JOIN' : 'JOIN';
  const themes = themeCondition(filters, 't');
  return {
    sql: `
      WITH ${themed.sql},
      wanted AS (${wanted.sql}),
      figures AS (
        SELECT f.*, n.jurisdiction, n.jurisdiction_stated, n.file, n.published, n.sort_key
        FROM themed f SEMI JOIN wanted USING (unit) JOIN chosen n USING (notice_id)
      ),
      stats AS (
        SELECT theme, count(value) AS figures, count(*) - count(value) AS covered,
          min(value) AS least, quantile_cont(value, 0.25) AS first_quartile, quantile_cont(value, 0.5) AS median,
          quantile_cont(value, 0.75) AS third_quartile, max(value) AS greatest
        FROM figures GROUP BY theme
      ),
      kept AS (
        SELECT t.theme, t.name_zh, t.name_en, s.* EXCLUDE (theme), count(*) OVER () AS themes_total,
          row_number() OVER (ORDER BY coalesce(s.figures + s.covered, 0) DESC, t.sort_order) AS place
        FROM themes t ${join} stats s USING (theme)
        WHERE ${themes.sql} AND EXISTS (SELECT 1 FROM figures)
        ORDER BY place LIMIT ${MOST_THEMES}
      ),
      covered AS (
        SELECT theme, notice_id AS covered_notice, span_start AS covered_start, span_end AS covered_end
        FROM figures WHERE value IS NULL
        QUALIFY row_number() OVER (PARTITION BY theme ORDER BY sort_key, notice_id, metric_id) = 1
      ),
      totals AS (
        SELECT count(*) AS figures_total, count(*) - count(value) AS covered_total, count(*) FILTER (value = 0) AS zeros,
          count(value_high) AS ranges, count(value) FILTER (qualifier <> 'exact') AS inexact,
          count(DISTINCT notice_id) AS notices_total, count(DISTINCT subject) AS subjects
        FROM (
          SELECT DISTINCT notice_id, metric_id, value, value_high, qualifier, subject
          FROM figures SEMI JOIN kept USING (theme)
        )
      ),
      bare AS (
        SELECT count(*) AS without_theme FROM counted q SEMI JOIN wanted USING (unit)
        ANTI JOIN measure_themes t ON t.notice_id = q.notice_id AND t.measure_id = q.measure_id
      ),
      ranked AS (
        SELECT f.*, k.place, k.name_zh, k.name_en, k.figures AS all_figures, row_number() OVER (
          PARTITION BY f.theme ORDER BY f.value, f.sort_key, f.notice_id, f.metric_id
        ) AS position
        FROM figures f JOIN kept k USING (theme) WHERE f.value IS NOT NULL
      ),
      rows AS (
        FROM (
          SELECT k.theme, k.name_zh, k.name_en, (SELECT unit FROM wanted) AS unit, NULL::INTEGER AS metric_id,
            coalesce(k.figures, 0)::INTEGER AS figures, coalesce(k.covered, 0)::INTEGER AS covered,
            k.least, k.first_quartile, k.median, k.third_quartile, k.greatest,
            c.covered_notice, c.covered_start, c.covered_end, k.themes_total::INTEGER AS themes_total,
            n.figures_total::INTEGER AS figures_total, n.covered_total::INTEGER AS covered_total,
            n.zeros::INTEGER AS zeros, n.ranges::INTEGER AS ranges, n.inexact::INTEGER AS inexact,
            n.notices_total::INTEGER AS notices_total, n.subjects::INTEGER AS subjects,
            without_theme::INTEGER AS without_theme, k.place, 0 AS position
          FROM kept k LEFT JOIN covered c USING (theme) CROSS JOIN totals n CROSS JOIN bare
        )
        UNION ALL BY NAME (
          SELECT theme, name_zh, name_en, unit, metric_id, notice_id, jurisdiction, jurisdiction_stated, file, published,
            value, value_high, qualifier, subject, period, role, quote, span_start, span_end, place, position
          FROM ranked
          WHERE position = 1 OR all_figures <= ${MOST_DOTS}
            OR position * ${MOST_DOTS} // all_figures > (position - 1) * ${MOST_DOTS} // all_figures
        )
      )
      SELECT * EXCLUDE (place, position) FROM rows ORDER BY place, position`,
    bindings: [...themed.bindings, ...wanted.bindings, ...themes.bindings],
  };
}

export interface Distribution {
  theme: ThemeFigures;
  /** From the least to the greatest: all, or so many in even steps. */
  drawn: Figure[];
}

/** The themes in their order, each with the figures that are drawn. */
export function distributionsOf(rows: readonly DistributionRow[]): Distribution[] {
  const themes: Distribution[] = [];
  for (const row of rows) {
    if (row.metric_id === null) themes.push({ theme: row, drawn: [] });
    else themes.at(-1)!.drawn.push(row);
  }
  return themes;
}

/** Whether a theme has quartiles to show. */
export function hasQuartiles({ figures }: ThemeFigures): boolean {
  return figures >= LEAST_FIGURES;
}
