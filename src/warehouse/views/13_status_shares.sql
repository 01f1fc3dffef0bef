-- How far a notice says it has come: one row a notice and status.
-- Rule: share = measures of the notice with the status / all its measures, both without word-for-word repeats. Every
-- status stands against every notice, and the shares of a notice add up to 1. clean only says that no violation was
-- found, which is neither done nor open. A notice without measures has no share (null).
CREATE VIEW status_shares AS
WITH counted AS (
  SELECT notice_id, status, count(*) AS measures FROM counted_measures GROUP BY notice_id, status
),
statuses (status, sort_order) AS (
  VALUES ('done', 1), ('ongoing', 2), ('planned', 3), ('clean', 4), ('mixed', 5)
)
SELECT
  o.notice_id, o.jurisdiction, o.jurisdiction_stated, o.province, o.adcode, o.level, o.file, o.published, o.sort_key,
  s.status, s.sort_order,
  coalesce(c.measures, 0)::INTEGER AS measures,
  o.measures AS measures_total,
  CASE WHEN o.measures > 0 THEN coalesce(c.measures, 0)::DOUBLE / o.measures END AS share
FROM notice_overview o
CROSS JOIN statuses s
LEFT JOIN counted c ON c.notice_id = o.notice_id AND c.status = s.status;
COMMENT ON VIEW status_shares IS 'Share of a notice''s measures that are done, ongoing, planned, clean or mixed, every status against every notice';
COMMENT ON COLUMN status_shares.sort_order IS 'Order of the statuses, from 1';
COMMENT ON COLUMN status_shares.measures IS 'Measures of the notice with the status';
COMMENT ON COLUMN status_shares.measures_total IS 'All measures of the notice that count';
COMMENT ON COLUMN status_shares.share IS 'measures / measures_total, null where the notice has no measures';
