-- One row a notice: where it is from and how much it holds.
-- Rule: measures as in counted_measures; metrics without those that repeat an earlier one (repeat_of). Year and quarter
-- are those of publication as the text gives it, null where it gives none or (the quarter) no month. place tells the
-- same places apart as sort_key does.
CREATE VIEW notice_overview AS
SELECT
  n.notice_id, n.file, n.title, n.issuer, n.jurisdiction, n.jurisdiction_stated, n.province, n.adcode, n.level,
  coalesce(n.adcode, nullif(coalesce(n.province, '') || '/' || coalesce(n.jurisdiction, ''), '/'), '-') AS place,
  n.inspector, n.inspection_start, n.inspection_end, n.published, n.feedback_date, n.redacted, n.sort_key,
  n.span_end AS characters,
  coalesce(m.measures, 0)::INTEGER AS measures,
  coalesce(q.metrics, 0)::INTEGER AS metrics,
  TRY_CAST(substr(n.published, 1, 4) AS INTEGER) AS published_year,
  substr(n.published, 1, 4) || '-Q' || ((TRY_CAST(nullif(substr(n.published, 6, 2), '') AS INTEGER) + 2) // 3)
    AS published_quarter
FROM notices n
LEFT JOIN (SELECT notice_id, count(*) AS measures FROM counted_measures GROUP BY notice_id) m USING (notice_id)
LEFT JOIN (SELECT notice_id, count(*) AS metrics FROM metrics WHERE repeat_of IS NULL GROUP BY notice_id) q
  USING (notice_id);
COMMENT ON VIEW notice_overview IS 'One row a notice: place, dates, number of measures and of metrics that count';
COMMENT ON COLUMN notice_overview.place IS 'Its place in one word: adcode, else province/jurisdiction, - where nothing is known; the page''s addresses use it';
COMMENT ON COLUMN notice_overview.characters IS 'Length of the text in UTF-16 units';
COMMENT ON COLUMN notice_overview.measures IS 'Measures that count, see counted_measures';
COMMENT ON COLUMN notice_overview.metrics IS 'Figures, without those that repeat an earlier one';
COMMENT ON COLUMN notice_overview.published_year IS 'Year of publication, null where the text gives none';
COMMENT ON COLUMN notice_overview.published_quarter IS 'Quarter of publication, 2025-Q3; null where the text gives no month';
