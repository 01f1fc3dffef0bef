import type { ChartAnswer } from '../../../charts/chart-answer.ts';
import { routeOfSettings } from '../../route/chart-settings.ts';
import { formatRoute, parseRoute, type Route } from '../../route/route.ts';

/**
 * The query part of the address at which a view shows exactly this chart, also when what it opens with changes; null
 * where no address can, because what it divides by is more than an address holds.
 */
export function permalink(route: Route, { params }: Pick<ChartAnswer, 'params'>): string | null {
  const address = formatRoute({ ...route, ...routeOfSettings(params) });
  return formatRoute(parseRoute(address)) === address ? address : null;
}
