/** Rows of the theme profile: every theme against each of the few notices that stand side by side. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { statusCondition, themeCondition } from './filters.ts';
import { keptNotices, NOTICE_COLUMNS, noticeFields, noticeSetParams, shownNotices } from './notice-set.ts';
import { MOST_SERIES } from './series-look.ts';
import { shareBounds, shareBoundsSql } from './share-interval.ts';

/** Themes that a picture has room for; those that differ most are drawn. */
export const MOST_THEMES = 20;

export const profileParams = v.object({
  ...noticeSetParams.entries,
  order: v.picklist(['codebook', 'difference']),
});
export type ProfileParams = v.InferOutput<typeof profileParams>;

export const profileRow = v.object({
  ...noticeFields,
  theme: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
  sort_order: v.number(),
  /** Measures of the notice that carry the theme, and all of them. */
  measures: v.number(),
  measures_total: v.number(),
  ...shareBounds,
});
export type ProfileRow = v.InferOutput<typeof profileRow>;

export function profileQuery(params: ProfileParams): Query {
  const kept = keptNotices(params, 'measures', MOST_SERIES);
  const status = statusCondition(params.filters, 'c');
  const themes = themeCondition(params.filters, 't');
  return {
    sql: `
      WITH kept AS (${kept.sql}),
      totals AS (
        SELECT notice_id, sum(c.measures) AS measures FROM measure_counts c SEMI JOIN kept USING (notice_id)
        WHERE ${status.sql} GROUP BY notice_id
      ),
      cells AS (
        SELECT notice_id, c.theme, sum(c.measures) AS measures FROM theme_counts c SEMI JOIN kept USING (notice_id)
        WHERE ${status.sql} GROUP BY notice_id, c.theme
      )
      SELECT ${NOTICE_COLUMNS}, t.theme, t.name_zh, t.name_en, t.sort_order,
        coalesce(c.measures, 0)::INTEGER AS measures, coalesce(n.measures, 0)::INTEGER AS measures_total,
        ${shareBoundsSql('coalesce(c.measures, 0)', 'n.measures')}
      FROM kept k CROSS JOIN themes t
      LEFT JOIN totals n ON n.notice_id = k.notice_id
      LEFT JOIN cells c ON c.notice_id = k.notice_id AND c.theme = t.theme
      WHERE ${themes.sql} ORDER BY k.sort_key, k.notice_id, t.sort_order`,
    bindings: [...kept.bindings, ...status.bindings, ...status.bindings, ...themes.bindings],
  };
}

/** Null where the notice has no measures, which is not zero. */
export function share(row: ProfileRow): number | null {
  return row.measures_total === 0 ? null : row.measures / row.measures_total;
}

/** The notices in the order that they were asked for, else in that of their places. */
export function profileNotices(rows: readonly ProfileRow[], { notices }: ProfileParams): ProfileRow[] {
  const shown = shownNotices(rows);
  if (notices.length === 0) return shown;
  return shown.sort((a, b) => notices.indexOf(a.notice_id) - notices.indexOf(b.notice_id));
}

export interface ProfileTheme {
  theme: string;
  name: Record<'zh' | 'en', string>;
  rows: ProfileRow[];
  least: number;
  most: number;
}

/**
 * The themes that at least one notice reports: all in the chosen order, and of these the ones that are drawn,
 * which are those with the greatest difference between the least and the greatest share.
 */
export function profileThemes(
  rows: readonly ProfileRow[],
  { order }: ProfileParams,
): { all: ProfileTheme[]; drawn: ProfileTheme[] } {
  const themes = new Map<string, ProfileRow[]>();
  const inOrder = [...rows].sort((a, b) => a.sort_order - b.sort_order);
  for (const row of inOrder) themes.set(row.theme, [...(themes.get(row.theme) ?? []), row]);
  const all = [...themes.values()]
    .filter((group) => group.some((row) => row.measures > 0))
    .map((group): ProfileTheme => {
      const shares = group.map(share).filter((value) => value !== null);
      const { theme, name_zh, name_en } = group[0]!;
      const name = { zh: name_zh, en: name_en };
      return { theme, name, rows: group, least: Math.min(...shares), most: Math.max(...shares) };
    });
  const byDifference = [...all].sort((a, b) => b.most - b.least - (a.most - a.least) || b.most - a.most);
  const kept = new Set(byDifference.slice(0, MOST_THEMES));
  const ordered = order === 'difference' ? byDifference : all;
  return { all: ordered, drawn: ordered.filter((theme) => kept.has(theme)) };
}
