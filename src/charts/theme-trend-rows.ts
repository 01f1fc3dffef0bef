/** Rows of the themes by quarter of publication, and the quarters on a true axis of time. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { type Filters, filtersSchema, noticeCondition, UNKNOWN } from './filters.ts';
import { FOCUS_THEMES } from './focus-themes.ts';
import { placeFields } from './place-label.ts';
import { CELL_VALUES, type ThemeCell, type ThemeParams, themeCell, themeCellsQuery } from './theme-cells.ts';

/** Themes that a picture has room for: the first in the codebook's order. */
export const MOST_PANELS = 8;

/** Notices without a quarter that are named, of those with a year and of those without, before the rest is only counted. */
const NAMED = 8;

/** Quarters of a hundred years: more than any corpus has, so none is left out. */
const MOST_QUARTERS = 400;

export const trendParams = v.object({ value: v.picklist(CELL_VALUES), filters: filtersSchema });
export type TrendParams = v.InferOutput<typeof trendParams>;

/** What a cell says of one notice, which a quarter's notices have not in common. */
const OF_ONE = ['province', 'jurisdiction', 'jurisdiction_stated', 'file', 'published'] as const;

const cell = v.object({ ...v.omit(themeCell, OF_ONE).entries, notice_id: v.null() });
/** A notice whose date of publication names no quarter: only a year (`published`), or nothing. */
const apart = v.object({
  ...placeFields,
  column: v.null(),
  /** Notices of this kind (with a year, or without) that there are, named here or not. */
  apart_total: v.number(),
});

/** A theme in a quarter (column `-` for those without one), or a notice that belongs to no quarter. */
export const trendRow = v.union([cell, apart]);
export type TrendRow = v.InferOutput<typeof trendRow>;
export type ApartRow = v.InferOutput<typeof apart>;

/** What the words and values of theme cells need to know. */
export function asThemeParams({ value, filters }: TrendParams): ThemeParams {
  return { by: 'quarter', value, order: null, filters };
}

/** The themes that are drawn: those chosen, else the few that the public asks about most. */
function focused(filters: Filters): Filters {
  return filters.themes.length > 0 ? filters : { ...filters, themes: [...FOCUS_THEMES] };
}

/** Themes by quarter of publication, notices without a date beside them. */
export function trendQuery(params: TrendParams): Query {
  const cells = themeCellsQuery(asThemeParams({ ...params, filters: focused(params.filters) }), MOST_QUARTERS);
  const notices = noticeCondition(params.filters, 'o');
  return {
    sql: `
      WITH cells AS (${cells.sql}),
      apart AS (
        SELECT o.notice_id, o.jurisdiction, o.jurisdiction_stated, o.file, o.published,
          (count(*) OVER (PARTITION BY o.published IS NULL))::INTEGER AS apart_total,
          row_number() OVER (PARTITION BY o.published IS NULL ORDER BY o.published, o.sort_key, o.notice_id) AS place
        FROM notice_overview o WHERE ${notices.sql} AND o.published_quarter IS NULL
      )
      FROM (SELECT * EXCLUDE (${OF_ONE.join(', ')}), NULL::VARCHAR AS notice_id FROM cells)
      UNION ALL BY NAME
      (SELECT * EXCLUDE (place) FROM apart WHERE place <= ${NAMED})
      ORDER BY sort_order NULLS LAST, column_order, published NULLS LAST, notice_id`,
    bindings: [...cells.bindings, ...notices.bindings],
  };
}

/** The cells and the notices that stand apart. */
export function splitTrend(rows: readonly TrendRow[]): { cells: ThemeCell[]; apart: ApartRow[] } {
  const cells: ThemeCell[] = [];
  const apart: ApartRow[] = [];
  for (const row of rows) {
    if (row.column === null) apart.push(row);
    else
      cells.push({ ...row, province: null, jurisdiction: null, jurisdiction_stated: false, file: '', published: null });
  }
  return { cells, apart };
}

export interface TrendQuarter {
  column: string;
  /** Quarters since the year 0; null for the notices without a quarter. */
  index: number | null;
  notices: number;
  measures_total: number;
}

/** The quarters with notices in the order of time, those without a quarter last. */
export function trendQuarters(cells: readonly ThemeCell[]): TrendQuarter[] {
  const first = new Map(cells.map((row) => [row.column, row]));
  return [...first.values()]
    .map(({ column, notices, measures_total }) => ({ column, index: quarterIndex(column), notices, measures_total }))
    .sort((a, b) => (a.index ?? Number.POSITIVE_INFINITY) - (b.index ?? Number.POSITIVE_INFINITY));
}

function quarterIndex(column: string): number | null {
  return column === UNKNOWN ? null : Number(column.slice(0, 4)) * 4 + Number(column.slice(6)) - 1;
}

/** 2025-Q3 of its number. */
function quarterOf(index: number): string {
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

/** Below this many quarters, or notices in the middle one of them, points make no trend. */
const LEAST_QUARTERS = 6;
const LEAST_NOTICES = 5;

/** Whether so many quarters hold so many notices that a line between two of them does not join two places by chance. */
export function isTrend(quarters: readonly TrendQuarter[]): boolean {
  const counts = quarters.filter(({ index }) => index !== null).map(({ notices }) => notices);
  const middle = counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  return counts.length >= LEAST_QUARTERS && middle >= LEAST_NOTICES;
}

/** The quarters without notices between the first and the last that has some. */
export function emptyQuarters(quarters: readonly TrendQuarter[]): string[] {
  const present = new Set(quarters.map(({ index }) => index));
  const known = quarters.flatMap(({ index }) => index ?? []);
  const gaps: string[] = [];
  for (let index = known[0] ?? 0; index < (known.at(-1) ?? 0); index += 1) {
    if (!present.has(index)) gaps.push(quarterOf(index));
  }
  return gaps;
}
