/** The passages that report an indicator. */
import * as v from 'valibot';
import type { Query } from '../../charts/chart.ts';
import { type Filters, noticeCondition } from '../../charts/filters.ts';
import {
  type Cut,
  type Evidence,
  type EvidenceFilter,
  type EvidenceSource,
  figuresOf,
  measureKey,
  passageRow,
  type Tally,
} from './evidence.ts';
import { hitsOf } from './search-terms.ts';
import { sentenceAround } from './sentence.ts';
import { ask } from './warehouse.ts';

/** Figures whose passages are fetched; a sentence outside the measures is cut out of its whole notice. */
export const MOST_FIGURES = 500;

const figureRow = v.object({
  ...passageRow,
  text: v.nullable(v.string()),
  notice_text: v.nullable(v.string()),
  /** Figures that there are, fetched or not. */
  total: v.number(),
});

interface Reading {
  passages: Evidence[];
  cut: Cut | null;
}

/** Measures, or sentences outside them, that report an indicator, of one notice or (null) of all that pass. */
export function indicatorEvidence(indicator: string, notice: string | null, filters: Filters): EvidenceSource {
  let loaded: Promise<Reading> | null = null;
  const load = () => {
    loaded ??= readingOf(indicator, notice, filters).catch((error: unknown) => {
      // The next question tries again.
      loaded = null;
      throw error;
    });
    return loaded;
  };
  return {
    async tally(filter) {
      const rows = new Map<string, Tally>();
      for (const entry of (await load()).passages) {
        if (!fits(entry, filter)) continue;
        const key = `${entry.notice_id} ${entry.status}`;
        const { notice_id, status } = entry;
        rows.set(key, { notice_id, status, passages: (rows.get(key)?.passages ?? 0) + 1 });
      }
      return [...rows.values()];
    },
    cut: async () => (await load()).cut,
    async passages(filter, notices, statuses) {
      const wanted = new Set(notices);
      return (await load()).passages.filter(
        (entry) =>
          wanted.has(entry.notice_id) &&
          fits(entry, filter) &&
          (statuses.length === 0 || statuses.includes(entry.status)),
      );
    },
  };
}

function fits(entry: Evidence, { terms, figures }: EvidenceFilter): boolean {
  // A sentence outside the measures is only here for the figure in it.
  if (figures && entry.figures.length === 0 && entry.measure_id !== null) return false;
  return terms.every((term) => hitsOf(entry.text, [term]).length > 0);
}

/** The figures of an indicator in the order of the places, `MOST_FIGURES` at most, each with the words around it. */
export function indicatorFigures(indicator: string, notice: string | null, filters: Filters): Query {
  const notices = noticeCondition(filters, 'o');
  return {
    // Counted before the texts are joined, of which there are many and long ones.
    sql: `WITH figures AS (
          SELECT q.notice_id, q.file, q.published, q.measure_id, q.metric_id, q.span_start, q.span_end, q.sort_key,
            (count(*) OVER ())::INTEGER AS total
          FROM indicator_values q JOIN notice_overview o ON o.notice_id = q.notice_id
          WHERE q.indicator = ? AND (q.notice_id = ? OR ? = '') AND ${notices.sql}
          ORDER BY q.sort_key, q.notice_id, q.metric_id LIMIT ${MOST_FIGURES}
        )
        SELECT q.notice_id, q.file, q.published, q.measure_id, m.status, q.total,
          i.label AS item_label, i.title AS item_title, i.heading_path, m.text,
          coalesce(m.span_start, q.span_start) AS span_start, coalesce(m.span_end, q.span_end) AS span_end,
          CASE WHEN m.measure_id IS NULL THEN n.text END AS notice_text
        FROM figures q
        JOIN notices n ON n.notice_id = q.notice_id
        LEFT JOIN measures m ON m.notice_id = q.notice_id AND m.measure_id = q.measure_id
        LEFT JOIN items i ON i.notice_id = m.notice_id AND i.item_id = m.item_id
        ORDER BY q.sort_key, q.notice_id, q.metric_id`,
    bindings: [indicator, notice ?? '', notice ?? '', ...notices.bindings],
  };
}

async function readingOf(indicator: string, notice: string | null, filters: Filters): Promise<Reading> {
  const rows = await ask(indicatorFigures(indicator, notice, filters), figureRow);
  const total = rows[0]?.total ?? 0;
  const figures = await figuresOf([...new Set(rows.map((row) => row.notice_id))]);
  const passages = new Map<string, Evidence>();
  for (const { notice_text, text, total: _all, ...row } of rows) {
    const given = { start: row.span_start, end: row.span_end };
    const { start, end } = notice_text === null ? given : sentenceAround(notice_text, given);
    // Several figures of one measure lead to the same words.
    passages.set(`${row.notice_id} ${start}`, {
      ...row,
      span_start: start,
      span_end: end,
      text: text ?? notice_text?.slice(start, end) ?? '',
      figures: figures.get(measureKey(row)) ?? [],
      themeSpans: [],
      wordsAbove: [],
    });
  }
  return { passages: [...passages.values()], cut: total > rows.length ? { read: rows.length, total } : null };
}
