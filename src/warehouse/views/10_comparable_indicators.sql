-- Indicators made comparable: one row a notice, indicator and period, saying whether its value may be set beside others
-- and why not.
-- Rule: a value is comparable where the notice reports, once, one own and readable result for the period. Left out
-- beforehand: figures that repeat an earlier one, parts of a total, and what is planned, applied for, required or
-- cumulative over years (left_out counts them). Of what is left, these reasons speak against comparing:
--   cumulative, part, required, applied, planned   there is no own figure, only such ones (the first that is there)
--   covered          every own figure is hidden behind *; not zero and not missing
--   several_values   different own figures, and nothing says whether they add up; value is null
--   no_period        a flow (counted over time) without the time it covers
--   open_period      a flow since or until some date: how long it covers is not said
--   several_years    a flow over more than twelve months (2024/2025 is read as a school year)
-- Stocks and shares hold at a moment and need no period. Compare rows of one indicator, unit and kind of period; the
-- qualifier says whether a value is exact, and value_high is the upper end of a range.
CREATE VIEW comparable_indicators AS
WITH figures AS (
  SELECT
    notice_id, indicator, period, metric_id, value, value_high, unit, qualifier, role,
    role = 'own' AND NOT planned AS is_own, role = 'own' AND NOT planned AND value IS NOT NULL AS is_readable
  FROM indicator_values
),
grouped AS (
  SELECT
    notice_id, indicator, period,
    count(*) FILTER (is_own) AS own_figures,
    count(*) FILTER (NOT is_own) AS left_out,
    count(*) FILTER (is_readable) AS readable,
    -- The same figure told twice in other words is one.
    min(value) FILTER (is_readable) = max(value) FILTER (is_readable)
      AND min(coalesce(value_high, -1)) FILTER (is_readable) = max(coalesce(value_high, -1)) FILTER (is_readable)
      AND min(coalesce(unit, '')) FILTER (is_readable) = max(coalesce(unit, '')) FILTER (is_readable)
      AND min(qualifier) FILTER (is_readable) = max(qualifier) FILTER (is_readable) AS one_value,
    min(value) FILTER (is_readable) AS value,
    min(value_high) FILTER (is_readable) AS value_high,
    min(unit) FILTER (is_readable) AS unit,
    min(qualifier) FILTER (is_readable) AS qualifier,
    coalesce(min(metric_id) FILTER (is_readable), min(metric_id)) AS metric_id,
    ['cumulative', 'part', 'required', 'applied', 'planned'][min(
      CASE role WHEN 'cumulative' THEN 1 WHEN 'part' THEN 2 WHEN 'required' THEN 3 WHEN 'applied' THEN 4 ELSE 5 END
    ) FILTER (NOT is_own)] AS other_role
  FROM figures
  GROUP BY notice_id, indicator, period
),
timed AS (
  SELECT
    *,
    CASE
      WHEN period IS NULL THEN 'none'
      WHEN ends_with(period, '/') THEN 'since'
      WHEN starts_with(period, '/') THEN 'until'
      WHEN contains(period, '/') THEN 'span'
      WHEN length(period) = 4 THEN 'year'
      WHEN length(period) = 7 THEN 'month'
      ELSE 'day'
    END AS period_kind,
    split_part(period, '/', 1) AS first_date,
    split_part(period, '/', 2) AS last_date
  FROM grouped
),
judged AS (
  SELECT
    t.*, i.theme, i.name_zh, i.name_en, i.dimension, i.kind,
    CASE
      WHEN own_figures = 0 THEN other_role
      WHEN readable = 0 THEN 'covered'
      WHEN NOT one_value THEN 'several_values'
      WHEN i.kind <> 'flow' THEN NULL
      WHEN period_kind = 'none' THEN 'no_period'
      WHEN period_kind IN ('since', 'until') THEN 'open_period'
      WHEN period_kind <> 'span' THEN NULL
      WHEN length(first_date) = 4 AND length(last_date) = 4
        AND TRY_CAST(last_date AS INTEGER) - TRY_CAST(first_date AS INTEGER) <= 1 THEN NULL
      WHEN (TRY_CAST(substr(last_date, 1, 4) AS INTEGER) - TRY_CAST(substr(first_date, 1, 4) AS INTEGER)) * 12
        + coalesce(TRY_CAST(nullif(substr(last_date, 6, 2), '') AS INTEGER), 12)
        - coalesce(TRY_CAST(nullif(substr(first_date, 6, 2), '') AS INTEGER), 1) >= 12 THEN 'several_years'
    END AS reason
  FROM timed t
  JOIN indicators i USING (indicator)
)
SELECT
  j.notice_id, o.jurisdiction, o.jurisdiction_stated, o.province, o.adcode, o.level, o.file, o.published, o.sort_key,
  j.indicator, j.theme, j.name_zh, j.name_en, j.dimension, j.kind, j.period, j.period_kind,
  j.reason IS NULL AS comparable, j.reason,
  CASE WHEN j.one_value THEN j.value END AS value,
  CASE WHEN j.one_value THEN j.value_high END AS value_high,
  CASE WHEN j.one_value THEN j.unit END AS unit,
  CASE WHEN j.one_value THEN j.qualifier END AS qualifier,
  j.own_figures::INTEGER AS own_figures, j.left_out::INTEGER AS left_out, j.metric_id
FROM judged j
JOIN notices o USING (notice_id);
COMMENT ON VIEW comparable_indicators IS 'Indicators made comparable: one row a notice, indicator and period, with the reason where it is not';
COMMENT ON COLUMN comparable_indicators.theme IS 'Theme that the indicator belongs to';
COMMENT ON COLUMN comparable_indicators.name_zh IS 'Name of the indicator in Chinese';
COMMENT ON COLUMN comparable_indicators.name_en IS 'Name of the indicator in English';
COMMENT ON COLUMN comparable_indicators.period_kind IS 'year, month, day (or third of a month), span, since, until or none';
COMMENT ON COLUMN comparable_indicators.comparable IS 'True where the value may be set beside others of its indicator, unit and kind of period';
COMMENT ON COLUMN comparable_indicators.reason IS 'Why it is not comparable, null where it is: cumulative, part, required, applied, planned, covered, several_values, no_period, open_period or several_years';
COMMENT ON COLUMN comparable_indicators.value IS 'The own value, null where there is none to be read or there are several';
COMMENT ON COLUMN comparable_indicators.own_figures IS 'Own figures of the notice for the period, covered ones included';
COMMENT ON COLUMN comparable_indicators.left_out IS 'Figures of the notice for the period that are not its own results: parts, plans, applications, requirements, totals over years';
COMMENT ON COLUMN comparable_indicators.metric_id IS 'The figure, the first of them where there are several';
