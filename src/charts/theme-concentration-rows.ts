/** Rows of the chart of concentration: for each notice how its measures spread over primary themes. */
import * as v from 'valibot';
import { type Query, SMALL_DENOMINATOR } from './chart.ts';
import { statusCondition } from './filters.ts';
import { keptNotices, NOTICE_COLUMNS, type NoticeSet, noticeFields } from './notice-set.ts';

export const concentrationRow = v.object({
  ...noticeFields,
  /** Measures with a theme, and their different primary themes. */
  themed_measures: v.number(),
  themes: v.number(),
  /** The theme with most measures; null where there is none. Its first measure in the text is where it begins. */
  largest_theme: v.nullable(v.string()),
  name_zh: v.nullable(v.string()),
  name_en: v.nullable(v.string()),
  largest: v.number(),
  /** Measures of the three themes with most. */
  top_three: v.number(),
  /** Herfindahl–Hirschman index, 0 to 1; null without measures. */
  hhi: v.nullable(v.number()),
  /** 1 / the index without the bias of few measures; null where these are too few to tell. */
  effective_themes: v.nullable(v.number()),
  first_start: v.nullable(v.number()),
  first_end: v.nullable(v.number()),
  /** Themes in the codebook: what no effective number is above. */
  themes_known: v.number(),
});
export type ConcentrationRow = v.InferOutput<typeof concentrationRow>;

/** As in the view `theme_concentration`, of the measures that pass by their status. */
export function concentrationQuery(params: NoticeSet): Query {
  const kept = keptNotices(params, 'measures');
  const status = statusCondition(params.filters, 'm');
  return {
    sql: `
      WITH kept AS (${kept.sql}),
      counted AS (
        SELECT m.notice_id, t.theme, count(*)::BIGINT AS measures, min(m.ordinal) AS first_ordinal
        FROM counted_measures m JOIN measure_themes t USING (notice_id, measure_id)
        WHERE t.rank = 1 AND m.notice_id IN (SELECT notice_id FROM kept) AND ${status.sql}
        GROUP BY m.notice_id, t.theme
      ),
      ranked AS (
        SELECT c.*, h.name_zh, h.name_en,
          row_number() OVER (PARTITION BY c.notice_id ORDER BY c.measures DESC, h.sort_order) AS place
        FROM counted c JOIN themes h USING (theme)
      ),
      summed AS (
        SELECT notice_id, sum(measures)::BIGINT AS n, count(*) AS themes, sum(measures * measures)::BIGINT AS squares,
          (sum(measures) FILTER (place <= 3))::BIGINT AS top_three
        FROM ranked GROUP BY notice_id
      ),
      known AS (SELECT count(*) AS themes FROM themes)
      SELECT ${NOTICE_COLUMNS}, coalesce(s.n, 0)::INTEGER AS themed_measures, coalesce(s.themes, 0)::INTEGER AS themes,
        r.theme AS largest_theme, r.name_zh, r.name_en, coalesce(r.measures, 0)::INTEGER AS largest,
        coalesce(s.top_three, 0)::INTEGER AS top_three, herfindahl(s.squares, s.n) AS hhi,
        effective_themes(s.squares, s.n, known.themes) AS effective_themes,
        f.span_start AS first_start, f.span_end AS first_end, known.themes::INTEGER AS themes_known
      FROM kept k
      CROSS JOIN known
      LEFT JOIN summed s ON s.notice_id = k.notice_id
      LEFT JOIN ranked r ON r.notice_id = k.notice_id AND r.place = 1
      LEFT JOIN measures f ON f.notice_id = k.notice_id AND f.ordinal = r.first_ordinal
      ORDER BY k.sort_key, k.notice_id`,
    bindings: [...kept.bindings, ...status.bindings],
  };
}

/** Whether so few measures have a theme that their spread says little. */
export function isSmallSpread(row: ConcentrationRow): boolean {
  return row.themed_measures < SMALL_DENOMINATOR;
}

/** The share of the three themes with most measures; null without measures. */
export function topThreeShare(row: ConcentrationRow): number | null {
  return row.themed_measures === 0 ? null : row.top_three / row.themed_measures;
}

/** The share of the theme with most measures; null without measures. */
export function largestShare(row: ConcentrationRow): number | null {
  return row.themed_measures === 0 ? null : row.largest / row.themed_measures;
}
