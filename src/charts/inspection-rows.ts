/** Rows of the timeline: for each notice the steps from the inspection to its publication, with bounds of days. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { keptNotices, NOTICE_COLUMNS, type NoticeSet, noticeFields } from './notice-set.ts';

export const STEPS = ['inspection', 'feedback', 'publication', 'whole'] as const;
export type Step = (typeof STEPS)[number];

const day = v.nullable(v.string());

/** What rows say of a step, as in the view `durations`; the dates' first and last days (`low`, `high`) are ISO days. */
export const stepFields = {
  ...noticeFields,
  from_date: v.nullable(v.string()),
  from_low: day,
  from_high: day,
  to_date: v.nullable(v.string()),
  to_low: day,
  to_high: day,
  days: v.nullable(v.number()),
  days_low: v.nullable(v.number()),
  days_high: v.nullable(v.number()),
  out_of_order: v.nullable(v.boolean()),
  /** Where the text first names each date; null where it is not found among its dates. */
  from_start: v.nullable(v.number()),
  from_end: v.nullable(v.number()),
  to_start: v.nullable(v.number()),
  to_end: v.nullable(v.number()),
};
export const stepRow = v.object({ ...stepFields, step: v.picklist(STEPS) });
const steppedSchema = v.object(stepFields);
export type Stepped = v.InferOutput<typeof steppedSchema>;
export type StepRow = v.InferOutput<typeof stepRow>;

/** The columns of `stepFields` but those of the notice, from `d` of `durations` and what {@link STEP_JOINS} joins. */
export const STEP_COLUMNS = `d.from_date, d.to_date, d.days, d.days_low, d.days_high, d.out_of_order,
  a.low::VARCHAR AS from_low, a.high::VARCHAR AS from_high, b.low::VARCHAR AS to_low, b.high::VARCHAR AS to_high,
  f.first_start AS from_start, f.first_end AS from_end, t.first_start AS to_start, t.first_end AS to_end`;

/** Where each of the notices of `kept` first names a date: a common table expression. */
export const NAMED_DATES = `named AS (
  SELECT notice_id, iso, min(span_start) AS first_start, arg_min(span_end, span_start) AS first_end
  FROM (
    SELECT notice_id, iso, span_start, span_end FROM dates
    UNION ALL SELECT notice_id, iso_end, span_start, span_end FROM dates WHERE iso_end IS NOT NULL
  )
  SEMI JOIN kept USING (notice_id) GROUP BY notice_id, iso
)`;

export const STEP_JOINS = `LEFT JOIN date_bounds a ON a.iso = d.from_date
  LEFT JOIN date_bounds b ON b.iso = d.to_date
  LEFT JOIN named f ON f.notice_id = d.notice_id AND f.iso = d.from_date
  LEFT JOIN named t ON t.notice_id = d.notice_id AND t.iso = d.to_date`;

export function stepsQuery(params: NoticeSet): Query {
  const kept = keptNotices(params, 'published');
  return {
    sql: `
      WITH kept AS (${kept.sql}),
      ${NAMED_DATES}
      SELECT ${NOTICE_COLUMNS}, d.step, ${STEP_COLUMNS}
      FROM kept k JOIN durations d ON d.notice_id = k.notice_id
      ${STEP_JOINS}
      ORDER BY k.published NULLS LAST, k.sort_key, k.notice_id, d.sort_order`,
    bindings: kept.bindings,
  };
}

/** A date with the first and the last day that it may mean, in milliseconds since 1970 (UTC). */
export interface Bounds {
  iso: string;
  low: number;
  high: number;
  /** Where the text first names it. */
  span: { start: number; end: number } | null;
}

/** The course of one notice. */
export interface Course {
  notice: StepRow;
  start: Bounds | null;
  end: Bounds | null;
  feedback: Bounds | null;
  published: Bounds | null;
  steps: Record<Step, StepRow>;
}

/** A date of a step; null where it is not given, or is none of the calendar. */
export function boundsOf(row: Stepped, side: 'from' | 'to'): Bounds | null {
  const [iso, low, high] = [row[`${side}_date`], row[`${side}_low`], row[`${side}_high`]];
  if (iso === null || low === null || high === null) return null;
  const [start, end] = [row[`${side}_start`], row[`${side}_end`]];
  const span = start === null || end === null ? null : { start, end };
  return { iso, low: Date.parse(low), high: Date.parse(high), span };
}

/** One course a notice, in the rows' order. A date that the calendar does not have counts as not given. */
export function coursesOf(rows: readonly StepRow[]): Course[] {
  const notices = new Map<string, Partial<Record<Step, StepRow>>>();
  for (const row of rows) notices.set(row.notice_id, { ...notices.get(row.notice_id), [row.step]: row });
  return [...notices.values()].map((found) => {
    const steps = found as Record<Step, StepRow>;
    return {
      notice: steps.whole,
      start: boundsOf(steps.inspection, 'from'),
      end: boundsOf(steps.inspection, 'to'),
      feedback: boundsOf(steps.feedback, 'to'),
      published: boundsOf(steps.publication, 'to'),
      steps,
    };
  });
}
