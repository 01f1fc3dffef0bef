/** Themes against columns: the counts behind every chart that compares themes. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { COLUMN_KINDS, columnKey, columnOrder } from './columns.ts';
import { filtersSchema, noticeCondition, statusCondition, themeCondition } from './filters.ts';
import { shareBounds, shareBoundsSql } from './share-interval.ts';

/** Columns that a picture has room for; those with most measures are kept. */
export const MOST_COLUMNS = 24;

export const CELL_VALUES = ['share', 'count', 'text'] as const;
/** share: of the column's measures; count: measures; text: share of the characters of the column's measures. */
export type CellValue = (typeof CELL_VALUES)[number];

export const themeParams = v.object({
  by: v.picklist(COLUMN_KINDS),
  value: v.picklist(CELL_VALUES),
  /** `theme CODE` puts the columns in the order of that theme, `column KEY` the themes in that of a column. */
  order: v.nullable(v.string()),
  filters: filtersSchema,
});
export type ThemeParams = v.InferOutput<typeof themeParams>;

export const themeCell = v.object({
  column: v.string(),
  column_order: v.number(),
  province: v.nullable(v.string()),
  jurisdiction: v.nullable(v.string()),
  jurisdiction_stated: v.boolean(),
  file: v.string(),
  published: v.nullable(v.string()),
  notices: v.number(),
  /** Columns that there are, kept or not. */
  columns_total: v.number(),
  theme: v.string(),
  theme_group: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
  sort_order: v.number(),
  measures: v.number(),
  measures_total: v.number(),
  /** Of measures / measures_total, whatever the cell shows. */
  ...shareBounds,
  characters: v.number(),
  characters_total: v.number(),
});
export type ThemeCell = v.InferOutput<typeof themeCell>;

/** The cells of the columns with most measures; every theme stands against every column, `most` columns at most. */
export function themeCellsQuery({ by, filters }: ThemeParams, most = MOST_COLUMNS): Query {
  const notices = noticeCondition(filters, 'o');
  const status = statusCondition(filters, 'c');
  const themes = themeCondition(filters, 't');
  return {
    sql: `
      WITH chosen AS (
        SELECT o.*, ${columnKey(by, 'o')} AS col FROM notice_overview o WHERE ${notices.sql}
      ),
      totals AS (
        SELECT n.col, sum(c.measures) AS measures, sum(c.characters) AS characters
        FROM chosen n JOIN measure_counts c USING (notice_id) WHERE ${status.sql} GROUP BY n.col
      ),
      cols AS (
        SELECT n.col, ${columnOrder(by, 'n')} AS position, count(*) AS notices,
          min(n.province) AS province, min(n.jurisdiction) AS jurisdiction, bool_and(n.jurisdiction_stated) AS stated,
          min(n.file) AS file, min(n.published) AS published
        FROM chosen n GROUP BY n.col
      ),
      kept AS (
        SELECT cols.*, coalesce(totals.measures, 0) AS measures_total,
          coalesce(totals.characters, 0) AS characters_total, count(*) OVER () AS columns_total
        FROM cols LEFT JOIN totals USING (col) ORDER BY measures_total DESC, position LIMIT ${most}
      ),
      cells AS (
        SELECT n.col, c.theme, sum(c.measures) AS measures, sum(c.characters) AS characters
        FROM chosen n SEMI JOIN kept USING (col) JOIN theme_counts c USING (notice_id)
        WHERE ${status.sql} GROUP BY n.col, c.theme
      )
      SELECT k.col AS "column", (row_number() OVER (PARTITION BY t.theme ORDER BY k.position NULLS LAST, k.published, k.col))::INTEGER AS column_order,
        k.province, k.jurisdiction, k.stated AS jurisdiction_stated, k.file, k.published,
        k.notices::INTEGER AS notices, k.columns_total::INTEGER AS columns_total,
        t.theme, t.theme_group, t.name_zh, t.name_en, t.sort_order,
        coalesce(c.measures, 0)::INTEGER AS measures, k.measures_total::INTEGER AS measures_total,
        ${shareBoundsSql('coalesce(c.measures, 0)', 'k.measures_total')},
        coalesce(c.characters, 0)::INTEGER AS characters, k.characters_total::INTEGER AS characters_total
      FROM kept k CROSS JOIN themes t LEFT JOIN cells c ON c.col = k.col AND c.theme = t.theme
      WHERE ${themes.sql} ORDER BY t.sort_order, column_order`,
    bindings: [...notices.bindings, ...status.bindings, ...status.bindings, ...themes.bindings],
  };
}

/** What a cell shows: a share of 0 to 1, or a count; null where the column has no measures. */
export function cellValue(row: ThemeCell, value: CellValue): number | null {
  if (row.measures_total === 0) return null;
  if (value === 'count') return row.measures;
  if (value === 'share') return row.measures / row.measures_total;
  return row.characters_total === 0 ? null : row.characters / row.characters_total;
}

function firstOf(rows: readonly ThemeCell[], key: 'theme' | 'column'): ThemeCell[] {
  const first = new Map<string, ThemeCell>();
  for (const row of rows) if (!first.has(row[key])) first.set(row[key], row);
  return [...first.values()];
}

/** The greatest value first; what has none comes last, ties as they stood. */
function byValue(rows: readonly ThemeCell[], key: 'theme' | 'column', value: CellValue) {
  const values = new Map(rows.map((row) => [row[key], cellValue(row, value) ?? -1]));
  return (a: ThemeCell, b: ThemeCell) => (values.get(b[key]) ?? -1) - (values.get(a[key]) ?? -1);
}

function subject(order: string | null, of: 'theme' | 'column'): string | null {
  return order?.startsWith(`${of} `) ? order.slice(of.length + 1) : null;
}

/** The themes, once each, in the codebook's order or in that of a column. */
export function themesOf(rows: readonly ThemeCell[], { order, value }: ThemeParams): ThemeCell[] {
  const themes = firstOf(rows, 'theme').sort((a, b) => a.sort_order - b.sort_order);
  const column = subject(order, 'column');
  if (column === null) return themes;
  return themes.sort(
    byValue(
      rows.filter((row) => row.column === column),
      'theme',
      value,
    ),
  );
}

/** The columns, once each, in their own order or in that of a theme. */
export function columnsOf(rows: readonly ThemeCell[], { order, value }: ThemeParams): ThemeCell[] {
  const columns = firstOf(rows, 'column').sort((a, b) => a.column_order - b.column_order);
  const theme = subject(order, 'theme');
  if (theme === null) return columns;
  return columns.sort(
    byValue(
      rows.filter((row) => row.theme === theme),
      'column',
      value,
    ),
  );
}
