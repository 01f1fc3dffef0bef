/** Rows of the chart of themes that stand together: for each pair of themes how many measures carry both. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { statusCondition, themeCondition } from './filters.ts';
import { askedNotices, type NoticeSet } from './notice-set.ts';

/** Themes that a picture has room for. */
export const MOST_TOGETHER = 12;

/** More measures than a notice has: its place in the order of notices, times this, comes before the measures' own. */
const MOST_MEASURES = 1_000_000;

/** Where fewer are expected, one measure more or less turns many into few. */
export const SMALL_EXPECTED = 5;

export const pairRow = v.object({
  theme: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
  /** Measures that carry the theme. */
  measures: v.number(),
  other_theme: v.string(),
  other_name_zh: v.string(),
  other_name_en: v.string(),
  other_measures: v.number(),
  /** Measures that carry both. */
  together: v.number(),
  /** What `together` would be if the themes were independent of each other, and the pointwise mutual information against that. */
  independent: v.number(),
  pmi: v.nullable(v.number()),
  /** What `together` would be if, besides, every measure had as many themes as it has: this the colours go by. */
  expected: v.number(),
  /** together / expected; null where nothing is expected. */
  ratio: v.nullable(v.number()),
  jaccard: v.nullable(v.number()),
  /** The first measure with both, null where there is none. */
  first_notice: v.nullable(v.string()),
  first_start: v.nullable(v.number()),
  first_end: v.nullable(v.number()),
  /** The same in every row: of all notices and measures that pass, whatever the themes that are shown. */
  notices_total: v.number(),
  measures_total: v.number(),
  /** Measures with two themes or three, and the pairs that these make: three with three. */
  paired_measures: v.number(),
  pairs_total: v.number(),
  /** What pairs_total would be if all themes were independent of each other. */
  independent_total: v.number(),
  /** Themes that measures carry, or that were chosen. */
  themes_total: v.number(),
});
export type PairRow = v.InferOutput<typeof pairRow>;

/**
 * Every pair of the themes that are shown, once each: those with most measures, of the chosen ones if any are; beside one
 * chosen theme those that stand with it most. `expected` and `ratio` are as in the view `theme_pairs` (expected_dealt),
 * over all themes of the measures that pass.
 */
