/** Rows of the chart of similarity: for each pair of notices how much of their measures goes to the same themes. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { statusCondition, themeCondition } from './filters.ts';
import { keptNotices, NOTICE_COLUMNS, type NoticeSet, noticeFields } from './notice-set.ts';

/** Notices that a picture has room for. */
export const MOST_COMPARED = 20;

/** Themes that a pair is said to share. */
const MOST_SHARED = 3;

export const similarityRow = v.object({
  ...noticeFields,
  /** Measures of the notice that carry a theme: what its profile is made of. */
  themed_measures: v.number(),
  /** The other notice of the pair, which comes after it in the order of places; null for the last notice, which has none. */
  other_id: v.nullable(v.string()),
  /** 0 to 1; null where one of the two has no measure with a theme, which is not 0. */
  similarity: v.nullable(v.number()),
  /** Names of the themes that the two share most, the greatest share first, joined by `;`; null where they share none. */
  shared_zh: v.nullable(v.string()),
  shared_en: v.nullable(v.string()),
});
export type SimilarityRow = v.InferOutput<typeof similarityRow>;

/**
 * Every pair of the notices with most measures, once each; a notice that stands alone gives one row without a pair.
 *
 * The similarity of a and b is the percentage similarity of their profiles of themes,
 * s(a, b) = Σ_t min(p_a(t), p_b(t)), where p(t) is the number of the notice's counted measures that carry theme t
 * over the sum of these numbers over all themes, so that a notice's profile adds up to 1 however many themes a measure
 * carries. 1: the same shares of the same themes; 0: no theme in common. It is 1 − the Bray–Curtis dissimilarity of the
 * two profiles. With themes chosen the profiles are of these alone; one theme alone makes no profile.
 *
 * Sources: O. Renkonen, Statistisch-ökologische Untersuchungen über die terrestrische Käferwelt der finnischen
 * Bruchmoore, Annales Zoologici Societatis Zoologicae-Botanicae Fennicae Vanamo 6 (1938) 1–231; J. R. Bray and
 * J. T. Curtis, An ordination of the upland forest communities of southern Wisconsin, Ecological Monographs 27 (1957)
 * 325–349.
 */
export function similarityQuery(params: NoticeSet): Query {
  const kept = keptNotices(params, 'measures', MOST_COMPARED);
  const status = statusCondition(params.filters, 'm');
  const themes = themeCondition(params.filters, 't');
  const comparable = params.filters.themes.length === 1 ? 'false' : 'true';
  return {
    // Whole numbers until the last step, so that both engines give the same value to the last digit.
    sql: `
      WITH kept AS (${kept.sql}),
      carried AS (
        SELECT m.notice_id, m.measure_id, t.theme
        FROM counted_measures m JOIN measure_themes t USING (notice_id, measure_id)
        WHERE m.notice_id IN (SELECT notice_id FROM kept) AND ${status.sql} AND ${themes.sql}
      ),
      profile AS (SELECT notice_id, theme, count(*) AS measures FROM carried GROUP BY notice_id, theme),
      totals AS (
        SELECT notice_id, count(DISTINCT measure_id) AS measures, count(*) AS mentions FROM carried GROUP BY notice_id
      ),
      placed AS (
        SELECT k.*, coalesce(n.measures, 0) AS themed, n.mentions,
          row_number() OVER (ORDER BY k.sort_key, k.notice_id) AS position
        FROM kept k LEFT JOIN totals n USING (notice_id)
      ),
      common AS (
        SELECT a.notice_id, b.notice_id AS other_id, a.theme,
          least(a.measures * y.mentions, b.measures * x.mentions) AS amount
        FROM profile a
        JOIN profile b USING (theme)
        JOIN placed x ON x.notice_id = a.notice_id
        JOIN placed y ON y.notice_id = b.notice_id
        WHERE x.position < y.position
      ),
      ranked AS (
        SELECT c.*, t.name_zh, t.name_en,
          row_number() OVER (PARTITION BY c.notice_id, c.other_id ORDER BY c.amount DESC, t.sort_order) AS rank
        FROM common c JOIN themes t USING (theme)
      ),
      pairs AS (
        SELECT notice_id, other_id, sum(amount) AS amount,
          string_agg(name_zh, ';' ORDER BY rank) FILTER (rank <= ${MOST_SHARED}) AS shared_zh,
          string_agg(name_en, ';' ORDER BY rank) FILTER (rank <= ${MOST_SHARED}) AS shared_en
        FROM ranked GROUP BY notice_id, other_id
      )
      SELECT ${NOTICE_COLUMNS}, k.themed::INTEGER AS themed_measures, o.notice_id AS other_id,
        CASE WHEN ${comparable} THEN
          (coalesce(p.amount, 0)::DOUBLE / (k.mentions * o.mentions)::DOUBLE)
        END AS similarity, p.shared_zh, p.shared_en
      FROM placed k
      LEFT JOIN placed o ON o.position > k.position
      LEFT JOIN pairs p ON p.notice_id = k.notice_id AND p.other_id = o.notice_id
      ORDER BY k.position, o.position`,
    bindings: [...kept.bindings, ...status.bindings, ...themes.bindings],
  };
}
