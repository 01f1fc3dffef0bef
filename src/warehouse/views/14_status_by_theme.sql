-- How far a notice says it has come on a theme: one row a notice and theme that it has measures on.
-- Rule: counted measures that carry the theme, by status; a measure with several themes counts in each.
-- Most measures are done: only the others are looked up, which halves the time.
CREATE VIEW status_by_theme AS
SELECT
  n.notice_id, n.jurisdiction, n.jurisdiction_stated, n.province, n.adcode, n.level, n.file, n.published, n.sort_key,
  t.theme, t.name_zh, t.name_en, t.sort_order,
  c.measures::INTEGER AS measures, c.done::INTEGER AS done, c.ongoing::INTEGER AS ongoing,
  c.planned::INTEGER AS planned, c.clean::INTEGER AS clean, c.mixed::INTEGER AS mixed,
  c.done::DOUBLE / c.measures AS done_share
FROM (
  SELECT
    notice_id, theme, count(*) AS measures,
    count(*) FILTER (status IS NULL) AS done, count(*) FILTER (status = 'ongoing') AS ongoing,
    count(*) FILTER (status = 'planned') AS planned, count(*) FILTER (status = 'clean') AS clean,
    count(*) FILTER (status = 'mixed') AS mixed
  FROM measure_themes
  ANTI JOIN (SELECT notice_id, measure_id FROM repeats WHERE row_kind = 'measure') AS again USING (notice_id, measure_id)
  LEFT JOIN (SELECT notice_id, measure_id, status FROM measures WHERE status <> 'done') AS open
    USING (notice_id, measure_id)
  GROUP BY notice_id, theme
) c
JOIN notices n USING (notice_id)
JOIN themes t USING (theme);
COMMENT ON VIEW status_by_theme IS 'Status of the measures on a theme, one row a notice and theme that it has measures on';
COMMENT ON COLUMN status_by_theme.measures IS 'Measures of the notice that carry the theme';
COMMENT ON COLUMN status_by_theme.done IS 'Of these, reported as carried out';
COMMENT ON COLUMN status_by_theme.ongoing IS 'Of these, under way';
COMMENT ON COLUMN status_by_theme.planned IS 'Of these, still to come';
COMMENT ON COLUMN status_by_theme.clean IS 'Of these, only reporting that no violation was found';
COMMENT ON COLUMN status_by_theme.mixed IS 'Of these, with parts that differ';
COMMENT ON COLUMN status_by_theme.done_share IS 'done / measures';
