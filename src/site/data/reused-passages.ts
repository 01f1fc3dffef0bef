/** Passages of notices that stand elsewhere too, for the panel beside the pictures. */
import * as v from 'valibot';
import type { Query } from '../../charts/chart.ts';
import { placeholders } from './placeholders.ts';

/** Passages that are fetched of a notice or a pair. */
export const MOST_PASSAGES = 300;
/** Notices that are named beside a passage, and places in its own notice that are linked. */
export const MOST_NAMED = 5;
export const MOST_OWN_PLACES = 12;

export const pairRow = v.object({
  /** Notices that it stands in. */
  notices: v.number(),
  /** A place in the one notice and the first in the other, UTF-16. */
  start: v.number(),
  end: v.number(),
  other_start: v.number(),
  other_end: v.number(),
  /** Such places before any is left out. */
  total: v.number(),
});
export type PairRow = v.InferOutput<typeof pairRow>;

const firstPlaces = `SELECT family, arg_min(span_start, ordinal) AS span_start, arg_min(span_end, ordinal) AS span_end,
  count(*) AS times FROM reused_passages WHERE notice_id = ? GROUP BY family`;

/** Places of the one notice whose words stand in the other too, in the order of its text. */
export function pairQuery(notice: string, other: string): Query {
  return {
    sql: `WITH b AS (${firstPlaces})
      SELECT f.notices, a.span_start AS start, a.span_end AS "end",
        b.span_start AS other_start, b.span_end AS other_end, (count(*) OVER ())::INTEGER AS total
      FROM reused_passages a JOIN b USING (family) JOIN passage_families f USING (family)
      WHERE a.notice_id = ? ORDER BY a.ordinal LIMIT ${MOST_PASSAGES}`,
    bindings: [other, notice],
  };
}

export const aloneRow = v.object({
  family: v.number(),
  notices: v.number(),
  /** Places in this notice, and the first of them. */
  times: v.number(),
  start: v.number(),
  end: v.number(),
  /** Such passages, and their places in this notice, before any is left out. */
  total: v.number(),
  places_total: v.number(),
});
export type AloneRow = v.InferOutput<typeof aloneRow>;

/** What of a notice stands anywhere else, what stands in most notices first. */
export function aloneQuery(notice: string): Query {
  return {
    sql: `WITH a AS (${firstPlaces})
      SELECT a.family, f.notices, a.times::INTEGER AS times, a.span_start AS start, a.span_end AS "end",
        (count(*) OVER ())::INTEGER AS total, (sum(a.times) OVER ())::INTEGER AS places_total
      FROM a JOIN passage_families f USING (family) ORDER BY a.family LIMIT ${MOST_PASSAGES}`,
    bindings: [notice],
  };
}

export const ownPlaceRow = v.object({ family: v.number(), start: v.number(), end: v.number() });
export type OwnPlaceRow = v.InferOutput<typeof ownPlaceRow>;

/** The first few places of passages in the notice itself, in the order of its text. */
export function ownPlacesQuery(notice: string, families: readonly number[]): Query {
  return {
    sql: `SELECT family, span_start AS start, span_end AS "end" FROM reused_passages
      WHERE notice_id = ? AND family IN (${placeholders(families.length)})
      QUALIFY row_number() OVER (PARTITION BY family ORDER BY ordinal) <= ${MOST_OWN_PLACES}
      ORDER BY family, ordinal`,
    bindings: [notice, ...families],
  };
}

export const whereRow = v.object({ family: v.number(), notice_id: v.string() });
export type WhereRow = v.InferOutput<typeof whereRow>;

/** The first few notices, beside `notice`, that passages stand in, in the order of places. */
export function whereQuery(notice: string, families: readonly number[]): Query {
  return {
    sql: `SELECT r.family, r.notice_id
      FROM (SELECT DISTINCT family, notice_id FROM reused_passages
        WHERE family IN (${placeholders(families.length)}) AND notice_id <> ?) r
      JOIN notice_overview o ON o.notice_id = r.notice_id
      QUALIFY row_number() OVER (PARTITION BY r.family ORDER BY o.sort_key, r.notice_id) <= ${MOST_NAMED}
      ORDER BY r.family, o.sort_key, r.notice_id`,
    bindings: [...families, notice],
  };
}

export const textRow = v.object({
  notice_id: v.string(),
  text: v.string(),
  /** False for a notice that was added for this visit. */
  compared: v.boolean(),
});

/** The texts of notices, and whether their passages were compared. */
export function textsQuery(notices: readonly string[]): Query {
  return {
    sql: `SELECT n.notice_id, n.text, c.notice_id IS NOT NULL AS compared
      FROM notices n LEFT JOIN compared_texts c ON c.notice_id = n.notice_id
      WHERE n.notice_id IN (${placeholders(notices.length)})`,
    bindings: notices,
  };
}
