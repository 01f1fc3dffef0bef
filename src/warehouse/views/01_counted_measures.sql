-- Which measures are counted.
-- Rule: every measure of a notice counts once. A measure that repeats the words of an earlier measure of
-- the same notice (its own label 一是, 二是 … aside) is the same action reported again and is left out.
CREATE VIEW counted_measures AS
SELECT notice_id, measure_id, ordinal, item_id, label, status, span_start, span_end, text
FROM measures
QUALIFY row_number() OVER (
  PARTITION BY notice_id, CASE WHEN label IS NOT NULL AND starts_with(text, label) THEN substr(text, length(label) + 1) ELSE text END
  ORDER BY ordinal
) = 1;
COMMENT ON VIEW counted_measures IS 'Measures that count: each once, word-for-word repeats within a notice left out';
