/** Rows of the view `theme_shares`, which two charts draw. */
import * as v from 'valibot';

export const themeShareRow = v.object({
  notice_id: v.string(),
  jurisdiction: v.nullable(v.string()),
  jurisdiction_stated: v.boolean(),
  file: v.string(),
  published: v.nullable(v.string()),
  sort_key: v.number(),
  theme: v.string(),
  theme_group: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
  sort_order: v.number(),
  measures: v.number(),
  measures_total: v.number(),
  share: v.nullable(v.number()),
});
export type ThemeShareRow = v.InferOutput<typeof themeShareRow>;

export const THEME_SHARE_COLUMNS =
  'notice_id, jurisdiction, jurisdiction_stated, file, published, sort_key, ' +
  'theme, theme_group, name_zh, name_en, sort_order, measures, measures_total, share';

/** The themes of the rows, once each, in the codebook's order. */
export function themesOf(rows: readonly ThemeShareRow[]): ThemeShareRow[] {
  const first = new Map<string, ThemeShareRow>();
  for (const row of rows) if (!first.has(row.theme)) first.set(row.theme, row);
  return [...first.values()].sort((a, b) => a.sort_order - b.sort_order);
}
