/** The passages behind a cell or mark: what they are, how many there are, and what belongs to each. */
import * as v from 'valibot';
import { STATUSES, type Status } from '../../charts/filters.ts';
import type { Span } from '../route/field.ts';
import { placeholders } from './placeholders.ts';
import { ask } from './warehouse.ts';

/** What a reader looks for among them. */
export interface EvidenceFilter {
  /** Words that a passage must all have, see `searchTerms`. */
  terms: readonly string[];
  /** Only passages with a figure that is not a repeat of an earlier one. */
  figures: boolean;
}
export const ALL_EVIDENCE: EvidenceFilter = { terms: [], figures: false };

export const status = v.nullable(v.picklist(STATUSES));

/** How many passages of one status a notice has; the status is null outside measures. */
export const tallyRow = v.object({ notice_id: v.string(), status, passages: v.number() });
export type Tally = v.InferOutput<typeof tallyRow>;

/** Of how many figures the passages are read, where there are too many to read them all. */
export interface Cut {
  read: number;
  total: number;
}

/** Where passages come from. They stand in the order of the notices' places, then in that of the text. */
export interface EvidenceSource {
  /** Counts by notice and status, in the order of the passages. */
  tally(filter: EvidenceFilter): Promise<Tally[]>;
  /** What `tally` and `passages` leave out whatever is looked for; null where that is nothing. */
  cut(): Promise<Cut | null>;
  /** The passages of some notices; without any status, those of all. */
  passages(
    filter: EvidenceFilter,
    notices: readonly string[],
    statuses: readonly (Status | null)[],
  ): Promise<Evidence[]>;
}

/** What a row must hold to become a passage. */
export const passageRow = {
  notice_id: v.string(),
  measure_id: v.nullable(v.string()),
  status,
  item_label: v.nullable(v.string()),
  item_title: v.nullable(v.string()),
  heading_path: v.nullable(v.string()),
  published: v.nullable(v.string()),
  file: v.string(),
  span_start: v.number(),
  span_end: v.number(),
};
type PassageRow = v.InferOutput<ReturnType<typeof v.object<typeof passageRow, undefined>>>;

const figureRow = v.object({
  notice_id: v.string(),
  measure_id: v.string(),
  quote: v.string(),
  subject: v.nullable(v.string()),
  period: v.nullable(v.string()),
  span_start: v.number(),
  span_end: v.number(),
});
export type Figure = v.InferOutput<typeof figureRow>;

/** One passage: a measure's words, or a sentence outside the measures that holds a figure. Offsets are its notice's. */
export interface Evidence extends PassageRow {
  text: string;
  figures: Figure[];
  /** Words inside `text` that earned its theme; empty for an indicator. */
  themeSpans: Span[];
  /** Words above it that earned its theme, in its item's title or a heading. */
  wordsAbove: string[];
}

/** By notice and measure. */
export const measureKey = (row: { notice_id: string; measure_id: string | null }): string =>
  `${row.notice_id} ${row.measure_id}`;

/** Rows under the `measureKey` of their measure. */
export function byMeasure<Row extends { notice_id: string; measure_id: string }>(
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(measureKey(row));
    if (group === undefined) groups.set(measureKey(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** The figures in the measures of some notices, those that repeat an earlier one left out. */
export async function figuresOf(notices: readonly string[]): Promise<Map<string, Figure[]>> {
  if (notices.length === 0) return new Map();
  const rows = await ask(
    {
      sql: `SELECT notice_id, measure_id, quote, subject, period, span_start, span_end FROM metrics
        WHERE measure_id IS NOT NULL AND repeat_of IS NULL AND notice_id IN (${placeholders(notices.length)})
        ORDER BY notice_id, metric_id`,
      bindings: notices,
    },
    figureRow,
  );
  return byMeasure(rows);
}
