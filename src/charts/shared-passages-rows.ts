/** Rows of the chart of shared passages: of each notice, how much of its text stands in each other one too. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { keptNotices, NOTICE_COLUMNS, type NoticeSet, noticeFields } from './notice-set.ts';

/** Notices that a picture has room for. */
export const MOST_SIDE_BY_SIDE = 20;

export const sharingRow = v.object({
  ...noticeFields,
  /** Notices of the whole corpus that were compared with each other, shown or not. */
  compared_total: v.number(),
  /** Passages and characters of the notice that were compared and count; null where it was not compared. */
  passages: v.nullable(v.number()),
  characters: v.nullable(v.number()),
  /** The other notice; null for a notice that is shown alone. */
  other_id: v.nullable(v.string()),
  /** Of the notice's passages, those that stand in the other too, and their characters; null where one was not compared. */
  shared_passages: v.nullable(v.number()),
  shared_characters: v.nullable(v.number()),
});
export type SharingRow = v.InferOutput<typeof sharingRow>;

/**
 * Each shown notice against each other, both ways: what is shared is a different share of each of the two. Only of the
 * notices that are shown: all pairs of a large corpus would be more than there is room for.
 */
export function sharingQuery(params: NoticeSet): Query {
  const kept = keptNotices(params, 'measures', MOST_SIDE_BY_SIDE);
  return {
    sql: `
      WITH kept AS (${kept.sql}),
      standing AS (
        SELECT r.notice_id, r.family, count(*) AS passages, sum(r.characters) AS characters
        FROM reused_passages r SEMI JOIN kept USING (notice_id) GROUP BY r.notice_id, r.family
      ),
      pairs AS (
        SELECT a.notice_id, b.notice_id AS other_id, sum(a.passages) AS passages, sum(a.characters) AS characters
        FROM standing a JOIN standing b USING (family)
        WHERE a.notice_id <> b.notice_id GROUP BY a.notice_id, b.notice_id
      )
      SELECT ${NOTICE_COLUMNS}, (SELECT count(*) FROM compared_texts)::INTEGER AS compared_total,
        c.passages, c.characters, o.notice_id AS other_id,
        CASE WHEN c.notice_id IS NOT NULL AND d.notice_id IS NOT NULL
          THEN coalesce(p.passages, 0)::INTEGER END AS shared_passages,
        CASE WHEN c.notice_id IS NOT NULL AND d.notice_id IS NOT NULL
          THEN coalesce(p.characters, 0)::INTEGER END AS shared_characters
      FROM kept k
      LEFT JOIN kept o ON o.notice_id <> k.notice_id
      LEFT JOIN compared_texts c ON c.notice_id = k.notice_id
      LEFT JOIN compared_texts d ON d.notice_id = o.notice_id
      LEFT JOIN pairs p ON p.notice_id = k.notice_id AND p.other_id = o.notice_id
      ORDER BY k.sort_key, k.notice_id, o.sort_key, o.notice_id`,
    bindings: kept.bindings,
  };
}
