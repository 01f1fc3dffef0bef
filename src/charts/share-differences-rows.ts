/** Rows of the differences of shares: for each theme every notice against the one that the others are held against. */
import * as v from 'valibot';
import { DEFAULT_SEED, differenceInterval, hasNoSpread } from '../methods/bootstrap.ts';
import { type Query, SMALL_DENOMINATOR } from './chart.ts';
import { statusCondition, themeCondition } from './filters.ts';
import { FOCUS_THEMES } from './focus-themes.ts';
import { askedNotices, NOTICE_COLUMNS, noticeFields, noticeSetParams } from './notice-set.ts';
import type { PlaceRow } from './place-label.ts';

/**
 * Below this many measures on the theme or off it a percentile interval leaves out zero too often: 5/105 − 1/140 gives
 * +0.2 to +9 points, two Wilson intervals (Newcombe 1998) −0.2 to +10.
 */
export const LEAST_COUNT = 5;

/** Notices that a picture has room for, the one that the others are held against among them. */
export const MOST_NOTICES = 12;
/** Themes that a picture has room for, in the codebook's order. */
export const MOST_THEMES = 6;

/** `notices` are in the order chosen, of which the first that passes the filters is the one to be held against. */
export const differenceParams = v.object({
  ...noticeSetParams.entries,
  seed: v.nullable(v.pipe(v.number(), v.integer())),
});
export type DifferenceParams = v.InferOutput<typeof differenceParams>;

export const differenceRow = v.object({
  ...noticeFields,
  /** The notice that it is held against. */
  reference_id: v.string(),
  reference_jurisdiction: v.nullable(v.string()),
  reference_stated: v.boolean(),
  reference_file: v.string(),
  reference_published: v.nullable(v.string()),
  theme: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
  sort_order: v.number(),
  /** Measures of the notice that carry the theme, and all of them. */
  measures: v.number(),
  measures_total: v.number(),
  /** The same of the notice that it is held against. */
  reference_measures: v.number(),
  reference_total: v.number(),
  /** Its share minus that of the other, −1 to 1; null where one of them has no measures. */
  difference: v.nullable(v.number()),
  /** Bounds of the 95% interval of the difference, filled in by resampling; null where nothing can be resampled. */
  low: v.nullable(v.number()),
  high: v.nullable(v.number()),
});
export type DifferenceRow = v.InferOutput<typeof differenceRow>;

/** Each theme of each notice but the first beside that of the first: `low` and `high` are left to {@link withIntervals}. */
export function differencesQuery(params: DifferenceParams): Query {
  const { filters, notices } = params;
  const asked = askedNotices(params, 'o');
  const status = statusCondition(filters, 'c');
  const themes = themeCondition(
    { ...filters, themes: filters.themes.length > 0 ? filters.themes : [...FOCUS_THEMES] },
    't',
  );
  const chosen = notices.length === 0 ? [] : [`list_position([${notices.map(() => '?').join(', ')}], o.notice_id)`];
  const order = [...chosen, 'o.measures DESC', 'o.sort_key', 'o.notice_id'].join(', ');
  return {
    sql: `
      WITH kept AS (
        SELECT o.*, (count(*) OVER ())::INTEGER AS notices_total, row_number() OVER (ORDER BY ${order}) AS position
        FROM notice_overview o WHERE ${asked.sql} ORDER BY position LIMIT ${MOST_NOTICES}
      ),
      drawn AS (FROM themes t WHERE ${themes.sql} ORDER BY sort_order LIMIT ${MOST_THEMES}),
      totals AS (
        SELECT notice_id, sum(c.measures) AS measures FROM measure_counts c SEMI JOIN kept USING (notice_id)
        WHERE ${status.sql} GROUP BY notice_id
      ),
      cells AS (
        SELECT notice_id, c.theme, sum(c.measures) AS measures FROM theme_counts c SEMI JOIN kept USING (notice_id)
        WHERE ${status.sql} GROUP BY notice_id, c.theme
      ),
      shares AS (
        SELECT k.*, t.theme, t.name_zh, t.name_en, t.sort_order,
          coalesce(c.measures, 0)::INTEGER AS counted, coalesce(n.measures, 0)::INTEGER AS total
        FROM kept k CROSS JOIN drawn t
        LEFT JOIN totals n ON n.notice_id = k.notice_id
        LEFT JOIN cells c ON c.notice_id = k.notice_id AND c.theme = t.theme
      )
      SELECT ${NOTICE_COLUMNS}, r.notice_id AS reference_id, r.jurisdiction AS reference_jurisdiction,
        r.jurisdiction_stated AS reference_stated, r.file AS reference_file, r.published AS reference_published,
        k.theme, k.name_zh, k.name_en, k.sort_order, k.counted AS measures, k.total AS measures_total,
        r.counted AS reference_measures, r.total AS reference_total,
        CASE WHEN k.total > 0 AND r.total > 0 THEN k.counted::DOUBLE / k.total - r.counted::DOUBLE / r.total END AS difference,
        NULL::DOUBLE AS low, NULL::DOUBLE AS high
      FROM shares k JOIN shares r ON r.theme = k.theme AND r.position = 1
      WHERE k.position > 1 ORDER BY k.sort_order, k.position`,
    bindings: [
      ...(notices.length === 0 ? [] : notices),
      ...asked.bindings,
      ...themes.bindings,
      ...status.bindings,
      ...status.bindings,
    ],
  };
}

export function seedOf({ seed }: DifferenceParams): number {
  return seed ?? DEFAULT_SEED;
}

/** The two sides of a comparison, as they are resampled. */
function sidesOf(row: DifferenceRow) {
  return {
    a: { key: row.notice_id, k: row.measures, n: row.measures_total },
    b: { key: row.reference_id, k: row.reference_measures, n: row.reference_total },
  };
}

/** The rows with the intervals of their differences, which depend on the seed, the notices, the theme and the counts alone. */
export function withIntervals(rows: readonly DifferenceRow[], params: DifferenceParams): DifferenceRow[] {
  return rows.map((row) => {
    const interval = differenceInterval({ ...sidesOf(row), about: row.theme, seed: seedOf(params) });
    return { ...row, low: interval?.low ?? null, high: interval?.high ?? null };
  });
}

/**
 * How a comparison is to be read: `absent`, a side has no measures; `flat`, all measures or none on both sides, so that
 * there is no interval; `small`, a side of few measures; `narrow`, too few on a side for its part of the spread: all
 * measures or none, or an interval that leaves out zero by less than {@link LEAST_COUNT} measures on the theme, or off
 * it; else `apart` where the interval leaves out zero, `near` where it does not.
 */
export type Reading = 'absent' | 'flat' | 'small' | 'narrow' | 'apart' | 'near';

export function readingOf(row: DifferenceRow): Reading {
  if (row.difference === null) return 'absent';
  if (row.low === null || row.high === null) return 'flat';
  const { a, b } = sidesOf(row);
  if (Math.min(a.n, b.n) < SMALL_DENOMINATOR) return 'small';
  if (hasNoSpread(a) || hasNoSpread(b)) return 'narrow';
  if (row.low <= 0 && row.high >= 0) return 'near';
  return Math.min(a.k, a.n - a.k, b.k, b.n - b.k) < LEAST_COUNT ? 'narrow' : 'apart';
}

/** The notice that the others are held against. */
export function referenceOf(row: DifferenceRow): PlaceRow {
  return {
    notice_id: row.reference_id,
    jurisdiction: row.reference_jurisdiction,
    jurisdiction_stated: row.reference_stated,
    file: row.reference_file,
    published: row.reference_published,
  };
}
