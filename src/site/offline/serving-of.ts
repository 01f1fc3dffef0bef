/** Decides which requests the service worker answers, and from where. */
import { ASSETS } from './assets.ts';
import type { SiteVersion } from './site-version.ts';

/** What an address that ends in `/` stands for. */
const INDEX = 'index.html';

export interface Serving {
  /** The address of what is kept. */
  address: string;
  /** Which is asked first; the other stands in for it. */
  first: 'cache' | 'network';
}

/**
 * How a request is answered; null where the worker leaves it alone: what is not kept, what is written, and parts of
 * files, because a cache answers in whole files only.
 *
 * @param scope the address of the site, with a final `/`
 */
export function servingOf(
  { method, url, headers }: Pick<Request, 'method' | 'url'> & { headers: Pick<Headers, 'has'> },
  scope: string,
  files: SiteVersion['files'],
): Serving | null {
  const { origin, pathname } = new URL(url);
  const bare = origin + pathname;
  if (!['GET', 'HEAD'].includes(method) || headers.has('range') || !bare.startsWith(scope)) return null;
  const path = bare.slice(scope.length) || INDEX;
  const address = scope + path;
  // Also those of an older version, which a page that is still open may yet ask for.
  if (path.startsWith(ASSETS)) return { address, first: 'cache' };
  return Object.hasOwn(files, path) ? { address, first: 'network' } : null;
}
