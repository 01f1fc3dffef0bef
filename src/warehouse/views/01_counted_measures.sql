-- Which measures are counted.
-- Rule: every measure of a notice counts once. A measure that repeats the words of an earlier measure of
-- the same notice (its own label 一是, 二是 … aside; the table repeats) is the same action reported again and is left out.
CREATE VIEW counted_measures AS
SELECT notice_id, measure_id, ordinal, item_id, label, status, dates_named, body_named, span_start, span_end, text
FROM measures
ANTI JOIN (SELECT notice_id, measure_id FROM repeats WHERE row_kind = 'measure') AS again USING (notice_id, measure_id);
COMMENT ON VIEW counted_measures IS 'Measures that count: each once, word-for-word repeats within a notice left out';
