-- The words behind a count: one row a counted measure and theme.
-- heading_path names the headings the measure stands under, outermost first: for each level the last heading
-- before the item that no later heading of the same or a higher level has closed.
CREATE VIEW item_paths AS
SELECT i.notice_id, i.item_id, string_agg(concat_ws(' ', h.label, h.title), ' › ' ORDER BY h.ordinal) AS heading_path
FROM items i
JOIN headings h ON h.notice_id = i.notice_id AND h.span_start < i.span_start
WHERE NOT EXISTS (
  SELECT 1 FROM headings later
  WHERE later.notice_id = h.notice_id AND later.ordinal > h.ordinal AND later.span_start < i.span_start
    AND later.level <= h.level
)
GROUP BY i.notice_id, i.item_id;
COMMENT ON VIEW item_paths IS 'The headings an item stands under, outermost first, joined by ›';

CREATE VIEW measure_evidence AS
SELECT
  m.notice_id, o.jurisdiction, o.jurisdiction_stated, o.file, o.published, o.sort_key,
  m.measure_id, m.ordinal, mt.theme, mt.rank, mt.evidence AS theme_words,
  m.label, m.status, m.text, i.label AS item_label, i.title AS item_title, p.heading_path,
  m.span_start, m.span_end
FROM counted_measures m
JOIN measure_themes mt ON mt.notice_id = m.notice_id AND mt.measure_id = m.measure_id
JOIN notice_overview o ON o.notice_id = m.notice_id
JOIN items i ON i.notice_id = m.notice_id AND i.item_id = m.item_id
LEFT JOIN item_paths p ON p.notice_id = m.notice_id AND p.item_id = m.item_id;
COMMENT ON VIEW measure_evidence IS 'Measures behind a theme with their words, status and headings, one row a measure and theme';
