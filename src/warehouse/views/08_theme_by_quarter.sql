-- How much of the notices published in a quarter is about a theme: the themes by time.
-- Rule: as in theme_by_place, with all notices of a quarter taken together, by the date of publication that the text
-- gives. Notices of which only the year is known stand in rows of that year with quarter null, those without a date in
-- rows with both null: they belong to no quarter and are not dealt out to any.
CREATE VIEW theme_by_quarter AS
SELECT
  g.published_year, g.published_quarter, t.theme, t.theme_group, t.name_zh, t.name_en, t.sort_order,
  g.notices::INTEGER AS notices,
  g.notices_with_theme::INTEGER AS notices_with_theme,
  g.measures::INTEGER AS measures,
  g.measures_total::INTEGER AS measures_total,
  CASE WHEN g.measures_total > 0 THEN g.measures::DOUBLE / g.measures_total END AS share,
  g.mean_share,
  g.primary_measures::INTEGER AS primary_measures,
  CASE WHEN g.themed_measures > 0 THEN g.primary_measures::DOUBLE / g.themed_measures END AS primary_share
FROM (
  SELECT
    n.published_year, n.published_quarter, s.theme,
    count(*) AS notices, count(*) FILTER (s.measures > 0) AS notices_with_theme,
    sum(s.measures) AS measures, sum(s.measures_total) AS measures_total, avg(s.share) AS mean_share,
    sum(s.primary_measures) AS primary_measures, sum(s.themed_measures) AS themed_measures
  FROM theme_shares s
  JOIN (SELECT notice_id, published_year, published_quarter FROM notice_overview) n USING (notice_id)
  GROUP BY n.published_year, n.published_quarter, s.theme
) g
JOIN themes t USING (theme);
COMMENT ON VIEW theme_by_quarter IS 'Themes by quarter of publication: share of the measures of all notices of a quarter';
COMMENT ON COLUMN theme_by_quarter.notices IS 'Number of notices taken together';
COMMENT ON COLUMN theme_by_quarter.notices_with_theme IS 'Number of those with at least one measure that carries the theme';
COMMENT ON COLUMN theme_by_quarter.measures IS 'Measures of these notices that carry the theme';
COMMENT ON COLUMN theme_by_quarter.measures_total IS 'All measures of these notices that count';
COMMENT ON COLUMN theme_by_quarter.share IS 'measures / measures_total, null where there are no measures';
COMMENT ON COLUMN theme_by_quarter.mean_share IS 'Mean of the notices'' own shares, notices without measures left out';
COMMENT ON COLUMN theme_by_quarter.primary_measures IS 'Measures of these notices whose primary theme it is';
COMMENT ON COLUMN theme_by_quarter.primary_share IS 'primary_measures / the measures that have a theme: the shares add up to 1';
COMMENT ON COLUMN theme_by_quarter.published_year IS 'Year of publication, null where the text gives none';
COMMENT ON COLUMN theme_by_quarter.published_quarter IS 'Quarter of publication, 2025-Q3; null where the text gives no month';
