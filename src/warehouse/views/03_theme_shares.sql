-- How much of a notice is about a theme: the themes by notice.
-- Rule: share = measures of the notice that carry the theme / all measures of the notice, both without
-- word-for-word repeats. A measure with several themes counts once in each, so the shares of a notice may
-- add up to more than 1. primary_share counts a measure only in its primary theme, out of the measures that have
-- a theme, so that those of a notice add up to 1. Every theme stands against every notice; 0 means that the notice
-- reports nothing on it. A notice without measures has no share (null), not 0.
CREATE VIEW theme_shares AS
WITH coded AS (
  SELECT notice_id, theme, count(*) AS measures, count(*) FILTER (rank = 1) AS primary_measures
  FROM measure_themes
  ANTI JOIN (SELECT notice_id, measure_id FROM repeats WHERE row_kind = 'measure') AS again USING (notice_id, measure_id)
  GROUP BY notice_id, theme
),
themed AS (
  SELECT notice_id, sum(primary_measures) AS measures FROM coded GROUP BY notice_id
),
totals AS (
  SELECT n.*, coalesce(m.measures, 0)::INTEGER AS measures, coalesce(d.measures, 0)::INTEGER AS themed_measures
  FROM notices n
  LEFT JOIN (SELECT notice_id, count(*) AS measures FROM counted_measures GROUP BY notice_id) m USING (notice_id)
  LEFT JOIN themed d USING (notice_id)
)
SELECT
  o.notice_id, o.jurisdiction, o.jurisdiction_stated, o.file, o.published, o.sort_key,
  t.theme, t.theme_group, t.name_zh, t.name_en, t.sort_order,
  coalesce(c.measures, 0)::INTEGER AS measures,
  o.measures AS measures_total,
  CASE WHEN o.measures > 0 THEN coalesce(c.measures, 0)::DOUBLE / o.measures END AS share,
  coalesce(c.primary_measures, 0)::INTEGER AS primary_measures,
  o.themed_measures,
  CASE WHEN o.themed_measures > 0 THEN coalesce(c.primary_measures, 0)::DOUBLE / o.themed_measures END AS primary_share
FROM totals o
CROSS JOIN themes t
LEFT JOIN coded c ON c.notice_id = o.notice_id AND c.theme = t.theme;
COMMENT ON VIEW theme_shares IS 'Themes by notice: share of a notice''s measures that carry a theme, every theme against every notice';
COMMENT ON COLUMN theme_shares.measures IS 'Measures of the notice that carry the theme';
COMMENT ON COLUMN theme_shares.measures_total IS 'All measures of the notice that count';
COMMENT ON COLUMN theme_shares.share IS 'measures / measures_total, null where the notice has no measures';
COMMENT ON COLUMN theme_shares.primary_measures IS 'Measures of the notice whose primary theme it is';
COMMENT ON COLUMN theme_shares.themed_measures IS 'Measures of the notice that have a theme';
COMMENT ON COLUMN theme_shares.primary_share IS 'primary_measures / themed_measures: those of a notice add up to 1; null where no measure has a theme';
