/** Where words that a reader looks up stand in the measures, whether or not they are words of their own there. */
import * as v from 'valibot';
import type { Query } from '../../charts/chart.ts';
import { type Condition, type Filters, noticeCondition, statusCondition } from '../../charts/filters.ts';
import { measuresOnThemes } from '../../charts/notice-set.ts';
import type { Span } from '../route/field.ts';

export const foundMeasureRow = v.object({
  notice_id: v.string(),
  measure_id: v.string(),
  span_start: v.number(),
  text: v.string(),
});

export const foundCountRow = v.object({ places: v.number(), measures: v.number(), notices: v.number() });

/** Blanks, broken lines and characters without width, which a text may have inside its words; both engines read them alike. */
const GAP = '[\t-\r \u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]*';
const LATIN = /^[A-Za-z0-9]$/;

/**
 * Matches the words in any case of letters, with gaps between their characters as the page may have broken them, but
 * for those inside Latin words; a blank that is looked for may be there or not.
 */
function patternOf(words: string): string {
  const characters = [...words.trim().replaceAll(/\s+/gu, ' ')];
  return characters
    .map((character, at) => {
      if (character === ' ') return GAP;
      const before = characters[at - 1] ?? '';
      const gap = at === 0 || before === ' ' || (LATIN.test(before) && LATIN.test(character)) ? '' : GAP;
      return gap + character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
    })
    .join('');
}

/** Where the words stand in a text; places do not overlap. */
export function textSpans(text: string, words: string): Span[] {
  return [...text.matchAll(new RegExp(patternOf(words), 'giu'))].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
  }));
}

/** The counted measures that hold the words, of those that pass the filters. */
function holding(words: string, filters: Filters): Condition {
  const notices = noticeCondition(filters, 'o');
  const themes = measuresOnThemes(filters, 'm');
  const status = statusCondition(filters, 'm');
  return {
    sql: `FROM counted_measures m JOIN notice_overview o ON o.notice_id = m.notice_id
      WHERE ${notices.sql} AND ${themes.sql} AND ${status.sql} AND regexp_matches(m.text, ?, 'i')`,
    bindings: [...notices.bindings, ...themes.bindings, ...status.bindings, patternOf(words)],
  };
}

/** The first `most` measures that hold the words, in the order of places, then of the text. */
export function foundMeasuresQuery(words: string, filters: Filters, most: number): Query {
  const { sql, bindings } = holding(words, filters);
  return {
    sql: `SELECT m.notice_id, m.measure_id, m.span_start, m.text ${sql}
      ORDER BY o.sort_key, m.notice_id, m.ordinal LIMIT ${most}`,
    bindings,
  };
}

/** In how many places, measures and notices the words stand. */
export function foundCountQuery(words: string, filters: Filters): Query {
  const { sql, bindings } = holding(words, filters);
  return {
    sql: `SELECT coalesce(sum(len(regexp_extract_all(m.text, ?, 0, 'i'))), 0)::INTEGER AS places,
        count(*)::INTEGER AS measures, count(DISTINCT m.notice_id)::INTEGER AS notices ${sql}`,
    bindings: [patternOf(words), ...bindings],
  };
}
