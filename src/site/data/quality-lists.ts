/** The single repairs, warnings, corrections and covered figures, the first few hundred of what is chosen. */
import * as v from 'valibot';
import type { Binding } from '../../charts/chart.ts';
import { chosenNotice, DOUBTFUL, type ListChoice } from './quality.ts';
import { ask } from './warehouse.ts';

/** Entries that are fetched at most. */
export const MOST_ENTRIES = 300;

const place = {
  notice_id: v.string(),
  span_start: v.number(),
  span_end: v.number(),
  /** All that are chosen, fetched or not. */
  total: v.number(),
};

const repairRow = v.object({
  ...place,
  rule: v.string(),
  printed: v.string(),
  reading: v.string(),
  confidence: v.number(),
});
export type RepairEntry = v.InferOutput<typeof repairRow>;

const warningRow = v.object({ ...place, code: v.string(), message: v.string() });
export type WarningEntry = v.InferOutput<typeof warningRow>;

const correctionRow = v.object({
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

const coveredRow = v.object({
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

function listing(choice: ListChoice, { columns, table, where = 'true', bindings = [], order }: Listing) {
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
export function repairs(choice: ListChoice): Promise<RepairEntry[]> {
  const { where = 'true', bindings = [] } = ofRule('rule', choice.rule);
  return ask(
    listing(choice, {
      columns: 't.rule, t.printed, t.reading, t.confidence',
      table: 'repairs',
      where: choice.doubtful ? `${where} AND t.confidence < ${DOUBTFUL}` : where,
      bindings,
      order: `t.confidence, ${IN_TEXT}`,
    }),
    repairRow,
  );
}

/** In the order of the places and of the text. */
export function warnings(choice: ListChoice): Promise<WarningEntry[]> {
  return ask(
    listing(choice, {
      columns: 't.code, t.message',
      table: 'warnings',
      ...ofRule('code', choice.rule),
      order: IN_TEXT,
    }),
    warningRow,
  );
}

/** Those that no longer fit first. */
export function corrections(choice: ListChoice): Promise<CorrectionEntry[]> {
  return ask(
    listing(choice, {
      columns: `t.row_kind, t.field, t.old_value, t.new_value, t.corrected_by, t.corrected_on, t.why, t.applied, t.reason`,
      table: 'corrections',
      order: `t.applied, ${IN_TEXT}, t.ordinal`,
    }),
    correctionRow,
  );
}

/** Figures that the notice covers, those that repeat an earlier one left out. */
export function coveredFigures(choice: ListChoice): Promise<CoveredEntry[]> {
  return ask(
    listing(choice, {
      columns: 't.quote, t.subject, t.indicator',
      table: 'metrics',
      where: 't.value IS NULL AND t.repeat_of IS NULL',
      order: IN_TEXT,
    }),
    coveredRow,
  );
}
