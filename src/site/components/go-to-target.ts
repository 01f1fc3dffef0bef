/** The way from a mark of a chart, or a number of its table, to the evidence. */
import type { Target } from '../../charts/chart.ts';
import { go, goToView, type LinkProps, linkTo, linkToView, toNotice } from '../navigation.ts';
import type { Route, View } from '../route/route.ts';
import { routeOfTarget } from './picked-target.ts';

function changeOf(target: Target): { change: Partial<Route>; isPick: boolean } {
  if (target.kind !== 'span') return { change: routeOfTarget(target), isPick: true };
  return { change: toNotice(target.notice, { start: target.start, end: target.end }), isPick: false };
}

/** Shows the evidence in `view`, or where none is given in the one of the address. */
export function goToTarget(target: Target, view?: View): void {
  const { change, isPick } = changeOf(target);
  if (view === undefined || !isPick) go(change);
  else goToView(view, change);
}

/** A link to where `goToTarget` goes. */
export function linkOfTarget(target: Target, view?: View): LinkProps {
  const { change, isPick } = changeOf(target);
  return view === undefined || !isPick ? linkTo(change) : linkToView(view, change);
}
