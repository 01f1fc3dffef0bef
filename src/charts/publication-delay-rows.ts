/** Rows of the delay's chart: for each notice the days from the findings to its publication, and their median. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { NAMED_DATES, STEP_COLUMNS, STEP_JOINS, stepFields } from './inspection-rows.ts';
import { askedNotices, keptNotices, NOTICE_COLUMNS, type NoticeSet } from './notice-set.ts';

const days = v.nullable(v.number());

/** From the findings (`from`) to the publication (`to`). What ends in `_total` or begins with `median` is of all notices asked for. */
export const delayRow = v.object({
  ...stepFields,
  /** Notices that give both dates to the day and in order: those of the median. */
  exact_total: v.number(),
  /** Notices that give one of them or both only as a month, a third of one or a year. */
  range_total: v.number(),
  /** Notices that lack one of them, and notices whose dates are out of order. */
  missing_total: v.number(),
  wrong_total: v.number(),
  median_days: days,
  /** The interval of the median; null for fewer than six notices. */
  median_low: days,
  median_high: days,
});
export type DelayRow = v.InferOutput<typeof delayRow>;

/** The longest first, then the notices without days. */
export function delayQuery(params: NoticeSet): Query {
  const kept = keptNotices(params, 'published');
  const asked = askedNotices(params, 'o');
  return {
    sql: `
      WITH kept AS (${kept.sql}),
      ${NAMED_DATES},
      delays AS (
        SELECT d.*, d.days IS NOT NULL AND NOT d.out_of_order AS is_exact
        FROM durations d JOIN notice_overview o ON o.notice_id = d.notice_id
        WHERE d.step = 'publication' AND ${asked.sql}
      ),
      counted AS (
        SELECT coalesce(list(days ORDER BY days) FILTER (is_exact), []) AS days,
          median(days) FILTER (is_exact) AS median_days,
          (count(*) FILTER (days IS NULL AND NOT out_of_order))::INTEGER AS range_total,
          (count(*) FILTER (out_of_order IS NULL))::INTEGER AS missing_total,
          (count(*) FILTER (out_of_order))::INTEGER AS wrong_total
        FROM delays
      )
      SELECT ${NOTICE_COLUMNS}, ${STEP_COLUMNS},
        len(c.days)::INTEGER AS exact_total, c.range_total, c.missing_total, c.wrong_total, c.median_days,
        c.days[median_rank(len(c.days))] AS median_low,
        c.days[len(c.days) + 1 - median_rank(len(c.days))] AS median_high
      FROM kept k JOIN delays d ON d.notice_id = k.notice_id CROSS JOIN counted c
      ${STEP_JOINS}
      ORDER BY d.out_of_order, d.days_low + d.days_high DESC NULLS LAST, k.sort_key, k.notice_id`,
    bindings: [...kept.bindings, ...asked.bindings],
  };
}
