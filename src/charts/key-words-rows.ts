/** Rows of the words that set groups of notices apart: counts, evidence and size of the difference for each. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { COLUMN_KINDS, columnKey, columnOrder } from './columns.ts';
import { filtersSchema, noticeCondition, statusCondition } from './filters.ts';
import { measuresOnThemes } from './notice-set.ts';

/** Groups, and words of each, that a picture has room for. */
export const MOST_GROUPS = 6;
export const MOST_WORDS = 10;

/** What a word must have to be called key: G² at p < 0.0001 (Rayson, Berridge and Francis 2004), and times it stands. */
export const CRITICAL = 15.13;
export const LEAST_TIMES = 3;
/** A word that stands so often in a phrase, or a phrase in a longer chain, is not shown beside it. */
export const SAME = 0.8;
/** Words of the whole corpus that both sides are given under log-odds. */
export const PRIOR_WORDS = 1000;
/** With fewer words a group, or what it is held against, says little. */
export const SMALL_WORDS = 1000;

export const KEY_ORDERS = ['log-likelihood', 'log-odds'] as const;
export type KeyOrder = (typeof KEY_ORDERS)[number];

export const keyWordsParams = v.object({
  by: v.picklist(COLUMN_KINDS),
  order: v.picklist(KEY_ORDERS),
  /** Ids; only the groups of these are shown, all where there are none. */
  notices: v.array(v.string()),
  without: v.array(v.string()),
  filters: filtersSchema,
});
export type KeyWordsParams = v.InferOutput<typeof keyWordsParams>;

/** A word of a group, or a group of which no word is key (`word` null). */
export const keyWordRow = v.object({
  column: v.string(),
  column_order: v.number(),
  province: v.nullable(v.string()),
  jurisdiction: v.nullable(v.string()),
  jurisdiction_stated: v.boolean(),
  file: v.string(),
  published: v.nullable(v.string()),
  /** Notices and measures of the group that were cut into words. */
  notices: v.number(),
  measures: v.number(),
  /** All notices and measures that pass and were cut into words. */
  notices_total: v.number(),
  measures_total: v.number(),
  /** Groups that there are, shown or not. */
  columns_total: v.number(),
  /** Notices of the corpus that pass and were never cut into words. */
  notices_uncut: v.number(),
  /** Words of the group and of all else. */
  group_words: v.number(),
  rest_words: v.number(),
  /** Place in the group's list, from 1. */
  rank: v.nullable(v.number()),
  /** A word, or two with a blank between. */
  word: v.nullable(v.string()),
  /** How often it stands in the group and in all else. */
  times: v.nullable(v.number()),
  rest_times: v.nullable(v.number()),
  /** What these are out of: words, for a phrase pairs of words that nothing parts. */
  times_total: v.nullable(v.number()),
  rest_times_total: v.nullable(v.number()),
  /** Measures and notices of the group in which it stands. */
  word_measures: v.nullable(v.number()),
  word_notices: v.nullable(v.number()),
  log_likelihood: v.nullable(v.number()),
  /** Log2. */
  log_ratio: v.nullable(v.number()),
  /** Natural logarithm, shrunk by the prior. */
  log_odds: v.nullable(v.number()),
  log_odds_z: v.nullable(v.number()),
});
export type KeyWordRow = v.InferOutput<typeof keyWordRow>;
export type KeyWord = KeyWordRow & {
  [Field in
    | 'rank'
    | 'word'
    | 'times'
    | 'rest_times'
    | 'times_total'
    | 'rest_times_total'
    | 'word_measures'
    | 'word_notices'
    | 'log_likelihood'
    | 'log_ratio'
    | 'log_odds'
    | 'log_odds_z']: NonNullable<KeyWordRow[Field]>;
};

export const isWordRow = (row: KeyWordRow): row is KeyWord => row.word !== null;

const SCORES: Record<KeyOrder, string> = { 'log-likelihood': 'log_likelihood', 'log-odds': 'log_odds_z' };

/** Whether a word is the name of a group's own place, with or without what kind of place it is. */
function ownName(word: string): string {
  const bare = `regexp_replace(${word}, '[省市州县区旗盟]$', '')`;
  return `(contains(k.own_names, ${word}) OR (length(${bare}) > 1 AND contains(k.own_names, ${bare})))`;
}