export function pairsQuery(params: NoticeSet): Query {
  const { themes } = params.filters;
  const asked = askedNotices(params, 'o');
  const status = statusCondition(params.filters, 'm');
  const one = themes.length === 1 ? themes[0]! : null;
  const shown = one === null ? themeCondition(params.filters, 'h') : { sql: 'true', bindings: [] };
  // A chosen theme is shown though no measure carries it.
  const carried = one === null ? (themes.length > 0 ? 'true' : 'e.measures > 0') : '(e.measures > 0 OR h.theme = ?)';
  const company = one === null ? '' : '(h.theme = ?) DESC, coalesce(w.together, 0) DESC,';
  const withOne =
    one === null
      ? ''
      : `LEFT JOIN (
          SELECT CASE WHEN theme = ? THEN other_theme ELSE theme END AS theme, together FROM common
          WHERE theme = ? OR other_theme = ?
        ) w ON w.theme = h.theme`;
  const chosenOne = one === null ? [] : [one];
  return {
    sql: `
      WITH asked AS (
        SELECT o.notice_id, row_number() OVER (ORDER BY o.sort_key, o.notice_id) AS place
        FROM notice_overview o WHERE ${asked.sql}
      ),
      chosen AS (
        SELECT m.notice_id, m.measure_id, m.span_start, m.span_end, a.place * ${MOST_MEASURES} + m.ordinal AS position
        FROM counted_measures m JOIN asked a USING (notice_id) WHERE ${status.sql}
      ),
      coded AS (
        SELECT c.position, t.theme FROM chosen c JOIN measure_themes t USING (notice_id, measure_id)
      ),
      several AS (SELECT position FROM coded GROUP BY position HAVING count(*) > 1),
      shared AS (SELECT * FROM coded SEMI JOIN several USING (position)),
      single AS (SELECT theme, count(*)::BIGINT AS measures FROM coded GROUP BY theme),
      common AS (
        SELECT a.theme, b.theme AS other_theme, count(*)::BIGINT AS together, min(a.position) AS first
        FROM shared a JOIN shared b ON b.position = a.position
        WHERE a.theme < b.theme GROUP BY a.theme, b.theme
      ),
      totals AS (
        SELECT
          (SELECT count(*) FROM asked) AS notices, (SELECT count(*) FROM chosen) AS measures,
          (SELECT count(*) FROM several) AS paired,
          (SELECT coalesce(sum(together), 0)::BIGINT FROM common) AS pairs,
          (SELECT ((sum(measures) * sum(measures) - sum(measures * measures)) // 2)::BIGINT FROM single) AS products
      ),
      kept AS (
        SELECT h.theme, h.name_zh, h.name_en, coalesce(e.measures, 0) AS measures, count(*) OVER () AS themes_total,
          row_number() OVER (ORDER BY ${company} coalesce(e.measures, 0) DESC, h.sort_order) AS place
        FROM themes h LEFT JOIN single e USING (theme) ${withOne}
        WHERE ${shown.sql} AND ${carried} AND (SELECT measures FROM totals) > 0
        ORDER BY place LIMIT ${MOST_TOGETHER}
      )
      SELECT a.theme, a.name_zh, a.name_en, a.measures::INTEGER AS measures,
        b.theme AS other_theme, b.name_zh AS other_name_zh, b.name_en AS other_name_en,
        b.measures::INTEGER AS other_measures, coalesce(c.together, 0)::INTEGER AS together,
        together_if_independent(a.measures, b.measures, n.measures) AS independent,
        pointwise_mutual_information(coalesce(c.together, 0), a.measures, b.measures, n.measures) AS pmi,
        coalesce(together_if_dealt(a.measures, b.measures, n.pairs, n.products), 0) AS expected,
        CASE WHEN a.measures > 0 AND b.measures > 0 AND n.pairs > 0
          THEN coalesce(c.together, 0) / together_if_dealt(a.measures, b.measures, n.pairs, n.products) END AS ratio,
        jaccard_share(coalesce(c.together, 0), a.measures, b.measures) AS jaccard,
        f.notice_id AS first_notice, f.span_start AS first_start, f.span_end AS first_end,
        n.notices::INTEGER AS notices_total, n.measures::INTEGER AS measures_total,
        n.paired::INTEGER AS paired_measures, n.pairs::INTEGER AS pairs_total,
        coalesce(n.products / n.measures::DOUBLE, 0) AS independent_total, a.themes_total::INTEGER AS themes_total
      FROM kept a
      JOIN kept b ON b.place > a.place
      CROSS JOIN totals n
      LEFT JOIN common c ON c.theme = least(a.theme, b.theme) AND c.other_theme = greatest(a.theme, b.theme)
      LEFT JOIN chosen f ON f.position = c.first
      ORDER BY a.place, b.place`,
    bindings: [
      ...asked.bindings,
      ...status.bindings,
      ...chosenOne,
      ...chosenOne,
      ...chosenOne,
      ...chosenOne,
      ...shown.bindings,
      ...chosenOne,
    ],
  };
}

export interface ShownTheme {
  theme: string;
  name_zh: string;
  name_en: string;
  measures: number;
}

/** The themes of the pairs, once each, in the order in which they are shown. */
export function themesTogether(rows: readonly PairRow[]): ShownTheme[] {
  const themes = new Map<string, ShownTheme>();
  for (const row of rows) {
    const { theme, name_zh, name_en, measures } = row;
    if (!themes.has(theme)) themes.set(theme, { theme, name_zh, name_en, measures });
  }
  const last = rows.at(-1);
  if (last !== undefined) {
    const { other_theme: theme, other_name_zh: name_zh, other_name_en: name_en, other_measures: measures } = last;
    themes.set(theme, { theme, name_zh, name_en, measures });
  }
  return [...themes.values()];
}

/** Whether so few are expected that the ratio says little. */
export function isSmallPair(row: PairRow): boolean {
  return row.expected < SMALL_EXPECTED;
}
