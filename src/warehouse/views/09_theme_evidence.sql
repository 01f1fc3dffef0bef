-- All words that earned a measure its themes, the strongest first: one row a span.
-- Rule: as weighed when the notice was coded; words of the item's title and of the headings above count for each
-- measure below them and stand here once for each. Kept in measure_themes.evidence_spans, where they take a tenth of
-- the room that rows of their own would.
CREATE VIEW theme_evidence AS
WITH entries AS (
  SELECT
    notice_id, measure_id, theme,
    unnest(range(1, len(string_split(evidence_spans, ';')) + 1))::INTEGER AS ordinal,
    unnest(string_split(evidence_spans, ';')) AS entry
  FROM measure_themes
)
SELECT
  notice_id, measure_id, theme, ordinal,
  split_part(entry, '-', 1)::INTEGER AS span_start,
  split_part(split_part(entry, ' ', 1), '-', 2)::INTEGER AS span_end,
  substr(entry, strpos(entry, ' ') + 1) AS words
FROM entries;
COMMENT ON VIEW theme_evidence IS 'All words that earned a measure its themes, one row a span';
COMMENT ON COLUMN theme_evidence.ordinal IS 'Order within the measure and theme, from 1, the strongest first';
COMMENT ON COLUMN theme_evidence.words IS 'The words as printed; line breaks and ; shown as blanks';
