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
  'theme-cooccurrence': { view: 'themes', change: { chart: 'together' } },
  'theme-concentration': { view: 'themes', change: { chart: 'concentration' } },
  'theme-profile': { view: 'bureaus', change: {} },
  'indicator-comparison': { view: 'indicators', change: {} },
  'share-differences': { view: 'bureaus', change: {} },
  specificity: { view: 'bureaus', change: {} },
  'measure-status': { view: 'bureaus', change: {} },
  'inspection-timeline': { view: 'timeline', change: {} },
  'publication-delay': { view: 'timeline', change: {} },
  'commitments-due': { view: 'timeline', change: {} },
  'overdue-promises': { view: 'timeline', change: {} },
  'key-words': { view: 'words', change: {} },
  'text-reuse': { view: 'words', change: {} },
  'shared-passages': { view: 'words', change: {} },
  'document-strip': { view: 'notice', change: {} },
};

/** Where a chart is at home, set as it is here; null for one that stands in the gallery alone. */
export function homeOf(id: string, params: object): Home | null {
  const home = HOMES[id];
  return home === undefined ? null : { view: home.view, change: { ...routeOfSettings(params), ...home.change } };
}
