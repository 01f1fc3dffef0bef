-- How much of a notice is about a theme.
-- Rule: share = measures of the notice that carry the theme / all measures of the notice, both without
-- word-for-word repeats. A measure with several themes counts once in each, so the shares of a notice may
-- add up to more than 1. Every theme stands against every notice; 0 means that the notice reports nothing
-- on it. A notice without measures has no share (null), not 0.
CREATE VIEW theme_shares AS
WITH coded AS (
  SELECT mt.notice_id, mt.theme, count(DISTINCT mt.measure_id) AS measures
  FROM measure_themes mt
  JOIN counted_measures m ON m.notice_id = mt.notice_id AND m.measure_id = mt.measure_id
  GROUP BY mt.notice_id, mt.theme
)
SELECT
  o.notice_id, o.jurisdiction, o.jurisdiction_stated, o.file, o.published, o.sort_key,
  t.theme, t.theme_group, t.name_zh, t.name_en, t.sort_order,
  coalesce(c.measures, 0)::INTEGER AS measures,
  o.measures AS measures_total,
  CASE WHEN o.measures > 0 THEN coalesce(c.measures, 0)::DOUBLE / o.measures END AS share
FROM notice_overview o
CROSS JOIN themes t
LEFT JOIN coded c ON c.notice_id = o.notice_id AND c.theme = t.theme;
COMMENT ON VIEW theme_shares IS 'Share of a notice''s measures that carry a theme, every theme against every notice';
