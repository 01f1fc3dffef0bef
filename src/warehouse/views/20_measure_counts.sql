-- What the shares of theme_counts are shares of: one row a notice and status that it has measures with.
-- Rule: counted measures, those of them that carry a theme, and the length of their words. The words of a notice outside
-- its measures (head, headings, foot) are in no share.
CREATE VIEW measure_counts AS
SELECT
  m.notice_id, m.status,
  count(*)::INTEGER AS measures,
  count(t.measure_id)::INTEGER AS themed_measures,
  sum(m.span_end - m.span_start)::INTEGER AS characters
FROM counted_measures m
LEFT JOIN (SELECT notice_id, measure_id FROM measure_themes WHERE rank = 1) t USING (notice_id, measure_id)
GROUP BY m.notice_id, m.status;
COMMENT ON VIEW measure_counts IS 'Measures and characters by status, one row a notice and status that it has measures with';
COMMENT ON COLUMN measure_counts.measures IS 'Measures of the notice with the status';
COMMENT ON COLUMN measure_counts.themed_measures IS 'Of these, those that carry a theme';
COMMENT ON COLUMN measure_counts.characters IS 'Length of the words of these measures in UTF-16 units';
