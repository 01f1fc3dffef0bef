/** Rows of the chart of reuse: of each notice, how much of its text stands elsewhere too. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { keptNotices, NOTICE_COLUMNS, type NoticeSet, noticeFields } from './notice-set.ts';

export const reuseRow = v.object({
  ...noticeFields,
  /** Notices of the whole corpus that were compared with each other, shown or not. */
  compared_total: v.number(),
  /** Passages of the notice that were compared; null, as all that follow, where it was not compared. */
  passages: v.nullable(v.number()),
  /** Its characters that count: letters, Chinese characters and digits. */
  characters: v.nullable(v.number()),
  /** Of these, characters of passages that stand in two other notices or more, */
  boilerplate: v.nullable(v.number()),
  /** in one other, */
  shared: v.nullable(v.number()),
  /** and more than once in this notice alone. */
  repeated: v.nullable(v.number()),
  /** All others. */
  own: v.nullable(v.number()),
});
export type ReuseRow = v.InferOutput<typeof reuseRow>;

export function reuseQuery(params: NoticeSet): Query {
  const kept = keptNotices(params, 'measures');
  return {
    sql: `
      WITH kept AS (${kept.sql})
      SELECT ${NOTICE_COLUMNS}, (SELECT count(*) FROM compared_texts)::INTEGER AS compared_total,
        r.passages, r.characters, r.boilerplate_characters AS boilerplate, r.shared_characters AS shared,
        r.repeated_characters AS repeated, r.own_characters AS own
      FROM kept k JOIN notice_reuse r USING (notice_id)
      ORDER BY k.sort_key, k.notice_id`,
    bindings: kept.bindings,
  };
}
