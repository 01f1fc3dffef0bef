/** The view in which a chart stands beside its evidence, with all that can be set for it. */
import { routeOfSettings } from '../../route/chart-settings.ts';
import type { Route, View } from '../../route/route.ts';

export interface Home {
  view: View;
  /** What shows the chart there. */
  change: Partial<Route>;
}

const HOMES: Readonly<Record<string, Home>> = {
  'theme-matrix': { view: 'themes', change: { chart: 'matrix' } },
  'focus-themes': { view: 'themes', change: { chart: 'focus' } },
  'theme-profile': { view: 'bureaus', change: {} },
  'indicator-comparison': { view: 'indicators', change: {} },
  specificity: { view: 'bureaus', change: {} },
  'measure-status': { view: 'bureaus', change: {} },
  'inspection-timeline': { view: 'timeline', change: {} },
  'commitments-due': { view: 'timeline', change: {} },
  'document-strip': { view: 'notice', change: {} },
};

/** Where a chart is at home, set as it is here; null for one that stands in the gallery alone. */
export function homeOf(id: string, params: object): Home | null {
  const home = HOMES[id];
  return home === undefined ? null : { view: home.view, change: { ...routeOfSettings(params), ...home.change } };
}
