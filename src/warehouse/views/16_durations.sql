-- How long it took from the inspection to its publication: one row a notice and step.
-- Rule: days from one date to the next. Where a date is only a month or a year, days is null and days_low and days_high
-- are the least and the most it can have been; no step takes less than 0 days unless the dates cannot be put in order,
-- which out_of_order says (its bounds are then negative as they stand). Where a date is not given all are null.
-- The steps: inspection (its start to its end), feedback (its end to the findings), publication (the findings to the
-- notice), whole (start of the inspection to the notice).
CREATE VIEW durations AS
WITH steps AS (
  SELECT notice_id, 1 AS sort_order, 'inspection' AS step, inspection_start AS from_date, inspection_end AS to_date
  FROM notices
  UNION ALL SELECT notice_id, 2, 'feedback', inspection_end, feedback_date FROM notices
  UNION ALL SELECT notice_id, 3, 'publication', feedback_date, published FROM notices
  UNION ALL SELECT notice_id, 4, 'whole', inspection_start, published FROM notices
),
bounded AS (
  SELECT s.*, b.low - a.high AS least, b.high - a.low AS most
  FROM steps s
  LEFT JOIN date_bounds a ON a.iso = s.from_date
  LEFT JOIN date_bounds b ON b.iso = s.to_date
)
SELECT
  n.notice_id, n.jurisdiction, n.jurisdiction_stated, n.province, n.adcode, n.level, n.file, n.published, n.sort_key,
  s.step, s.sort_order, s.from_date, s.to_date,
  CASE WHEN s.least = s.most THEN s.least END::INTEGER AS days,
  CASE WHEN s.most < 0 OR s.least >= 0 THEN s.least WHEN s.least < 0 THEN 0 END::INTEGER AS days_low,
  s.most::INTEGER AS days_high,
  s.most < 0 AS out_of_order
FROM bounded s
JOIN notices n USING (notice_id);
COMMENT ON VIEW durations IS 'Days from inspection to findings to publication, one row a notice and step, with bounds where a date is only a month';
COMMENT ON COLUMN durations.step IS 'inspection, feedback, publication or whole';
COMMENT ON COLUMN durations.sort_order IS 'Order of the steps, from 1';
COMMENT ON COLUMN durations.from_date IS 'Date at which the step begins, ISO to the precision given';
COMMENT ON COLUMN durations.to_date IS 'Date at which it ends, ISO to the precision given';
COMMENT ON COLUMN durations.days IS 'Days between them, null where one of them is not a day or not given';
COMMENT ON COLUMN durations.days_low IS 'The least that it can have been';
COMMENT ON COLUMN durations.days_high IS 'The most that it can have been';
COMMENT ON COLUMN durations.out_of_order IS 'True where the second date lies before the first, null where one is not given';
