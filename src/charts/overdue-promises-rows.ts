/** Rows of the chart of promises past due: for each notice how many were due before a day, of those with a date. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import type { CommitmentParams } from './commitments-due-rows.ts';
import { measureCondition } from './measure-condition.ts';
import { askedNotices, MOST_NOTICES, noticeFields } from './notice-set.ts';

const count = v.nullable(v.number());

/** `overdue`, `later`, `low` and `high` are null where no day is set. Notices without a promise that passes have no row. */
export const overdueRow = v.object({
  ...noticeFields,
  /** Promises with a date, and without. */
  dated: v.number(),
  undated: v.number(),
  /** Of those with a date: the last day that it allows lies before the day, or does not. */
  overdue: count,
  later: count,
  /** Wilson's interval of the share overdue; null also where none has a date. */
  low: count,
  high: count,
  /** Notices without a promise that passes, of all that were asked for. */
  without_total: v.number(),
  /** The first promise in the text that is counted as overdue, else the first of all. */
  first_start: v.number(),
  first_end: v.number(),
});
export type OverdueRow = v.InferOutput<typeof overdueRow>;

/** The promises that pass, by notice: those with most promises with a date are kept where there are too many. */
export function overdueQuery(params: CommitmentParams): Query {
  const asked = askedNotices(params, 'o');
  const passing = measureCondition(params.filters);
  const overdue = params.asOf === null ? 'NULL::BOOLEAN' : 'c.due_high < ?::DATE';
  return {
    sql: `
      WITH asked AS (SELECT o.* FROM notice_overview o WHERE ${asked.sql}),
      promised AS (
        SELECT c.notice_id, c.span_start, c.span_end, c.due_high IS NOT NULL AS is_dated, ${overdue} AS is_overdue
        FROM commitments_due c SEMI JOIN asked a ON a.notice_id = c.notice_id WHERE ${passing.sql}
      ),
      counted AS (
        SELECT notice_id, (count(*) FILTER (is_dated))::INTEGER AS dated, (count(*) FILTER (NOT is_dated))::INTEGER AS undated,
          ${params.asOf === null ? 'NULL::INTEGER' : '(count(*) FILTER (is_overdue))::INTEGER'} AS overdue,
          min(span_start) AS any_start, arg_min(span_end, span_start) AS any_end,
          min(span_start) FILTER (is_overdue) AS overdue_start,
          arg_min(span_end, span_start) FILTER (is_overdue) AS overdue_end
        FROM promised GROUP BY notice_id
      )
      SELECT * FROM (
        SELECT k.notice_id, k.jurisdiction, k.jurisdiction_stated, k.file, k.published, k.sort_key,
          (count(*) OVER ())::INTEGER AS notices_total,
          c.dated, c.undated, c.overdue, c.dated - c.overdue AS later,
          wilson_low(c.overdue, c.dated) AS low, wilson_high(c.overdue, c.dated) AS high,
          ((SELECT count(*) FROM asked) - count(*) OVER ())::INTEGER AS without_total,
          coalesce(c.overdue_start, c.any_start) AS first_start, coalesce(c.overdue_end, c.any_end) AS first_end
        FROM counted c JOIN asked k ON k.notice_id = c.notice_id
        ORDER BY c.dated DESC, c.undated DESC, k.sort_key, k.notice_id LIMIT ${MOST_NOTICES}
      ) ORDER BY sort_key, notice_id`,
    bindings: [...asked.bindings, ...(params.asOf === null ? [] : [params.asOf]), ...passing.bindings],
  };
}
