/** Rows of the promises' chart: how many are due in which quarter, and how many of these were due before a day. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { measureCondition } from './measure-condition.ts';
import { askedNotices, noticeSetParams } from './notice-set.ts';

export const commitmentParams = v.object({
  ...noticeSetParams.entries,
  /** The day at which promises are called overdue, ISO; null calls none overdue. */
  asOf: v.nullable(v.pipe(v.string(), v.isoDate())),
});
export type CommitmentParams = v.InferOutput<typeof commitmentParams>;

const STATES = ['overdue', 'later', 'dated', 'undated'] as const;
/** overdue: the last day that its date allows lies before `asOf`; later: it does not; dated: `asOf` is not given. */
export type State = (typeof STATES)[number];

export const commitmentRow = v.object({
  /** 2025-Q3; 2025 where only the year is given; - where no date is. */
  due: v.string(),
  state: v.picklist(STATES),
  promises: v.number(),
  notices: v.number(),
  /** Notices with promises, of all rows together. */
  notices_total: v.number(),
  /** The first of these promises: of the notice that was published first, in the order of its text. */
  notice_id: v.string(),
  span_start: v.number(),
  span_end: v.number(),
});
export type CommitmentRow = v.InferOutput<typeof commitmentRow>;

/** The promises that pass by quarter and state, the first of each told; as of `asOf`, see `State`. */
export function commitmentsQuery(params: CommitmentParams): Query {
  // No notice is left out: the rows are few however many there are.
  const asked = askedNotices(params, 'o');
  const passing = measureCondition(params.filters);
  const state = params.asOf === null ? `'dated'` : `CASE WHEN c.due_high < ?::DATE THEN 'overdue' ELSE 'later' END`;
  return {
    sql: `
      WITH promised AS (
        SELECT c.notice_id, c.span_start, c.span_end, c.published,
          coalesce(c.due_quarter, CASE WHEN c.due_low IS NOT NULL THEN left(c.due, 4) END, '-') AS due,
          CASE WHEN c.due_low IS NULL THEN 'undated' ELSE ${state} END AS state
        FROM commitments_due c JOIN notice_overview o ON o.notice_id = c.notice_id
        WHERE ${asked.sql} AND ${passing.sql}
      ),
      ranked AS (
        SELECT *, row_number() OVER (
          PARTITION BY due, state ORDER BY published NULLS LAST, notice_id, span_start
        ) AS place
        FROM promised
      )
      SELECT due, state, count(*)::INTEGER AS promises, count(DISTINCT notice_id)::INTEGER AS notices,
        (SELECT count(DISTINCT notice_id) FROM promised)::INTEGER AS notices_total,
        max(notice_id) FILTER (place = 1) AS notice_id,
        max(span_start) FILTER (place = 1) AS span_start, max(span_end) FILTER (place = 1) AS span_end
      FROM ranked GROUP BY due, state ORDER BY due, state`,
    bindings: [...(params.asOf === null ? [] : [params.asOf]), ...asked.bindings, ...passing.bindings],
  };
}

/** A line of the chart: a quarter, a year without a quarter, or (`-`) no date. */
export interface DueLine {
  due: string;
  /** First day and day after the last, in milliseconds since 1970 (UTC); null without a date. */
  span: { from: number; to: number } | null;
  rows: CommitmentRow[];
}

function spanOf(due: string): DueLine['span'] {
  const [, year, quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(due) ?? [];
  if (year === undefined) return null;
  const month = quarter === undefined ? 0 : (Number(quarter) - 1) * 3;
  const from = Date.UTC(Number(year), month, 1);
  return { from, to: Date.UTC(Number(year), month + (quarter === undefined ? 12 : 3), 1) };
}

/** The quarters from the first to the last that is promised, empty ones too, a year alone after its quarters. */
export function dueLines(rows: readonly CommitmentRow[]): { dated: DueLine[]; undated: CommitmentRow | undefined } {
  const byDue = new Map<string, CommitmentRow[]>();
  for (const row of rows) {
    if (row.state !== 'undated') byDue.set(row.due, [...(byDue.get(row.due) ?? []), row]);
  }
  const quarters = [...byDue.keys()].filter((due) => due.includes('Q')).sort();
  const index = (due: string) => Number(due.slice(0, 4)) * 4 + Number(due.slice(6)) - 1;
  if (quarters.length > 0) {
    const [first, last] = [index(quarters[0]!), index(quarters.at(-1)!)];
    // Far-off years are left apart rather than joined by a long row of nothing.
    for (let at = first; at <= last && last - first < MOST_LINES; at += 1) {
      const due = `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
      if (!byDue.has(due)) byDue.set(due, []);
    }
  }
  const order = (due: string) => (due.includes('Q') ? due : `${due}-Z`);
  const dated = [...byDue]
    .map(([due, own]) => ({ due, span: spanOf(due), rows: own }))
    .sort((a, b) => (order(a.due) < order(b.due) ? -1 : 1));
  return { dated, undated: rows.find((row) => row.state === 'undated') };
}

/** Lines that a picture has room for: the last ones are drawn. */
export const MOST_LINES = 40;
