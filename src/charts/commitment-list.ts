/** Promises, one row each, by the day that they are due: for the page's list and for reports. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { type Condition, type Filters, noticeCondition } from './filters.ts';
import { measureCondition } from './measure-condition.ts';
import { placeFields } from './place-label.ts';

/** Promises that are listed; the counts are of all. */
export const MOST_COMMITMENTS = 2000;

/** The day at which nothing is overdue yet. */
export const LONG_AGO = '0001-01-01';

export const commitmentRow = v.object({
  ...placeFields,
  theme: v.nullable(v.string()),
  due: v.nullable(v.string()),
  overdue: v.nullable(v.boolean()),
  text: v.string(),
  span_start: v.number(),
  span_end: v.number(),
  total: v.number(),
});
export type Commitment = v.InferOutput<typeof commitmentRow>;

const STATE_CONDITIONS = {
  all: 'true',
  overdue: 'overdue',
  later: 'NOT overdue',
  undated: 'overdue IS NULL',
};
export type DueState = keyof typeof STATE_CONDITIONS;

/** The promises that pass, on `commitments_due c` beside `notice_overview o`. */
export function commitmentCondition(filters: Filters): Condition {
  const notices = noticeCondition(filters, 'o');
  const promises = measureCondition(filters);
  return { sql: `${notices.sql} AND ${promises.sql}`, bindings: [...notices.bindings, ...promises.bindings] };
}

/**
 * The promises that pass, by the day that they are due, those without a date last; at most `MOST_COMMITMENTS`, each
 * with the total. `overdue` is null without a date, and without an `asOf` false for all that have one.
 */
export function commitmentsQuery(filters: Filters, asOf: string | null, state: DueState): Query {
  const passing = commitmentCondition(filters);
  return {
    sql: `
      WITH promised AS (
        SELECT c.*, CASE WHEN c.due_high IS NOT NULL THEN c.due_high < ?::DATE END AS overdue
        FROM commitments_due c JOIN notice_overview o ON o.notice_id = c.notice_id
        WHERE ${passing.sql}
      )
      SELECT notice_id, jurisdiction, jurisdiction_stated, file, published, theme, due, overdue, text,
        span_start, span_end, (count(*) OVER ())::INTEGER AS total
      FROM promised WHERE ${STATE_CONDITIONS[state]}
      ORDER BY due_high NULLS LAST, sort_key, notice_id, ordinal LIMIT ${MOST_COMMITMENTS}`,
    bindings: [asOf ?? LONG_AGO, ...passing.bindings],
  };
}
