-- The values of an indicator, one row a figure as the notice reports it.
-- Rule: metrics with an indicator that repeat no earlier one (repeat_of IS NULL). Values are listed, never
-- added up: nothing says that two figures of a notice are parts of one total and not a part beside its
-- total. role says what a figure is: what is planned, applied for or required stands apart from what is done
-- (planned true for all three), a total over several years is marked cumulative and is not one year's. value NULL with
-- redacted true means that the notice reports a figure and covers it; it is not zero and not missing.
CREATE VIEW indicator_values AS
SELECT
  q.notice_id, n.jurisdiction, n.jurisdiction_stated, n.file, n.published, n.sort_key,
  q.indicator, i.theme, i.name_zh, i.name_en, i.dimension, i.kind,
  q.metric_id, q.measure_id, q.value, q.value_high, q.unit, q.qualifier, q.subject, q.period, q.quote,
  q.value IS NULL AS redacted,
  CASE WHEN q.role IS NULL AND p.measure_id IS NOT NULL THEN 'planned' ELSE coalesce(q.role, 'own') END AS role,
  p.measure_id IS NOT NULL OR coalesce(q.role IN ('planned', 'applied', 'required'), false) AS planned,
  q.span_start, q.span_end
FROM metrics q
JOIN indicators i ON i.indicator = q.indicator
JOIN notices n ON n.notice_id = q.notice_id
LEFT JOIN (SELECT notice_id, measure_id FROM measures WHERE status = 'planned') p
  ON p.notice_id = q.notice_id AND p.measure_id = q.measure_id
WHERE q.repeat_of IS NULL;
COMMENT ON VIEW indicator_values IS 'Values of indicators as reported, one row a figure: listed and never added up, covered figures kept as such';
COMMENT ON COLUMN indicator_values.theme IS 'Theme that the indicator belongs to';
COMMENT ON COLUMN indicator_values.name_zh IS 'Name of the indicator in Chinese';
COMMENT ON COLUMN indicator_values.name_en IS 'Name of the indicator in English';
COMMENT ON COLUMN indicator_values.redacted IS 'True where the notice reports the figure and covers it';
COMMENT ON COLUMN indicator_values.role IS 'own, part, planned, applied, required or cumulative, see metrics.role; planned also where nothing but the measure''s status says so';
COMMENT ON COLUMN indicator_values.planned IS 'True where the figure is planned, applied for or required, or its measure is planned';
