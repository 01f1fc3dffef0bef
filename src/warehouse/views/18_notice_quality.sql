-- How far the rows of a notice can be trusted: one row a notice.
-- Rule: all repairs, warnings and corrections of the notice. A repair below 0.8 is counted as doubtful. Many repairs
-- speak of a damaged page and not of a bad notice.
CREATE VIEW notice_quality AS
SELECT
  n.notice_id, n.jurisdiction, n.jurisdiction_stated, n.jurisdiction_confidence, n.file, n.sort_key,
  n.span_end AS characters,
  coalesce(r.repairs, 0)::INTEGER AS repairs,
  coalesce(r.doubtful, 0)::INTEGER AS doubtful_repairs,
  r.least AS least_confidence,
  coalesce(w.warnings, 0)::INTEGER AS warnings,
  w.codes AS warning_codes,
  coalesce(c.corrections, 0)::INTEGER AS corrections,
  coalesce(c.applied, 0)::INTEGER AS corrections_applied,
  coalesce(p.repeats, 0)::INTEGER AS repeats
FROM notices n
LEFT JOIN (
  SELECT notice_id, count(*) AS repairs, count(*) FILTER (confidence < 0.8) AS doubtful, min(confidence) AS least
  FROM repairs GROUP BY notice_id
) r USING (notice_id)
LEFT JOIN (
  SELECT notice_id, count(*) AS warnings, string_agg(DISTINCT code, ';' ORDER BY code) AS codes
  FROM warnings GROUP BY notice_id
) w USING (notice_id)
LEFT JOIN (
  SELECT notice_id, count(*) AS corrections, count(*) FILTER (applied) AS applied FROM corrections GROUP BY notice_id
) c USING (notice_id)
LEFT JOIN (SELECT notice_id, count(*) AS repeats FROM repeats GROUP BY notice_id) p USING (notice_id);
COMMENT ON VIEW notice_quality IS 'How far the rows of a notice can be trusted: repairs, warnings and corrections, one row a notice';
COMMENT ON COLUMN notice_quality.characters IS 'Length of the text in UTF-16 units';
COMMENT ON COLUMN notice_quality.repairs IS 'Places read differently from what is printed';
COMMENT ON COLUMN notice_quality.doubtful_repairs IS 'Of these, with a confidence below 0.8';
COMMENT ON COLUMN notice_quality.least_confidence IS 'Confidence of the least sure repair, null where there is none';
COMMENT ON COLUMN notice_quality.warnings IS 'Warnings';
COMMENT ON COLUMN notice_quality.warning_codes IS 'Their kinds, once each, joined by ;';
COMMENT ON COLUMN notice_quality.corrections IS 'Corrections by people';
COMMENT ON COLUMN notice_quality.corrections_applied IS 'Of these, applied; the others no longer fit';
COMMENT ON COLUMN notice_quality.repeats IS 'Measures and figures reported again in the same words';
