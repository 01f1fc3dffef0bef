-- How much of a place's notices is about a theme: the themes by place.
-- Rule: the notices of one place (same province, code and name) are taken together: share = their measures that carry
-- the theme / all their measures, so a long notice weighs more; mean_share is the mean of the notices' own shares, each
-- weighing the same. Notices whose place is not known stand together in rows without a place.
CREATE VIEW theme_by_place AS
SELECT
  o.province, o.adcode, o.jurisdiction, o.level, any_value(o.sort_key) AS sort_key,
  s.theme, s.theme_group, s.name_zh, s.name_en, s.sort_order,
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
GROUP BY o.province, o.adcode, o.jurisdiction, o.level, s.theme, s.theme_group, s.name_zh, s.name_en, s.sort_order;
COMMENT ON VIEW theme_by_place IS 'Themes by place: share of the measures of all notices of a place';
COMMENT ON COLUMN theme_by_place.notices IS 'Number of notices taken together';
COMMENT ON COLUMN theme_by_place.notices_with_theme IS 'Number of those with at least one measure that carries the theme';
COMMENT ON COLUMN theme_by_place.measures IS 'Measures of these notices that carry the theme';
COMMENT ON COLUMN theme_by_place.measures_total IS 'All measures of these notices that count';
COMMENT ON COLUMN theme_by_place.share IS 'measures / measures_total, null where there are no measures';
COMMENT ON COLUMN theme_by_place.mean_share IS 'Mean of the notices'' own shares, notices without measures left out';
COMMENT ON COLUMN theme_by_place.primary_measures IS 'Measures of these notices whose primary theme it is';
COMMENT ON COLUMN theme_by_place.primary_share IS 'primary_measures / the measures that have a theme: the shares add up to 1';
