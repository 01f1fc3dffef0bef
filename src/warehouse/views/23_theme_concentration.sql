-- How far the measures of a notice go to a few themes: one row a notice.
-- Rule: over primary themes, so that a measure counts once; measures without a theme are left out. hhi is the sum of the
-- squared shares of the themes. Drawn from few measures it comes out too high; simpson does not (Simpson 1949), and
-- effective_themes is one divided by that: as many themes of equal size would be as concentrated. It is null where no two
-- measures share a theme or where it exceeds the number of themes in the codebook: too few measures to tell.
CREATE VIEW theme_concentration AS
WITH primary_themes AS (
  SELECT m.notice_id, t.theme, h.sort_order, count(*) AS measures
  FROM counted_measures m
  JOIN measure_themes t USING (notice_id, measure_id)
  JOIN themes h USING (theme)
  WHERE t.rank = 1
  GROUP BY m.notice_id, t.theme, h.sort_order
),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY notice_id ORDER BY measures DESC, sort_order) AS place FROM primary_themes
),
summed AS (
  SELECT notice_id, sum(measures)::BIGINT AS n, count(*) AS themes, sum(measures * measures)::BIGINT AS squares,
    max(theme) FILTER (place = 1) AS largest_theme,
    (sum(measures) FILTER (place = 1))::BIGINT AS largest, (sum(measures) FILTER (place <= 3))::BIGINT AS top_three
  FROM ranked GROUP BY notice_id
)
SELECT
  o.notice_id, o.jurisdiction, o.jurisdiction_stated, o.file, o.published, o.sort_key,
  coalesce(s.n, 0)::INTEGER AS themed_measures,
  coalesce(s.themes, 0)::INTEGER AS themes,
  s.largest_theme,
  s.largest::DOUBLE / s.n AS largest_share,
  s.top_three::DOUBLE / s.n AS top_three_share,
  herfindahl(s.squares, s.n) AS hhi,
  1 / herfindahl(s.squares, s.n) AS effective_uncorrected,
  simpson_unbiased(s.squares, s.n) AS simpson,
  effective_themes(s.squares, s.n, (SELECT count(*) FROM themes)) AS effective_themes
FROM notices o
LEFT JOIN summed s USING (notice_id);
COMMENT ON VIEW theme_concentration IS 'How far the measures of a notice go to a few themes, by primary theme, one row a notice';
COMMENT ON COLUMN theme_concentration.themed_measures IS 'Measures of the notice that have a theme';
COMMENT ON COLUMN theme_concentration.themes IS 'Number of different primary themes';
COMMENT ON COLUMN theme_concentration.largest_theme IS 'The theme with most measures, of equals the first in the codebook; null where no measure has a theme';
COMMENT ON COLUMN theme_concentration.largest_share IS 'Share of its measures in themed_measures';
COMMENT ON COLUMN theme_concentration.top_three_share IS 'Share of the three largest themes together';
COMMENT ON COLUMN theme_concentration.hhi IS 'Herfindahl-Hirschman index, the sum of the squared shares, 0 to 1; times 10,000 it is in points';
COMMENT ON COLUMN theme_concentration.effective_uncorrected IS '1 / hhi, too low where there are few measures';
COMMENT ON COLUMN theme_concentration.simpson IS 'Chance that two different measures have the same theme: hhi without the bias of few measures; null for fewer than two';
COMMENT ON COLUMN theme_concentration.effective_themes IS '1 / simpson; null where no two measures share a theme or it exceeds the number of themes there are';
