-- Themes that stand on the same measures: one row a pair of themes that measures of the corpus carry.
-- Rule: `together` counts the measures that carry both, of all counted measures. Held against two expectations: `expected`
-- if having the one told nothing of having the other (ratio and pmi are against this), and `expected_dealt` if, besides,
-- every measure kept as many themes as it has. A measure carries at most three themes and most carry one, so that the
-- first lies too high for nearly every pair; the second adds up to the pairs that there are. A pair of which less than 5
-- are expected by the second is small: its ratio says little.
CREATE VIEW theme_pairs AS
WITH coded AS (
  SELECT m.notice_id, m.measure_id, t.theme, h.sort_order
  FROM counted_measures m
  JOIN measure_themes t USING (notice_id, measure_id)
  JOIN themes h USING (theme)
),
single AS (
  SELECT theme, sort_order, count(*)::BIGINT AS measures FROM coded GROUP BY theme, sort_order
),
shared AS (
  SELECT * FROM coded
  SEMI JOIN (SELECT notice_id, measure_id FROM measure_themes WHERE rank > 1) AS several USING (notice_id, measure_id)
),
common AS (
  SELECT a.theme, b.theme AS other_theme, count(*)::BIGINT AS together
  FROM shared a JOIN shared b USING (notice_id, measure_id)
  WHERE a.sort_order < b.sort_order
  GROUP BY a.theme, b.theme
),
totals AS (
  SELECT
    (SELECT count(*) FROM counted_measures) AS measures_total,
    (SELECT coalesce(sum(together), 0)::BIGINT FROM common) AS pairs,
    (SELECT ((sum(measures) * sum(measures) - sum(measures * measures)) // 2)::BIGINT FROM single) AS products
),
counted AS (
  SELECT x.theme, x.sort_order, y.theme AS other_theme, y.sort_order AS other_order,
    x.measures, y.measures AS other_measures, coalesce(b.together, 0) AS together, t.*
  FROM single x
  JOIN single y ON x.sort_order < y.sort_order
  LEFT JOIN common b ON b.theme = x.theme AND b.other_theme = y.theme
  CROSS JOIN totals t
)
SELECT
  c.theme, c.other_theme, h.name_zh, h.name_en, o.name_zh AS other_name_zh, o.name_en AS other_name_en,
  c.measures::INTEGER AS measures, c.other_measures::INTEGER AS other_measures, c.together::INTEGER AS together,
  c.measures_total::INTEGER AS measures_total,
  together_if_independent(c.measures, c.other_measures, c.measures_total) AS expected,
  c.together / together_if_independent(c.measures, c.other_measures, c.measures_total) AS ratio,
  pointwise_mutual_information(c.together, c.measures, c.other_measures, c.measures_total) AS pmi,
  together_if_dealt(c.measures, c.other_measures, c.pairs, c.products) AS expected_dealt,
  CASE WHEN c.pairs > 0 THEN c.together / together_if_dealt(c.measures, c.other_measures, c.pairs, c.products) END AS ratio_dealt,
  jaccard_share(c.together, c.measures, c.other_measures) AS jaccard,
  together_if_dealt(c.measures, c.other_measures, c.pairs, c.products) < 5 AS small
FROM counted c
JOIN themes h ON h.theme = c.theme
JOIN themes o ON o.theme = c.other_theme;
COMMENT ON VIEW theme_pairs IS 'Themes carried by the same measures, one row a pair of themes that the corpus has measures on';
COMMENT ON COLUMN theme_pairs.other_theme IS 'The other theme, which comes after it in the codebook';
COMMENT ON COLUMN theme_pairs.other_name_zh IS 'Chinese name of the other theme';
COMMENT ON COLUMN theme_pairs.other_name_en IS 'English name of the other theme';
COMMENT ON COLUMN theme_pairs.measures IS 'Measures that carry the theme';
COMMENT ON COLUMN theme_pairs.other_measures IS 'Measures that carry the other theme';
COMMENT ON COLUMN theme_pairs.together IS 'Measures that carry both';
COMMENT ON COLUMN theme_pairs.measures_total IS 'All measures that count';
COMMENT ON COLUMN theme_pairs.expected IS 'Measures that would carry both if the themes were independent: measures × other_measures / measures_total';
COMMENT ON COLUMN theme_pairs.ratio IS 'together / expected';
COMMENT ON COLUMN theme_pairs.pmi IS 'log2 of ratio, the pointwise mutual information; null where no measure carries both';
COMMENT ON COLUMN theme_pairs.expected_dealt IS 'Measures that would carry both if the pairs of themes that there are were dealt out by how many measures the themes have';
COMMENT ON COLUMN theme_pairs.ratio_dealt IS 'together / expected_dealt, null where no measure carries two themes';
COMMENT ON COLUMN theme_pairs.jaccard IS 'together out of the measures that carry either';
COMMENT ON COLUMN theme_pairs.small IS 'Whether expected_dealt is below 5: the ratio then says little';
