-- What was promised for when: one row a commitment.
-- Rule: due_low and due_high are the first and the last day that the promised date allows. At a day D a promise is
-- overdue where due_high < D, and certainly not yet due where due_low > D: give D as a parameter, nothing here reads a
-- clock. due_quarter is null where the date is only a year, all three where none is given. That a promise is overdue
-- does not say that it was broken: a notice is not written again when it is kept.
CREATE VIEW commitments_due AS
SELECT
  c.notice_id, n.jurisdiction, n.jurisdiction_stated, n.province, n.adcode, n.level, n.file, n.published, n.sort_key,
  c.ordinal, c.measure_id, t.theme, c.due, b.date_precision, b.low AS due_low, b.high AS due_high,
  CASE WHEN b.date_precision <> 'year' THEN year(b.low) || '-Q' || quarter(b.low) END AS due_quarter,
  c.text, c.span_start, c.span_end
FROM commitments c
JOIN notices n USING (notice_id)
LEFT JOIN date_bounds b ON b.iso = c.due
LEFT JOIN (SELECT notice_id, measure_id, theme FROM measure_themes WHERE rank = 1) t
  ON t.notice_id = c.notice_id AND t.measure_id = c.measure_id;
COMMENT ON VIEW commitments_due IS 'Promises by the date they are due, one row a commitment';
COMMENT ON COLUMN commitments_due.theme IS 'Primary theme of its measure, null outside measures';
COMMENT ON COLUMN commitments_due.date_precision IS 'Precision of due: day, third, month or year';
COMMENT ON COLUMN commitments_due.due_low IS 'First day that due allows';
COMMENT ON COLUMN commitments_due.due_high IS 'Last day that due allows: overdue at a day D where due_high < D';
COMMENT ON COLUMN commitments_due.due_quarter IS 'Quarter it is due in, 2025-Q3; null where due is only a year or is not given';