/**
 * The words of each group that are key in it, the best first, and a row for each group without any. Counted measures
 * only. What is left out of the lists (stop words, `without`, words of one character, names of the own place) stays in
 * the totals. With 10,000 notices (712,000 measures, 47 million words and breaks) 5 to 8 s of processor time, 1.4 GB.
 */
export function keyWordsQuery({ by, order, notices: asked, without, filters }: KeyWordsParams): Query {
  const notices = noticeCondition(filters, 'o');
  const themes = measuresOnThemes(filters, 'm');
  const status = statusCondition(filters, 'm');
  const marks = (list: readonly string[]) => list.map(() => '?').join(', ');
  const score = SCORES[order];
  return {
    sql: `
      WITH chosen AS (
        SELECT o.*, ${columnKey(by, 'o')} AS col, row_number() OVER (ORDER BY o.notice_id) AS notice
        FROM notice_overview o WHERE ${notices.sql}
      ),
      cut AS (
        SELECT n.col, n.notice, m.ordinal, w.words FROM chosen n
        JOIN counted_measures m ON m.notice_id = n.notice_id
        JOIN measure_words w ON w.notice_id = m.notice_id AND w.measure_id = m.measure_id
        WHERE ${themes.sql} AND ${status.sql} AND w.words <> ''
      ),
      -- A break never stands at an end or beside another, so each makes two pairs fewer.
      sizes AS (
        SELECT col, count(*) AS measures, count(DISTINCT notice) AS notices, sum(pieces - breaks) AS words,
          sum(pieces - 1 - 2 * breaks) AS pairs
        FROM (
          SELECT col, notice, len(string_split(words, ' ')) AS pieces,
            len(string_split(words, '|')) - 1 AS breaks
          FROM cut
        ) GROUP BY col
      ),
      totals AS (
        SELECT coalesce(sum(words), 0) AS words, coalesce(sum(pairs), 0) AS pairs, coalesce(sum(notices), 0) AS notices,
          coalesce(sum(measures), 0) AS measures FROM sizes
      ),
      groups AS (
        SELECT n.col, ${columnOrder(by, 'n')} AS position, min(n.province) AS province,
          min(n.jurisdiction) AS jurisdiction, bool_and(n.jurisdiction_stated) AS stated, min(n.file) AS file,
          min(n.published) AS published,
          CASE WHEN count(DISTINCT n.jurisdiction) = 1 THEN min(n.jurisdiction) ELSE '' END || ' '
            || CASE WHEN count(DISTINCT n.province) = 1 THEN min(n.province) ELSE '' END AS own_names
        FROM chosen n GROUP BY n.col
        ${asked.length === 0 ? '' : `HAVING bool_or(n.notice_id IN (${marks(asked)}))`}
      ),
      kept AS (
        SELECT g.*, coalesce(s.measures, 0) AS measures, coalesce(s.notices, 0) AS notices,
          coalesce(s.words, 0) AS words, coalesce(s.pairs, 0) AS pairs, count(*) OVER () AS columns_total
        FROM groups g LEFT JOIN sizes s USING (col)
        ORDER BY coalesce(s.words, 0) DESC, g.position NULLS LAST, g.col LIMIT ${MOST_GROUPS}
      ),
      -- All that is not shown is one group, null.
      seen AS (
        SELECT k.col, c.notice, c.notice * 1000000 + c.ordinal AS measure, c.words,
          ' ' || c.words || ' ' AS line FROM cut c LEFT JOIN kept k USING (col)
      ),
      found AS (
        SELECT col, word AS first, NULL AS second, count(*) AS times,
          min(measure) <> max(measure) AS measures_differ, min(notice) <> max(notice) AS notices_differ
        FROM (SELECT col, measure, notice, unnest(string_split(words, ' ')) AS word FROM seen)
        WHERE length(word) > 1 GROUP BY col, word
        UNION ALL
        SELECT col, first, second, count(*), min(measure) <> max(measure), min(notice) <> max(notice)
        FROM (
          SELECT col, measure, notice, unnest(pieces[:-2]) AS first, unnest(pieces[2:]) AS second
          FROM (SELECT col, measure, notice, string_split(words, ' ') AS pieces FROM seen)
        )
        WHERE length(first) > 1 AND length(second) > 1 GROUP BY col, first, second
      ),
      sums AS (SELECT first, second, sum(times) AS times FROM found GROUP BY first, second HAVING sum(times) >= ${LEAST_TIMES}),
      counted AS (
        SELECT f.col, f.first, f.second, concat_ws(' ', f.first, f.second) AS word, f.times AS a, s.times - f.times AS b,
          CASE WHEN f.second IS NULL THEN k.words ELSE k.pairs END AS c,
          CASE WHEN f.second IS NULL THEN t.words - k.words ELSE t.pairs - k.pairs END AS d
        FROM found f JOIN kept k ON k.col = f.col
        JOIN sums s ON s.first = f.first AND s.second IS NOT DISTINCT FROM f.second, totals t
        WHERE f.times >= ${LEAST_TIMES} AND f.measures_differ AND (f.notices_differ OR k.notices = 1)
      ),
      key AS (
        SELECT *, log_likelihood(a, b, c, d) AS log_likelihood, log_ratio(a, b, c, d) AS log_ratio,
          log_odds_delta(a, b, c, d, ${PRIOR_WORDS}) AS log_odds, log_odds_z(a, b, c, d, ${PRIOR_WORDS}) AS log_odds_z
        FROM counted WHERE a::DOUBLE * d > b::DOUBLE * c AND log_likelihood(a, b, c, d) >= ${CRITICAL}
      ),
      hidden AS (SELECT word FROM stop_words${without.map(() => ' UNION ALL SELECT ?').join('')}),
      allowed AS (
        SELECT w.* FROM key w JOIN kept k ON k.col = w.col
        WHERE w.word NOT IN (FROM hidden) AND w.first NOT IN (FROM hidden)
          AND coalesce(w.second NOT IN (FROM hidden), true)
          AND NOT ${ownName('w.first')} AND NOT coalesce(${ownName('w.second')}, false)
      ),
      -- Of what nearly always stands together the longest is shown, of two halves of a chain the stronger.
      ranked AS (
        SELECT *, row_number() OVER (PARTITION BY col ORDER BY ${score} DESC, a DESC, word)::INTEGER AS rank
        FROM allowed s WHERE NOT EXISTS (
          FROM allowed l WHERE l.col = s.col AND l.second IS NOT NULL AND (
            (s.second IS NULL AND s.word IN (l.first, l.second) AND l.a >= ${SAME} * s.a)
            OR (s.second IS NOT NULL AND (l.second = s.first OR l.first = s.second) AND least(l.a, s.a) >= ${SAME} * greatest(l.a, s.a)
              AND l.word <> s.word AND (l.${score}, l.a, s.word) > (s.${score}, s.a, l.word))
          )
        )
      ),
      top AS (SELECT *, ' ' || word || ' ' AS within FROM ranked WHERE rank <= ${MOST_WORDS}),
      spread AS (
        SELECT t.col, t.word, count(*)::INTEGER AS word_measures, count(DISTINCT c.notice)::INTEGER AS word_notices
        FROM top t JOIN seen c ON c.col = t.col
        WHERE contains(c.line, t.within) GROUP BY t.col, t.word
      )
      SELECT k.col AS "column",
        (dense_rank() OVER (ORDER BY k.position NULLS LAST, k.published, k.col))::INTEGER AS column_order,
        k.province, k.jurisdiction, k.stated AS jurisdiction_stated, k.file, k.published,
        k.notices::INTEGER AS notices, k.measures::INTEGER AS measures,
        totals.notices::INTEGER AS notices_total, totals.measures::INTEGER AS measures_total, k.columns_total::INTEGER AS columns_total,
        (SELECT count(*) FROM chosen n WHERE n.measures > 0 AND n.notice_id NOT IN (SELECT notice_id FROM measure_words))::INTEGER
          AS notices_uncut,
        k.words::INTEGER AS group_words, (totals.words - k.words)::INTEGER AS rest_words,
        t.rank, t.word, t.a::INTEGER AS times, t.b::INTEGER AS rest_times,
        t.c::INTEGER AS times_total, t.d::INTEGER AS rest_times_total, p.word_measures, p.word_notices,
        t.log_likelihood, t.log_ratio, t.log_odds, t.log_odds_z
      FROM kept k CROSS JOIN totals LEFT JOIN top t ON t.col = k.col
      LEFT JOIN spread p ON p.col = t.col AND p.word = t.word
      ORDER BY column_order, t.rank`,
    bindings: [...notices.bindings, ...themes.bindings, ...status.bindings, ...asked, ...without],
  };
}
