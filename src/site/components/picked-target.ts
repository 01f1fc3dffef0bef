/** From a mark of a chart to the evidence it leads to, and back to the mark that is picked. */
import * as v from 'valibot';
import type { Target } from '../../charts/chart.ts';
import type { Route } from '../route.ts';

const datum = v.union([
  v.pipe(
    v.object({ theme: v.string(), notice: v.string(), measures: v.number() }),
    v.check((mark) => mark.measures > 0),
    v.transform((mark): Target => ({ kind: 'theme', theme: mark.theme, notice: mark.notice })),
  ),
  v.pipe(
    v.object({ indicator: v.string(), notice: v.string() }),
    v.transform((mark): Target => ({ kind: 'indicator', indicator: mark.indicator, notice: mark.notice })),
  ),
]);

/** The target of a mark's datum, null where it leads nowhere (an axis, an empty cell). */
export function targetOfDatum(value: unknown): Target | null {
  const parsed = v.safeParse(datum, value);
  return parsed.success ? parsed.output : null;
}

/** What a target changes in the route. */
export function routeOfTarget(target: Target): Partial<Route> {
  return target.kind === 'theme'
    ? { theme: target.theme, notice: target.notice, span: null }
    : { indicator: target.indicator, notice: target.notice, span: null };
}

/** The `key` of the marks that the route has picked, empty where none is. */
export function pickedKey(route: Route): string {
  const subject = route.view === 'indicator' ? route.indicator : route.theme;
  return route.notice === null || subject === null ? '' : `${route.notice} ${subject}`;
}
