/** Which notices and measures a chart draws on: what the reader has filtered, as SQL. */
import * as v from 'valibot';
import type { Binding } from './chart.ts';

export const LEVELS = ['nation', 'province', 'prefecture', 'county'] as const;
export const STATUSES = ['done', 'ongoing', 'planned', 'clean', 'mixed'] as const;
export type Status = (typeof STATUSES)[number];

/** Stands for what a notice does not tell: its place, its level, its province. */
export const UNKNOWN = '-';

const texts = v.array(v.string());

/**
 * An empty list and null do not filter. `places`, `levels` and `provinces` may hold `-`, what is not known;
 * `places` are keys as in `notice_overview.place`; `from` and `to` are ISO dates of publication to any precision,
 * both included, and leave out notices without a date. Two dates of unlike precision are compared at the coarser:
 * from 2024-05 takes in a notice of 2024, which may be of May.
 */
export const filtersSchema = v.object({
  places: texts,
  levels: texts,
  provinces: texts,
  themes: texts,
  statuses: v.array(v.picklist(STATUSES)),
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  /** Ids of the notices that pass, for a report on a few of them; absent or empty for all. */
  notices: v.optional(texts),
});
export type Filters = v.InferOutput<typeof filtersSchema>;

export const NO_FILTERS: Filters = {
  places: [],
  levels: [],
  provinces: [],
  themes: [],
  statuses: [],
  from: null,
  to: null,
};

/** A condition and the values of its question marks, in order. It is true where nothing is filtered. */
export interface Condition {
  sql: string;
  bindings: readonly Binding[];
}

function oneOf(expression: string, values: readonly string[]): Condition[] {
  if (values.length === 0) return [];
  return [{ sql: `${expression} IN (${values.map(() => '?').join(', ')})`, bindings: values }];
}

function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { sql: 'true', bindings: [] };
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    bindings: conditions.flatMap(({ bindings }) => bindings),
  };
}

/** First and last day of a third of a month, 上旬, 中旬 and 下旬, as `published` may end: 2025-06-M. */
const THIRDS = [
  ['-E', '-01', '-10'],
  ['-M', '-11', '-20'],
  ['-L', '-21', '-31'],
] as const;

/** A date with a third of a month as that third's first or last day, others as they are. */
export function withoutThird(date: string, day: 'first' | 'last'): string {
  const third = THIRDS.find(([end]) => date.endsWith(end));
  return third === undefined ? date : date.slice(0, -2) + (day === 'first' ? third[1] : third[2]);
}

function withoutThirdSql(date: string, day: 'first' | 'last'): string {
  return THIRDS.reduce(
    (sql, [end, first, last]) => `replace(${sql}, '${end}', '${day === 'first' ? first : last}')`,
    date,
  );
}

/** The notices that pass, on `notice_overview` (or anything with its columns) under the name `alias`. */
export function noticeCondition(filters: Filters, alias: string): Condition {
  const conditions = [
    ...oneOf(`${alias}.place`, filters.places),
    ...oneOf(`coalesce(${alias}.level, '${UNKNOWN}')`, filters.levels),
    ...oneOf(`coalesce(${alias}.province, '${UNKNOWN}')`, filters.provinces),
    ...oneOf(`${alias}.notice_id`, filters.notices ?? []),
  ];
  if (filters.from !== null) {
    const last = withoutThirdSql(`${alias}.published`, 'last');
    conditions.push({ sql: `${last} >= left(?, length(${last}))`, bindings: [filters.from] });
  }
  // 2024 takes in 2024-12-31, which as text comes after it.
  if (filters.to !== null) {
    const first = withoutThirdSql(`${alias}.published`, 'first');
    conditions.push({ sql: `left(${first}, ${filters.to.length}) <= ?`, bindings: [filters.to] });
  }
  return allOf(conditions);
}

/** The measures that pass by their status, on anything with a column `status` under the name `alias`. */
export function statusCondition(filters: Filters, alias: string): Condition {
  return allOf(oneOf(`${alias}.status`, filters.statuses));
}

/** The themes that are shown, on anything with a column `theme` under the name `alias`. */
export function themeCondition(filters: Filters, alias: string): Condition {
  return allOf(oneOf(`${alias}.theme`, filters.themes));
}
