/** From a mark of a chart to the evidence it leads to, and back to the mark that is picked. */
import * as v from 'valibot';
import type { Target } from '../../charts/chart.ts';
import { COLUMN_KINDS } from '../../charts/columns.ts';
import type { Route, View } from '../route/route.ts';

const datum = v.union([
  v.pipe(
    v.object({
      theme: v.string(),
      column: v.string(),
      measures: v.number(),
      by: v.optional(v.picklist(COLUMN_KINDS)),
    }),
    v.check((mark) => mark.measures > 0),
    v.transform(
      ({ theme, column, by }): Target => ({ kind: 'theme', theme, column, ...(by === undefined ? {} : { by }) }),
    ),
  ),
  v.pipe(
    v.object({ indicator: v.string(), notice: v.string() }),
    v.transform((mark): Target => ({ kind: 'indicator', indicator: mark.indicator, notice: mark.notice })),
  ),
  v.pipe(
    v.object({ word: v.string(), column: v.string(), by: v.picklist(COLUMN_KINDS) }),
    v.transform(({ word, column, by }): Target => ({ kind: 'word', word, column, by })),
  ),
  v.pipe(
    v.object({ notice: v.string(), other: v.nullable(v.string()) }),
    v.transform(({ notice, other }): Target => ({ kind: 'passages', notice, other })),
  ),
  v.pipe(
    v.object({ notice: v.string(), span_start: v.number(), span_end: v.number() }),
    v.transform((mark): Target => ({ kind: 'span', notice: mark.notice, start: mark.span_start, end: mark.span_end })),
  ),
]);

/** The target of a mark's datum, null where it leads nowhere (an axis, an empty cell). */
export function targetOfDatum(value: unknown): Target | null {
  const parsed = v.safeParse(datum, value);
  return parsed.success ? parsed.output : null;
}

/** A target whose evidence is shown beside the picture; a stretch of a notice is read in the notice itself. */
export type Pickable = Exclude<Target, { kind: 'span' }>;

/** What picking a target changes in the route. */
export function routeOfTarget(target: Pickable): Partial<Route> {
  switch (target.kind) {
    case 'theme':
      // Another kind of column than that of the address: 2025-Q3 is no place.
      return { theme: target.theme, at: target.column, ...(target.by === undefined ? {} : { by: target.by }) };
    case 'indicator':
      return { indicator: target.indicator, at: target.notice };
    case 'word':
      return { word: target.word, other: null, at: target.column, by: target.by };
    case 'passages':
      return { word: null, other: target.other, at: target.notice };
  }
}

const VIEWS = { theme: 'themes', indicator: 'indicators', word: 'words', passages: 'words' } as const;

/** The view that shows the evidence of a target beside a picture. */
export function viewOfTarget(target: Pickable): View {
  return VIEWS[target.kind];
}

/** The `key` of the marks that are picked, empty where none is. */
export function pickedKey(subject: string | null, at: string | null): string {
  return subject === null || at === null ? '' : `${at} ${subject}`;
}
