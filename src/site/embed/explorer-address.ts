/** From an embedded chart to the explorer, whose page stands beside the embed's. */
import type { Language, Target } from '../../charts/chart.ts';
import type { ChartAnswer } from '../../charts/chart-answer.ts';
import { routeOfTarget, viewOfTarget } from '../components/picked-target.ts';
import { routeOfSettings } from '../route/chart-settings.ts';
import { formatRoute, parseRoute, type Route } from '../route/route.ts';
import { homeOf } from '../views/gallery/home-of.ts';

type Shown = Pick<ChartAnswer, 'id' | 'params'>;

/** The address at which the explorer shows the chart, set as it is here. */
export function explorerAddress({ id, params }: Shown, lang: Language): string {
  const home = homeOf(id, params);
  if (home !== null) return addressOf({ lang, view: home.view, ...home.change });
  return `${addressOf({ lang, view: 'gallery', ...routeOfSettings(params) })}#${id}`;
}

/** The address at which the explorer shows the evidence that a mark of the chart leads to. */
export function evidenceAddress({ id, params }: Shown, lang: Language, target: Target): string {
  if (target.kind === 'span') {
    const { notice, start, end } = target;
    return addressOf({ lang, view: 'notice', notice, span: { start, end } });
  }
  const home = homeOf(id, params);
  const { view, change } = home ?? { view: viewOfTarget(target), change: routeOfSettings(params) };
  return addressOf({ lang, view, ...change, ...routeOfTarget(target) });
}

function addressOf(change: Partial<Route>): string {
  return `./${formatRoute({ ...parseRoute(''), ...change })}`;
}
