-- What every share by theme is made of: one row a notice, theme and status that it has measures with.
-- Rule: counted measures that carry the theme, and the length of their words; a measure with several themes counts in
-- each. Taken together over any notices, sum(measures) here / sum(measures) of measure_counts is the share of measures,
-- sum(characters) / sum(characters) the share of the text, sum(primary_measures) / sum(themed_measures) the primary share.
CREATE VIEW theme_counts AS
SELECT
  m.notice_id, t.theme, m.status,
  count(*)::INTEGER AS measures,
  (count(*) FILTER (t.rank = 1))::INTEGER AS primary_measures,
  sum(m.span_end - m.span_start)::INTEGER AS characters
FROM counted_measures m
JOIN measure_themes t USING (notice_id, measure_id)
GROUP BY m.notice_id, t.theme, m.status;
COMMENT ON VIEW theme_counts IS 'Measures and characters by theme and status, one row a notice, theme and status that it has measures with';
COMMENT ON COLUMN theme_counts.measures IS 'Measures of the notice that carry the theme and have the status';
COMMENT ON COLUMN theme_counts.primary_measures IS 'Of these, those whose primary theme it is';
COMMENT ON COLUMN theme_counts.characters IS 'Length of the words of these measures in UTF-16 units';
