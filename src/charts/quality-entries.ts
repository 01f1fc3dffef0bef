/** The single repairs, warnings, corrections and covered figures, the first few hundred of what is chosen: as queries. */
import * as v from 'valibot';
import type { Binding, Query } from './chart.ts';
import { type Condition, type Filters, noticeCondition } from './filters.ts';

/** Entries that are fetched at most. */
export const MOST_ENTRIES = 300;

/** What a list is narrowed to. */
export interface ListChoice {
  filters: Filters;
  /** A single notice, null for all that pass. */
  at: string | null;
  /** A rule of repairs or a kind of warnings, null for all. */
  rule: string | null;
  /** Repairs with a confidence below {@link DOUBTFUL} alone. */
  doubtful: boolean;
}

/** As in the view notice_quality. */
export const DOUBTFUL = 0.8;

/** The chosen notices, on `notice_overview` under the name `o`. */
export function chosenNotice({ filters, at }: ListChoice): Condition {
  const passing = noticeCondition(filters, 'o');
  if (at === null) return passing;
  return { sql: `${passing.sql} AND o.notice_id = ?`, bindings: [...passing.bindings, at] };
}

const place = {
  notice_id: v.string(),
  span_start: v.number(),
  span_end: v.number(),
  /** All that are chosen, fetched or not. */
  total: v.number(),
};

export const repairRow = v.object({
  ...place,
  rule: v.string(),
  printed: v.string(),
  reading: v.string(),
  confidence: v.number(),
});
export type RepairEntry = v.InferOutput<typeof repairRow>;

export const warningRow = v.object({ ...place, code: v.string(), message: v.string() });
export type WarningEntry = v.InferOutput<typeof warningRow>;

export const correctionRow = v.object({
  ...place,
  row_kind: v.string(),
  field: v.string(),
  old_value: v.string(),
  new_value: v.string(),
  corrected_by: v.string(),
  corrected_on: v.string(),
  why: v.string(),
  applied: v.boolean(),
  reason: v.nullable(v.string()),
});
export type CorrectionEntry = v.InferOutput<typeof correctionRow>;

export const coveredRow = v.object({
  ...place,
  quote: v.string(),
  subject: v.nullable(v.string()),
  indicator: v.nullable(v.string()),
});
export type CoveredEntry = v.InferOutput<typeof coveredRow>;

interface Listing {
  columns: string;
  table: string;
  /** True of what is listed, on the table under the name `t`. */
  where?: string;
  bindings?: readonly Binding[];
  order: string;
}

function listing(choice: ListChoice, { columns, table, where = 'true', bindings = [], order }: Listing): Query {
  const chosen = chosenNotice(choice);
  return {
    sql: `SELECT t.notice_id, t.span_start, t.span_end, ${columns}, (count(*) OVER ())::INTEGER AS total
      FROM ${table} t JOIN notice_overview o ON o.notice_id = t.notice_id
      WHERE ${chosen.sql} AND ${where} ORDER BY ${order} LIMIT ${MOST_ENTRIES}`,
    bindings: [...chosen.bindings, ...bindings],
  };
}

const IN_TEXT = 'o.sort_key, t.notice_id, t.span_start';
const ofRule = (column: 'rule' | 'code', rule: string | null) =>
  rule === null ? {} : { where: `t.${column} = ?`, bindings: [rule] };

/** The least sure first. */
export function repairsQuery(choice: ListChoice): Query {
  const { where = 'true', bindings = [] } = ofRule('rule', choice.rule);
  return listing(choice, {
    columns: 't.rule, t.printed, t.reading, t.confidence',
    table: 'repairs',
    where: choice.doubtful ? `${where} AND t.confidence < ${DOUBTFUL}` : where,
    bindings,
    order: `t.confidence, ${IN_TEXT}`,
  });
}

/** In the order of the places and of the text. */
export function warningsQuery(choice: ListChoice): Query {
  return listing(choice, {
    columns: 't.code, t.message',
    table: 'warnings',
    ...ofRule('code', choice.rule),
    order: IN_TEXT,
  });
}

/** Those that no longer fit first. */
export function correctionsQuery(choice: ListChoice): Query {
  return listing(choice, {
    columns: `t.row_kind, t.field, t.old_value, t.new_value, t.corrected_by, t.corrected_on, t.why, t.applied, t.reason`,
    table: 'corrections',
    order: `t.applied, ${IN_TEXT}, t.ordinal`,
  });
}

/** Figures that the notice covers, those that repeat an earlier one left out. */
export function coveredFiguresQuery(choice: ListChoice): Query {
  return listing(choice, {
    columns: 't.quote, t.subject, t.indicator',
    table: 'metrics',
    where: 't.value IS NULL AND t.repeat_of IS NULL',
    order: IN_TEXT,
  });
}

export const ruleCount = v.object({ rule: v.string(), count: v.number() });
export type RuleCount = v.InferOutput<typeof ruleCount>;

/** How many repairs each rule has made, or how many warnings of each kind there are; the most frequent first. */
export function ruleCountsQuery(list: 'repairs' | 'warnings', choice: ListChoice): Query {
  const chosen = chosenNotice(choice);
  const column = list === 'repairs' ? 'rule' : 'code';
  const sure = list === 'repairs' && choice.doubtful ? `AND t.confidence < ${DOUBTFUL}` : '';
  return {
    sql: `SELECT t.${column} AS rule, count(*)::INTEGER AS count
      FROM ${list} t JOIN notice_overview o ON o.notice_id = t.notice_id
      WHERE ${chosen.sql} ${sure} GROUP BY t.${column} ORDER BY count(*) DESC, t.${column}`,
    bindings: chosen.bindings,
  };
}
