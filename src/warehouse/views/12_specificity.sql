-- How specific a notice is: one row a notice.
-- Rule: shares of its counted measures (n) that name a readable figure, a date, a document, or who answers for them, as
-- in measure_specifics; specific_share counts measures with a figure, a date or a document. Covered figures make no
-- measure specific and are counted apart. A notice without measures has no shares (null); with few measures (n below 30)
-- a share says little.
CREATE VIEW specificity AS
WITH counted AS (
  SELECT
    notice_id, count(*) AS n,
    count(*) FILTER (has_figure) AS with_figure, count(*) FILTER (has_date) AS with_date,
    count(*) FILTER (has_document) AS with_document, count(*) FILTER (has_body) AS with_body,
    count(*) FILTER (has_figure OR has_date OR has_document) AS specific,
    count(*) FILTER (has_covered_figure AND NOT has_figure) AS with_covered_figure
  FROM measure_specifics
  GROUP BY notice_id
)
SELECT
  o.notice_id, o.jurisdiction, o.jurisdiction_stated, o.province, o.adcode, o.level, o.file, o.published, o.sort_key,
  o.redacted,
  coalesce(c.n, 0)::INTEGER AS n,
  coalesce(c.with_figure, 0)::INTEGER AS with_figure,
  coalesce(c.with_date, 0)::INTEGER AS with_date,
  coalesce(c.with_document, 0)::INTEGER AS with_document,
  coalesce(c.with_body, 0)::INTEGER AS with_body,
  coalesce(c.with_covered_figure, 0)::INTEGER AS with_covered_figure,
  c.with_figure::DOUBLE / c.n AS figure_share,
  c.with_date::DOUBLE / c.n AS date_share,
  c.with_document::DOUBLE / c.n AS document_share,
  c.with_body::DOUBLE / c.n AS body_share,
  c.specific::DOUBLE / c.n AS specific_share
FROM notices o
LEFT JOIN counted c USING (notice_id);
COMMENT ON VIEW specificity IS 'How specific a notice is: shares of its measures that name a figure, a date, a document, who answers for them';
COMMENT ON COLUMN specificity.n IS 'Measures that count';
COMMENT ON COLUMN specificity.with_figure IS 'Measures with a figure that can be read';
COMMENT ON COLUMN specificity.with_date IS 'Measures that name a date';
COMMENT ON COLUMN specificity.with_document IS 'Measures that name a document';
COMMENT ON COLUMN specificity.with_body IS 'Measures that say who leads them or answers for them';
COMMENT ON COLUMN specificity.with_covered_figure IS 'Measures whose figures are all covered';
COMMENT ON COLUMN specificity.figure_share IS 'with_figure / n, null where n is 0';
COMMENT ON COLUMN specificity.date_share IS 'with_date / n, null where n is 0';
COMMENT ON COLUMN specificity.document_share IS 'with_document / n, null where n is 0';
COMMENT ON COLUMN specificity.body_share IS 'with_body / n, null where n is 0';
COMMENT ON COLUMN specificity.specific_share IS 'Share of the measures with a figure, a date or a document, null where n is 0';
