-- How much of the notices of a level of government is about a theme: the themes by level.
-- Rule: as in theme_by_place, with all notices of a level taken together. Notices whose level is not known stand
-- together in rows with level null.
CREATE VIEW theme_by_level AS
SELECT
  g.level, t.theme, t.theme_group, t.name_zh, t.name_en, t.sort_order,
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
    n.level, s.theme,
    count(*) AS notices, count(*) FILTER (s.measures > 0) AS notices_with_theme,
    sum(s.measures) AS measures, sum(s.measures_total) AS measures_total, avg(s.share) AS mean_share,
    sum(s.primary_measures) AS primary_measures, sum(s.themed_measures) AS themed_measures
  FROM theme_shares s
  JOIN notices n USING (notice_id)
  GROUP BY n.level, s.theme
) g
JOIN themes t USING (theme);
COMMENT ON VIEW theme_by_level IS 'Themes by level of government: share of the measures of all notices of a level';
COMMENT ON COLUMN theme_by_level.notices IS 'Number of notices taken together';
COMMENT ON COLUMN theme_by_level.notices_with_theme IS 'Number of those with at least one measure that carries the theme';
COMMENT ON COLUMN theme_by_level.measures IS 'Measures of these notices that carry the theme';
COMMENT ON COLUMN theme_by_level.measures_total IS 'All measures of these notices that count';
COMMENT ON COLUMN theme_by_level.share IS 'measures / measures_total, null where there are no measures';
COMMENT ON COLUMN theme_by_level.mean_share IS 'Mean of the notices'' own shares, notices without measures left out';
COMMENT ON COLUMN theme_by_level.primary_measures IS 'Measures of these notices whose primary theme it is';
COMMENT ON COLUMN theme_by_level.primary_share IS 'primary_measures / the measures that have a theme: the shares add up to 1';
