/** The measures in which a word stands: what a concordance is made of, on the page, in the terminal and in notebooks. */
import * as v from 'valibot';
import { wordsOf } from '../methods/concordance.ts';
import type { Binding, Query } from './chart.ts';
import { type ColumnKind, columnKey } from './columns.ts';
import { type Condition, type Filters, noticeCondition, statusCondition } from './filters.ts';
import { measuresOnThemes } from './notice-set.ts';
import { placeFields } from './place-label.ts';

export interface WordSearch {
  /** A word, or the words of a phrase with blanks between. */
  word: string;
  filters: Filters;
  /** The group of measures that is looked through, by its key as in charts with columns `by`; null for all. */
  column: string | null;
  by: ColumnKind;
}

/** A measure in which it stands. `placesOf(text, words, word)` says where. */
export const concordanceRow = v.object({
  ...placeFields,
  title: v.nullable(v.string()),
  measure_id: v.string(),
  /** Where the measure's text stands in the notice's, UTF-16. */
  span_start: v.number(),
  span_end: v.number(),
  text: v.string(),
  words: v.string(),
  /** How often it stands there. */
  places: v.number(),
});
export type ConcordanceRow = v.InferOutput<typeof concordanceRow>;

export const concordanceTotals = v.object({
  places: v.number(),
  measures: v.number(),
  notices: v.number(),
  /** Measures and notices that were looked through. */
  measures_total: v.number(),
  notices_total: v.number(),
  /** Of the notices that pass, those never cut into words (added to the page): they are not looked through. */
  notices_uncut: v.number(),
});
export type ConcordanceTotals = v.InferOutput<typeof concordanceTotals>;

/** The notices of the column that pass, under the name `o`. */
function noticesIn({ filters, column, by }: WordSearch): Condition {
  const notices = noticeCondition(filters, 'o');
  if (column === null) return notices;
  return { sql: `${notices.sql} AND ${columnKey(by, 'o')} = ?`, bindings: [...notices.bindings, column] };
}

/** The counted measures that are looked through, with their words. */
function searched(search: WordSearch): Query {
  const notices = noticesIn(search);
  const themes = measuresOnThemes(search.filters, 'm');
  const status = statusCondition(search.filters, 'm');
  return {
    sql: `SELECT o.notice_id, o.jurisdiction, o.jurisdiction_stated, o.file, o.published, o.title, o.sort_key,
        m.measure_id, m.ordinal, m.span_start, m.span_end, m.text, w.words
      FROM notice_overview o JOIN counted_measures m ON m.notice_id = o.notice_id
      JOIN measure_words w ON w.notice_id = m.notice_id AND w.measure_id = m.measure_id
      WHERE ${notices.sql} AND ${themes.sql} AND ${status.sql}`,
    bindings: [...notices.bindings, ...themes.bindings, ...status.bindings],
  };
}

/** How often the words stand one after the other in a list `pieces`, and the text that such a list must hold. */
function occurrences(word: string): { places: string; bindings: Binding[]; held: string } {
  const list = wordsOf(word);
  const standing = list.map((_, at) => `pieces[i + ${at}] = ?`).join(' AND ');
  return {
    places: `len(list_filter(range(1, len(pieces) - ${list.length - 2}), lambda i: ${standing || 'false'}))::INTEGER`,
    bindings: list,
    held: ` ${list.join(' ')} `,
  };
}

/**
 * The measures in which the word stands, in the order of places and of the text.
 *
 * @param limit measures at most
 */
export function concordanceQuery(search: WordSearch, limit: number): Query {
  const from = searched(search);
  const { places, bindings, held } = occurrences(search.word);
  return {
    sql: `
      WITH searched AS (${from.sql}),
      listed AS (
        SELECT *, string_split(words, ' ') AS pieces FROM searched WHERE contains(' ' || words || ' ', ?)
        ORDER BY sort_key, notice_id, ordinal LIMIT ${limit}
      )
      SELECT notice_id, jurisdiction, jurisdiction_stated, file, published, title, measure_id, span_start, span_end,
        text, words, ${places} AS places
      FROM listed ORDER BY sort_key, notice_id, ordinal`,
    bindings: [...from.bindings, held, ...bindings],
  };
}

/** One row: in how many places, measures and notices the word stands, of how many that were looked through. */
export function concordanceTotalsQuery(search: WordSearch): Query {
  const from = searched(search);
  const notices = noticesIn(search);
  const { places, bindings, held } = occurrences(search.word);
  return {
    sql: `
      WITH searched AS (${from.sql}),
      held AS (
        SELECT notice_id, string_split(words, ' ') AS pieces FROM searched WHERE contains(' ' || words || ' ', ?)
      ),
      found AS (SELECT notice_id, ${places} AS places FROM held)
      SELECT coalesce((SELECT sum(places) FROM found), 0)::INTEGER AS places,
        (SELECT count(*) FROM found)::INTEGER AS measures,
        (SELECT count(DISTINCT notice_id) FROM found)::INTEGER AS notices,
        (SELECT count(*) FROM searched)::INTEGER AS measures_total,
        (SELECT count(DISTINCT notice_id) FROM searched)::INTEGER AS notices_total,
        (SELECT count(*) FROM notice_overview o WHERE ${notices.sql} AND o.measures > 0
          AND o.notice_id NOT IN (SELECT notice_id FROM measure_words))::INTEGER AS notices_uncut`,
    bindings: [...from.bindings, held, ...bindings, ...notices.bindings],
  };
}
