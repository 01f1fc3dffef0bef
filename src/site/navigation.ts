/** The current route, kept in step with the address and the back button. */
import { signal } from '@preact/signals';
import { formatRoute, parseRoute, type Route } from './route.ts';

export const route = signal<Route>(parseRoute(location.search));

/** Where the comparison stood when the reader left it for a notice, in pixels from the top. */
export const comparisonScroll = { y: 0 };

// The page puts the reader back itself: what it shows changes height between two entries of the history.
history.scrollRestoration = 'manual';

function show(next: Route): void {
  if (route.value.span === null) comparisonScroll.y = scrollY;
  route.value = next;
}

addEventListener('popstate', () => show(parseRoute(location.search)));

/** The address of the current route with some parts changed. */
export function addressOf(change: Partial<Route>): string {
  return formatRoute({ ...route.value, ...change });
}

/** Goes to the current route with some parts changed, as a new entry of the history. */
export function go(change: Partial<Route>): void {
  const address = addressOf(change);
  if (address === formatRoute(route.value)) return;
  history.pushState(null, '', address);
  show(parseRoute(address));
}

/** Attributes of a link inside the page. It stays a true link: it can be copied and opened in a new tab. */
export function linkTo(change: Partial<Route>): { href: string; onClick: (event: MouseEvent) => void } {
  return {
    href: addressOf(change),
    onClick: (event) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(change);
    },
  };
}
