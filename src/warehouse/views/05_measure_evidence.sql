-- The words behind a count: one row a counted measure and theme.
CREATE VIEW measure_evidence AS
SELECT
  m.notice_id, n.jurisdiction, n.jurisdiction_stated, n.file, n.published, n.sort_key,
  m.measure_id, m.ordinal, mt.theme, mt.rank, mt.evidence AS theme_words,
  m.label, m.status, m.text, i.label AS item_label, i.title AS item_title, i.heading_path,
  m.span_start, m.span_end
FROM counted_measures m
JOIN measure_themes mt ON mt.notice_id = m.notice_id AND mt.measure_id = m.measure_id
JOIN notices n ON n.notice_id = m.notice_id
JOIN items i ON i.notice_id = m.notice_id AND i.item_id = m.item_id;
COMMENT ON VIEW measure_evidence IS 'Measures behind a theme with their words, status and headings, one row a measure and theme';
COMMENT ON COLUMN measure_evidence.theme_words IS 'Words of the strongest evidence for the theme';
COMMENT ON COLUMN measure_evidence.label IS 'Number of the measure as printed (一是), null where the whole item is one measure';
COMMENT ON COLUMN measure_evidence.text IS 'The measure''s words, as printed';
COMMENT ON COLUMN measure_evidence.item_label IS 'Number of its item as printed';
COMMENT ON COLUMN measure_evidence.item_title IS 'Words of its item''s heading';
