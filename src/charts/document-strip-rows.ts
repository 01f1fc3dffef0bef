/** Rows of the strip: the measures of one notice with their primary theme, and its headings, in the text's order. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { noticeFields } from './notice-set.ts';

/** Measures and headings that a picture has room for, of each the first in the text. */
export const MOST_MARKS = 3000;

export const stripParams = v.object({ notice: v.string() });
export type StripParams = v.InferOutput<typeof stripParams>;

const shared = {
  ...noticeFields,
  /** Length of the text in UTF-16 units. */
  characters: v.number(),
  /** Measures of the notice that count, drawn or not. */
  measures_total: v.number(),
  span_start: v.number(),
  span_end: v.number(),
  /** As printed. */
  label: v.nullable(v.string()),
};
const measure = v.object({
  ...shared,
  kind: v.literal('measure'),
  /** Its primary theme; null where none of the codebook's words stand in it. */
  theme: v.nullable(v.string()),
  name_zh: v.nullable(v.string()),
  name_en: v.nullable(v.string()),
});
const heading = v.object({
  ...shared,
  kind: v.literal('heading'),
  title: v.string(),
  /** 1 for the outermost kind of heading. */
  level: v.number(),
});

export const stripRow = v.variant('kind', [measure, heading]);
export type StripRow = v.InferOutput<typeof stripRow>;
export type MeasureMark = v.InferOutput<typeof measure>;
export type HeadingMark = v.InferOutput<typeof heading>;

export function stripQuery({ notice }: StripParams): Query {
  return {
    sql: `
      WITH marks AS (
        (SELECT m.notice_id, 'measure' AS kind, m.span_start, m.span_end, m.label, NULL AS title, NULL AS level,
          t.theme, h.name_zh, h.name_en
        FROM counted_measures m
        LEFT JOIN measure_themes t ON t.notice_id = m.notice_id AND t.measure_id = m.measure_id AND t.rank = 1
        LEFT JOIN themes h ON h.theme = t.theme
        WHERE m.notice_id = ? ORDER BY m.ordinal LIMIT ${MOST_MARKS})
        UNION ALL
        (SELECT notice_id, 'heading', span_start, span_end, label, title, level, NULL, NULL, NULL
        FROM headings WHERE notice_id = ? ORDER BY ordinal LIMIT ${MOST_MARKS})
      )
      SELECT k.notice_id, k.jurisdiction, k.jurisdiction_stated, k.file, k.published, k.sort_key, 1 AS notices_total,
        k.characters, k.measures AS measures_total, m.kind, m.span_start, m.span_end, m.label, m.title, m.level,
        m.theme, m.name_zh, m.name_en
      FROM notice_overview k JOIN marks m USING (notice_id)
      WHERE k.notice_id = ? ORDER BY m.span_start, m.kind`,
    bindings: [notice, notice, notice],
  };
}

export function headingsOf(rows: readonly StripRow[]): HeadingMark[] {
  return rows.filter((row) => row.kind === 'heading');
}

export function measuresOf(rows: readonly StripRow[]): MeasureMark[] {
  return rows.filter((row) => row.kind === 'measure');
}

/** Measures under one primary theme. */
export interface ThemeRow {
  theme: string | null;
  name: Record<'zh' | 'en', string> | null;
  measures: MeasureMark[];
  characters: number;
}

/** The primary themes, that of most measures first; what has no theme (null) comes last. */
export function themeRows(rows: readonly StripRow[]): ThemeRow[] {
  const byTheme = new Map<string | null, MeasureMark[]>();
  for (const row of measuresOf(rows)) byTheme.set(row.theme, [...(byTheme.get(row.theme) ?? []), row]);
  const themes = [...byTheme].map(([theme, measures]): ThemeRow => {
    const { name_zh, name_en } = measures[0]!;
    return {
      theme,
      name: name_zh === null || name_en === null ? null : { zh: name_zh, en: name_en },
      measures,
      characters: measures.reduce((sum, row) => sum + row.span_end - row.span_start, 0),
    };
  });
  return themes.sort(
    (a, b) =>
      Number(a.theme === null) - Number(b.theme === null) ||
      b.measures.length - a.measures.length ||
      b.characters - a.characters,
  );
}
