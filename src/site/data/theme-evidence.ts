/** The measures that carry a theme. */
import * as v from 'valibot';
import { type ColumnKind, columnKey } from '../../charts/columns.ts';
import { type Condition, type Filters, noticeCondition, statusCondition } from '../../charts/filters.ts';
import {
  byMeasure,
  type Evidence,
  type EvidenceFilter,
  type EvidenceSource,
  figuresOf,
  measureKey,
  passageRow,
  tallyRow,
} from './evidence.ts';
import { placeholders } from './placeholders.ts';
import { ask } from './warehouse.ts';

/** A column of a comparison: the notices of a place, of a level … */
export interface Column {
  by: ColumnKind;
  key: string;
}

/** A measure with a theme that it carries. */
export const measureRow = v.object({ ...passageRow, measure_id: v.string(), theme: v.string(), text: v.string() });
type MeasureRow = v.InferOutput<typeof measureRow>;

const wordsRow = v.object({
  notice_id: v.string(),
  measure_id: v.string(),
  theme: v.string(),
  span_start: v.number(),
  span_end: v.number(),
  words: v.string(),
});

/** Columns of `measure_evidence` (as `e`) that `completed` takes. */
export const MEASURE_COLUMNS = `e.notice_id, e.measure_id, e.theme, e.status, e.item_label, e.item_title, e.heading_path,
  e.published, e.file, e.text, e.span_start, e.span_end`;

/** What holds of a measure, on anything with the columns of `measures` under the name `alias`. */
function sought({ terms, figures }: EvidenceFilter, alias: string): Condition {
  // Small letters of every text take four times as long, and Chinese has none.
  const conditions = terms.map((term) =>
    term === term.toUpperCase() ? `contains(${alias}.text, ?)` : `contains(lower(${alias}.text), ?)`,
  );
  if (figures) {
    conditions.push(`EXISTS (SELECT 1 FROM metrics q WHERE q.notice_id = ${alias}.notice_id
      AND q.measure_id = ${alias}.measure_id AND q.repeat_of IS NULL)`);
  }
  return { sql: conditions.length === 0 ? 'true' : conditions.join(' AND '), bindings: terms };
}

/** The measures that carry `theme`, in a column (null for all) of what passes the filters. */
export function themeEvidence(theme: string, column: Column | null, filters: Filters): EvidenceSource {
  const notices = noticeCondition(filters, 'o');
  const at: Condition =
    column === null
      ? { sql: 'true', bindings: [] }
      : { sql: `${columnKey(column.by, 'o')} = ?`, bindings: [column.key] };
  return {
    tally(filter) {
      // Counting all is answered from the counts behind the chart; only a search reads the measures themselves.
      const plain = filter.terms.length === 0 && !filter.figures;
      const status = statusCondition(filters, plain ? 'c' : 'm');
      const within = sought(filter, 'm');
      const bindings = [theme, ...at.bindings, ...notices.bindings, ...status.bindings];
      return ask(
        plain
          ? {
              sql: `SELECT c.notice_id, c.status, c.measures AS passages
                FROM theme_counts c JOIN notice_overview o ON o.notice_id = c.notice_id
                WHERE c.theme = ? AND ${at.sql} AND ${notices.sql} AND ${status.sql}
                ORDER BY o.sort_key, c.notice_id, c.status`,
              bindings,
            }
          : {
              sql: `SELECT m.notice_id, m.status, count(*)::INTEGER AS passages
                FROM counted_measures m
                JOIN measure_themes t ON t.notice_id = m.notice_id AND t.measure_id = m.measure_id
                JOIN notice_overview o ON o.notice_id = m.notice_id
                WHERE t.theme = ? AND ${at.sql} AND ${notices.sql} AND ${status.sql} AND ${within.sql}
                GROUP BY o.sort_key, m.notice_id, m.status ORDER BY o.sort_key, m.notice_id, m.status`,
              bindings: [...bindings, ...within.bindings],
            },
        tallyRow,
      );
    },

    cut: () => Promise.resolve(null),

    async passages(filter, ids, statuses) {
      if (ids.length === 0) return [];
      // A measure always has a status.
      const wanted = statuses.filter((entry) => entry !== null);
      const status = statusCondition({ ...filters, statuses: wanted.length > 0 ? wanted : filters.statuses }, 'e');
      const within = sought(filter, 'e');
      return completed(
        await ask(
          {
            sql: `SELECT ${MEASURE_COLUMNS} FROM measure_evidence e
              WHERE e.theme = ? AND e.notice_id IN (${placeholders(ids.length)}) AND ${status.sql} AND ${within.sql}
              ORDER BY e.sort_key, e.notice_id, e.ordinal`,
            bindings: [theme, ...ids, ...status.bindings, ...within.bindings],
          },
          measureRow,
        ),
      );
    },
  };
}

/** Measures with their figures and with the words that earned them the theme. */
export async function completed<Row extends MeasureRow>(rows: readonly Row[]): Promise<(Row & Evidence)[]> {
  const notices = [...new Set(rows.map((row) => row.notice_id))];
  const themes = [...new Set(rows.map((row) => row.theme))];
  if (notices.length === 0) return [];
  const [figures, earned] = await Promise.all([
    figuresOf(notices),
    ask(
      {
        sql: `SELECT notice_id, measure_id, theme, span_start, span_end, words FROM theme_evidence
          WHERE theme IN (${placeholders(themes.length)}) AND notice_id IN (${placeholders(notices.length)})
          ORDER BY notice_id, measure_id, span_start`,
        bindings: [...themes, ...notices],
      },
      wordsRow,
    ).then(byMeasure),
  ]);
  return rows.map((row) => {
    const own = (earned.get(measureKey(row)) ?? []).filter((entry) => entry.theme === row.theme);
    const inside = own.filter((entry) => entry.span_start >= row.span_start && entry.span_end <= row.span_end);
    const above = own.filter((entry) => !inside.includes(entry));
    return {
      ...row,
      figures: figures.get(measureKey(row)) ?? [],
      themeSpans: inside.map((entry) => ({
        start: entry.span_start - row.span_start,
        end: entry.span_end - row.span_start,
      })),
      wordsAbove: [...new Set(above.map((entry) => entry.words))],
    };
  });
}
