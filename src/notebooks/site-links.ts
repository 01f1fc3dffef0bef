/** Ways from a notebook to the site that it belongs to. */
import type { Language, Target } from '../charts/chart.ts';
import { chartAnswer } from '../charts/chart-answer.ts';
import { evidenceAddress, explorerAddress } from '../site/embed/explorer-address.ts';
import { formatRoute, parseRoute, type Route } from '../site/route/route.ts';
import type { Answered } from './answer-chart.ts';

/** The site from a notebook's page. */
export const SITE = '../';

/** The explorer with something set. */
export function siteAddress(change: Partial<Route>): string {
  return `${SITE}${formatRoute({ ...parseRoute(''), ...change })}`;
}

/** The chart in the explorer, set as it is here. */
export function chartAddress<Params extends object, Row extends object>(
  { chart, params, rows }: Answered<Params, Row>,
  language: Language,
): string {
  return fromSite(explorerAddress(chartAnswer(chart, params, rows), language));
}

/** The sentences that a mark of the chart leads to. */
export function markAddress<Params extends object, Row extends object>(
  { chart, params, rows }: Answered<Params, Row>,
  language: Language,
  target: Target,
): string {
  return fromSite(evidenceAddress(chartAnswer(chart, params, rows), language, target));
}

/** An address that counts from the site's own page, from a notebook. */
function fromSite(address: string): string {
  return address.replace(/^\.\//, SITE);
}
