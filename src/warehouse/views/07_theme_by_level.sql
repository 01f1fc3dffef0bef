-- How much of the notices of a level of government is about a theme: the themes by level.
-- Rule: as in theme_by_place, with all notices of a level taken together. Notices whose level is not known stand
-- together in rows with level null.
CREATE VIEW theme_by_level AS
SELECT
  o.level, s.theme, s.theme_group, s.name_zh, s.name_en, s.sort_order,
  count(*)::INTEGER AS notices,
  count(*) FILTER (s.measures > 0)::INTEGER AS notices_with_theme,
  sum(s.measures)::INTEGER AS measures,
  sum(s.measures_total)::INTEGER AS measures_total,
  CASE WHEN sum(s.measures_total) > 0 THEN sum(s.measures)::DOUBLE / sum(s.measures_total) END AS share,
  avg(s.share) AS mean_share,
  sum(s.primary_measures)::INTEGER AS primary_measures,
  CASE WHEN sum(s.themed_measures) > 0 THEN sum(s.primary_measures)::DOUBLE / sum(s.themed_measures) END AS primary_share
FROM theme_shares s
JOIN notice_overview o USING (notice_id)
GROUP BY o.level, s.theme, s.theme_group, s.name_zh, s.name_en, s.sort_order;
COMMENT ON VIEW theme_by_level IS 'Themes by level of government: share of the measures of all notices of a level';
COMMENT ON COLUMN theme_by_level.notices IS 'Number of notices taken together';
COMMENT ON COLUMN theme_by_level.notices_with_theme IS 'Number of those with at least one measure that carries the theme';
COMMENT ON COLUMN theme_by_level.measures IS 'Measures of these notices that carry the theme';
COMMENT ON COLUMN theme_by_level.measures_total IS 'All measures of these notices that count';
COMMENT ON COLUMN theme_by_level.share IS 'measures / measures_total, null where there are no measures';
COMMENT ON COLUMN theme_by_level.mean_share IS 'Mean of the notices'' own shares, notices without measures left out';
COMMENT ON COLUMN theme_by_level.primary_measures IS 'Measures of these notices whose primary theme it is';
COMMENT ON COLUMN theme_by_level.primary_share IS 'primary_measures / the measures that have a theme: the shares add up to 1';
