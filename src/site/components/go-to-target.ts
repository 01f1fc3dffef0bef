/** The way from a mark of a chart, or a number of its table, to the evidence. */
import type { Target } from '../../charts/chart.ts';
import { go, goToView, type LinkProps, linkTo, linkToView, toNotice } from '../navigation.ts';
import type { Route, View } from '../route/route.ts';
import { routeOfTarget, viewOfTarget } from './picked-target.ts';

/** `view` is null where the evidence is shown without leaving what is set. */
function changeOf(target: Target, shownHere: boolean): { change: Partial<Route>; view: View | null } {
  if (target.kind === 'span') {
    return { change: toNotice(target.notice, { start: target.start, end: target.end }), view: null };
  }
  return { change: routeOfTarget(target), view: shownHere ? null : viewOfTarget(target) };
}

/** Shows the evidence: in the view of the address where `shownHere`, else in the view that shows such evidence. */
export function goToTarget(target: Target, shownHere: boolean): void {
  const { change, view } = changeOf(target, shownHere);
  if (view === null) go(change);
  else goToView(view, change);
}

/** A link to where `goToTarget` goes. */
export function linkOfTarget(target: Target, shownHere: boolean): LinkProps {
  const { change, view } = changeOf(target, shownHere);
  return view === null ? linkTo(change) : linkToView(view, change);
}
