-- How much of a place's notices is about a theme: the themes by place.
-- Rule: the notices of one place (same code, or where it has none same province and name: same sort_key) are taken
-- together: share = their measures that carry the theme / all their measures, so a long notice weighs more; mean_share
-- is the mean of the notices' own shares, each weighing the same. Notices whose place is not known stand together in
-- rows without a place.
CREATE VIEW theme_by_place AS
SELECT
  g.sort_key, p.province, p.adcode, p.jurisdiction, p.level, t.theme, t.theme_group, t.name_zh, t.name_en, t.sort_order,
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
    s.sort_key, s.theme,
    count(*) AS notices, count(*) FILTER (s.measures > 0) AS notices_with_theme,
    sum(s.measures) AS measures, sum(s.measures_total) AS measures_total, avg(s.share) AS mean_share,
    sum(s.primary_measures) AS primary_measures, sum(s.themed_measures) AS themed_measures
  FROM theme_shares s
  GROUP BY s.sort_key, s.theme
) g
JOIN themes t USING (theme)
JOIN (
  SELECT
    sort_key, min(province) AS province, min(adcode) AS adcode, min(jurisdiction) AS jurisdiction,
    CASE WHEN min(level) = max(level) THEN min(level) END AS level
  FROM notices GROUP BY sort_key
) p ON p.sort_key = g.sort_key;
COMMENT ON VIEW theme_by_place IS 'Themes by place: share of the measures of all notices of a place';
COMMENT ON COLUMN theme_by_place.notices IS 'Number of notices taken together';
COMMENT ON COLUMN theme_by_place.notices_with_theme IS 'Number of those with at least one measure that carries the theme';
COMMENT ON COLUMN theme_by_place.measures IS 'Measures of these notices that carry the theme';
COMMENT ON COLUMN theme_by_place.measures_total IS 'All measures of these notices that count';
COMMENT ON COLUMN theme_by_place.share IS 'measures / measures_total, null where there are no measures';
COMMENT ON COLUMN theme_by_place.mean_share IS 'Mean of the notices'' own shares, notices without measures left out';
COMMENT ON COLUMN theme_by_place.primary_measures IS 'Measures of these notices whose primary theme it is';
COMMENT ON COLUMN theme_by_place.primary_share IS 'primary_measures / the measures that have a theme: the shares add up to 1';
