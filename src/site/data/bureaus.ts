/** What a few notices say of themselves: header facts, how long each step took, what they hold. */
import * as v from 'valibot';
import { inspectionFields } from './notice.ts';
import { placeholders } from './placeholders.ts';
import { ask } from './warehouse.ts';

/** A stretch of the notice's text; null where there is none. */
const offset = v.nullable(v.number());

const factsRow = v.object({
  notice_id: v.string(),
  ...inspectionFields,
  claimed_problems: v.nullable(v.number()),
  claimed_resolved: v.nullable(v.number()),
  claimed_ongoing: v.nullable(v.number()),
  /** Figures that are covered, and where the first of them stands. */
  covered: v.number(),
  covered_start: offset,
  covered_end: offset,
  /** Promises with a date and without one, and where the first of each stands. */
  dated: v.number(),
  dated_start: offset,
  dated_end: offset,
  undated: v.number(),
  undated_start: offset,
  undated_end: offset,
});
export type BureauFacts = v.InferOutput<typeof factsRow>;

/** One row a notice, in no order. */
export function bureauFacts(ids: readonly string[]): Promise<BureauFacts[]> {
  const chosen = placeholders(ids.length);
  return ask(
    {
      sql: `
        WITH hidden AS (
          SELECT notice_id, count(*) AS covered, min(span_start) AS first_start, arg_min(span_end, span_start) AS first_end
          FROM metrics WHERE value IS NULL AND repeat_of IS NULL AND notice_id IN (${chosen}) GROUP BY notice_id
        ),
        promises AS (
          SELECT notice_id,
            count(due) AS dated,
            min(span_start) FILTER (due IS NOT NULL) AS dated_start,
            arg_min(span_end, span_start) FILTER (due IS NOT NULL) AS dated_end,
            count(*) - count(due) AS undated,
            min(span_start) FILTER (due IS NULL) AS undated_start,
            arg_min(span_end, span_start) FILTER (due IS NULL) AS undated_end
          FROM commitments WHERE notice_id IN (${chosen}) GROUP BY notice_id
        )
        SELECT n.notice_id, n.inspector, n.inspection_kind, n.inspection_round, n.inspection_start, n.inspection_end,
          n.feedback_date, n.claimed_problems, n.claimed_resolved, n.claimed_ongoing,
          coalesce(h.covered, 0)::INTEGER AS covered, h.first_start AS covered_start, h.first_end AS covered_end,
          coalesce(p.dated, 0)::INTEGER AS dated, p.dated_start, p.dated_end,
          coalesce(p.undated, 0)::INTEGER AS undated, p.undated_start, p.undated_end
        FROM notices n
        LEFT JOIN hidden h ON h.notice_id = n.notice_id
        LEFT JOIN promises p ON p.notice_id = n.notice_id
        WHERE n.notice_id IN (${chosen})`,
      bindings: [...ids, ...ids, ...ids],
    },
    factsRow,
  );
}

const stepRow = v.object({
  notice_id: v.string(),
  step: v.picklist(['inspection', 'feedback', 'publication', 'whole']),
  days_low: v.nullable(v.number()),
  days_high: v.nullable(v.number()),
  out_of_order: v.nullable(v.boolean()),
});
export type BureauStep = v.InferOutput<typeof stepRow>;

/** Four rows a notice: days as least and most, equal where both dates are days. */
export function bureauSteps(ids: readonly string[]): Promise<BureauStep[]> {
  return ask(
    {
      sql: `SELECT notice_id, step, days_low, days_high, out_of_order FROM durations
        WHERE notice_id IN (${placeholders(ids.length)}) ORDER BY notice_id, sort_order`,
      bindings: ids,
    },
    stepRow,
  );
}

const namedRow = v.object({ notice_id: v.string(), iso: v.string(), span_start: v.number(), span_end: v.number() });
export type NamedDate = v.InferOutput<typeof namedRow>;

/** Where each notice first names each date of its course. */
export function bureauDates(ids: readonly string[]): Promise<NamedDate[]> {
  const chosen = placeholders(ids.length);
  return ask(
    {
      sql: `
        WITH course AS (
          SELECT notice_id, unnest([inspection_start, inspection_end, feedback_date, published]) AS iso
          FROM notices WHERE notice_id IN (${chosen})
        ),
        named AS (
          SELECT notice_id, iso, span_start, span_end FROM dates WHERE notice_id IN (${chosen})
          UNION ALL
          SELECT notice_id, iso_end, span_start, span_end FROM dates WHERE notice_id IN (${chosen})
        )
        SELECT notice_id, iso, min(span_start) AS span_start, arg_min(span_end, span_start) AS span_end
        FROM named SEMI JOIN course USING (notice_id, iso)
        GROUP BY notice_id, iso`,
      bindings: [...ids, ...ids, ...ids],
    },
    namedRow,
  );
}
