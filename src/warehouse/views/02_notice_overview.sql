-- One row a notice: where it is from and how much it holds.
-- Rule: measures as in counted_measures; metrics without those that repeat an earlier one (repeat_of).
CREATE VIEW notice_overview AS
SELECT
  n.notice_id, n.file, n.title, n.issuer, n.jurisdiction, n.jurisdiction_stated, n.province, n.adcode, n.level,
  n.published, n.feedback_date, n.redacted, n.sort_key,
  (SELECT count(*) FROM counted_measures m WHERE m.notice_id = n.notice_id)::INTEGER AS measures,
  (SELECT count(*) FROM metrics q WHERE q.notice_id = n.notice_id AND q.repeat_of IS NULL)::INTEGER AS metrics
FROM notices n;
COMMENT ON VIEW notice_overview IS 'One row a notice: place, dates, number of measures and of metrics that count';
