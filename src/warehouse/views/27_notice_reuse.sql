-- How much of each notice stands elsewhere too: one row a notice.
-- Rule: characters that count (letters, Chinese characters, digits) of the passages in reused_passages, parted by how
-- many notices their family stands in; all other characters are the notice's own, headings and short sentences among
-- them, which are never compared. Null where the notice was not compared: it was added on the page for a visit, and
-- nothing is known of what it shares, which is not nothing.
CREATE VIEW notice_reuse AS
SELECT
  n.notice_id, c.passages, c.characters,
  CASE WHEN c.notice_id IS NOT NULL THEN coalesce(r.boilerplate, 0)::INTEGER END AS boilerplate_characters,
  CASE WHEN c.notice_id IS NOT NULL THEN coalesce(r.shared, 0)::INTEGER END AS shared_characters,
  CASE WHEN c.notice_id IS NOT NULL THEN coalesce(r.repeated, 0)::INTEGER END AS repeated_characters,
  (c.characters - coalesce(r.reused, 0))::INTEGER AS own_characters,
  coalesce(r.boilerplate, 0) / nullif(c.characters, 0) AS boilerplate_share,
  coalesce(r.shared, 0) / nullif(c.characters, 0) AS shared_share,
  coalesce(r.repeated, 0) / nullif(c.characters, 0) AS repeated_share,
  1 - coalesce(r.reused, 0) / nullif(c.characters, 0) AS own_share
FROM notices n
LEFT JOIN compared_texts c USING (notice_id)
LEFT JOIN (
  SELECT p.notice_id,
    sum(p.characters) AS reused,
    sum(p.characters) FILTER (WHERE f.notices > 2) AS boilerplate,
    sum(p.characters) FILTER (WHERE f.notices = 2) AS shared,
    sum(p.characters) FILTER (WHERE f.notices = 1) AS repeated
  FROM reused_passages p JOIN passage_families f USING (family)
  GROUP BY p.notice_id
) r USING (notice_id);
COMMENT ON VIEW notice_reuse IS 'How much of each notice''s text stands elsewhere too, in the same or nearly the same words, one row a notice';
COMMENT ON COLUMN notice_reuse.passages IS 'Passages of it that were compared; null, as all that follow, where it was not';
COMMENT ON COLUMN notice_reuse.characters IS 'Characters of its text that count, compared or not: what the four that follow add up to';
COMMENT ON COLUMN notice_reuse.boilerplate_characters IS 'Characters of passages that stand in two other notices or more';
COMMENT ON COLUMN notice_reuse.shared_characters IS 'Characters of passages that stand in one other notice';
COMMENT ON COLUMN notice_reuse.repeated_characters IS 'Characters of passages that stand more than once in this notice and in no other';
COMMENT ON COLUMN notice_reuse.own_characters IS 'All other characters that count';
COMMENT ON COLUMN notice_reuse.boilerplate_share IS 'boilerplate_characters of characters, 0 to 1';
COMMENT ON COLUMN notice_reuse.shared_share IS 'shared_characters of characters, 0 to 1';
COMMENT ON COLUMN notice_reuse.repeated_share IS 'repeated_characters of characters, 0 to 1';
COMMENT ON COLUMN notice_reuse.own_share IS 'own_characters of characters, 0 to 1';
