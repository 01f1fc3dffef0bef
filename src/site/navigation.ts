/** The current route, kept in step with the address and the back button. */
import { signal } from '@preact/signals';
import { formatRoute, parseRoute, type Route, routeToView, type View } from './route/route.ts';

export const route = signal<Route>(parseRoute(location.search));

/** Where each view stood when the reader left it, in pixels from the top. */
const positions = new Map<View, number>();

// The page puts the reader back itself: what it shows changes height between two entries of the history.
history.scrollRestoration = 'manual';

function show(next: Route): void {
  positions.set(route.value.view, scrollY);
  route.value = next;
}

/** Where the reader left a view; 0 where they have not been there. */
export function positionOf(view: View): number {
  return positions.get(view) ?? 0;
}

addEventListener('popstate', () => show(parseRoute(location.search)));

type Change = Partial<Route>;

/** The address of the current route with some parts changed. */
export function addressOf(change: Change): string {
  return formatRoute({ ...route.value, ...change });
}

/** Goes to the current route with some parts changed: a new entry of the history, or in place of the current one. */
export function go(change: Change, how: 'push' | 'replace' = 'push'): void {
  goTo(addressOf(change), how);
}

function goTo(address: string, how: 'push' | 'replace' = 'push'): void {
  if (address === formatRoute(route.value)) return;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  const next = parseRoute(address);
  // A view that is opened, and not come back to, begins at its top.
  if (next.view !== route.value.view) positions.delete(next.view);
  show(next);
}

export interface LinkProps {
  href: string;
  onClick: (event: MouseEvent) => void;
}

function linkOf(address: string): LinkProps {
  return {
    href: address,
    onClick: (event) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      goTo(address);
    },
  };
}

/** Attributes of a link inside the page. It stays a true link: it can be copied and opened in a new tab. */
export function linkTo(change: Change): LinkProps {
  return linkOf(addressOf(change));
}

/** A link to another view: language and filters stay, the rest is as `change` says. */
export function linkToView(view: View, change: Change = {}): LinkProps {
  return linkOf(formatRoute({ ...routeToView(route.value, view), ...change }));
}

/** Goes to another view, as `linkToView` does. */
export function goToView(view: View, change: Change = {}): void {
  goTo(formatRoute({ ...routeToView(route.value, view), ...change }));
}

/** A link to a stretch of a notice's text, from which the reader can come back to where they are. */
export function linkToNotice(notice: string, span: { start: number; end: number } | null): LinkProps {
  return linkTo(toNotice(notice, span));
}

/** What a link to a stretch of a notice changes. */
export function toNotice(notice: string, span: { start: number; end: number } | null): Change {
  const { view } = route.value;
  return { view: 'notice', notice, span, ...(view === 'notice' ? {} : { back: view }) };
}
