-- What a measure says beyond its action: one row a counted measure.
-- Rule: has_figure where a figure in it can be read (a covered one, *, is has_covered_figure); has_date where it names a
-- date with a year or a month; has_document where it names a document in 《…》; has_body where its words say which body
-- or person leads it or answers for it. Nothing is concluded from silence: a measure may be well done and say none.
CREATE VIEW measure_specifics AS
SELECT
  m.notice_id, m.measure_id, m.ordinal, m.status,
  coalesce(q.readable, false) AS has_figure,
  coalesce(q.covered, false) AS has_covered_figure,
  m.dates_named > 0 AS has_date,
  c.measure_id IS NOT NULL AS has_document,
  m.body_named AS has_body
FROM counted_measures m
LEFT JOIN (
  SELECT notice_id, measure_id, bool_or(value IS NOT NULL) AS readable, bool_or(value IS NULL) AS covered
  FROM metrics WHERE measure_id IS NOT NULL GROUP BY notice_id, measure_id
) q USING (notice_id, measure_id)
LEFT JOIN (SELECT DISTINCT notice_id, measure_id FROM citations WHERE measure_id IS NOT NULL) c
  USING (notice_id, measure_id);
COMMENT ON VIEW measure_specifics IS 'What a measure names: a figure, a date, a document, who answers for it; one row a counted measure';
COMMENT ON COLUMN measure_specifics.has_figure IS 'True where a figure in it can be read';
COMMENT ON COLUMN measure_specifics.has_covered_figure IS 'True where a figure in it is covered';
COMMENT ON COLUMN measure_specifics.has_date IS 'True where it names a date with a year or a month';
COMMENT ON COLUMN measure_specifics.has_document IS 'True where it names a document in 《…》';
COMMENT ON COLUMN measure_specifics.has_body IS 'True where it says which body or person leads it or answers for it';
