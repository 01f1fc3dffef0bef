-- The days that a date may mean: one row for each date that a notice gives for its course or for a promise.
-- Rule: low and high are the first and the last day that the printed date allows: 2024 is the whole year, 2024-03 the
-- month, E, M and L its thirds (上旬 1–10, 中旬 11–20, 下旬 21 to the end), a whole date that one day. A date that is none
-- (2024-02-30) has no bounds.
CREATE VIEW date_bounds AS
WITH printed AS (
  SELECT inspection_start AS iso FROM notices UNION SELECT inspection_end FROM notices
  UNION SELECT feedback_date FROM notices UNION SELECT published FROM notices
  UNION SELECT due FROM commitments
),
spread AS (
  SELECT
    iso,
    CASE length(iso) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 9 THEN 'third' ELSE 'day' END AS date_precision,
    right(iso, 1) AS third,
    TRY_CAST(CASE length(iso) WHEN 4 THEN iso || '-01-01' WHEN 10 THEN iso ELSE substr(iso, 1, 7) || '-01' END AS DATE)
      AS first_day
  FROM printed
  WHERE iso IS NOT NULL
)
SELECT
  iso, date_precision,
  CASE WHEN date_precision = 'third' AND third = 'M' THEN first_day + 10
    WHEN date_precision = 'third' AND third = 'L' THEN first_day + 20
    ELSE first_day END AS low,
  CASE date_precision WHEN 'day' THEN first_day
    WHEN 'year' THEN TRY_CAST(iso || '-12-31' AS DATE)
    WHEN 'third' THEN CASE third WHEN 'E' THEN first_day + 9 WHEN 'M' THEN first_day + 19 ELSE last_day(first_day) END
    ELSE last_day(first_day) END AS high
FROM spread;
COMMENT ON VIEW date_bounds IS 'First and last day that a date may mean, one row for each date given for a notice''s course or for a promise';
COMMENT ON COLUMN date_bounds.iso IS 'The date, ISO to the precision given';
COMMENT ON COLUMN date_bounds.date_precision IS 'day, third (of a month), month or year';
COMMENT ON COLUMN date_bounds.low IS 'First day it may mean, null where it is no date';
COMMENT ON COLUMN date_bounds.high IS 'Last day it may mean, null where it is no date';
