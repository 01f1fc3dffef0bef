/** The files of one version of the site, kept in the browser. Runs in the service worker. */
import { ASSETS } from './assets.ts';
import type { SiteVersion } from './site-version.ts';

const PREFIX = 'notice-atlas';
/** Seconds for a server to begin to answer before the kept file stands in for its own. */
const PATIENCE = 8;

export class KeptFiles {
  readonly #scope: string;
  readonly #version: SiteVersion;
  readonly #cache: string;

  /** @param scope the address of the site, with a final `/` */
  constructor(scope: string, version: SiteVersion) {
    this.#scope = scope;
    this.#version = version;
    this.#cache = `${PREFIX} ${scope} ${version.id}`;
  }

  /** Fetches every file of the version. Throws, and keeps none, where one cannot be had or is of another version. */
  async fill(): Promise<void> {
    try {
      const cache = await caches.open(this.#cache);
      for (const [path, sha256] of Object.entries(this.#version.files)) {
        const address = this.#scope + path;
        const held = path.startsWith(ASSETS) ? await caches.match(address) : undefined;
        await cache.put(address, held ?? (await fetchVerified(address, sha256)));
      }
    } catch (error) {
      await caches.delete(this.#cache);
      throw error;
    }
  }

  /**
   * Removes the files of other versions, except those that an open page was loaded from.
   *
   * @param openPages addresses of the entry scripts of the open pages
   */
  async removeOthers(openPages: readonly string[]): Promise<void> {
    const own = await caches.open(this.#cache);
    const foreign: string[] = [];
    for (const page of openPages) if ((await own.match(page)) === undefined) foreign.push(page);
    for (const name of await caches.keys()) {
      if (!name.startsWith(`${PREFIX} ${this.#scope} `) || name === this.#cache) continue;
      const cache = await caches.open(name);
      const found = await Promise.all(foreign.map((page) => cache.match(page)));
      if (found.every((match) => match === undefined)) await caches.delete(name);
    }
  }

  /** The kept file, else what the network answers. */
  async cacheFirst(request: Request, address: string): Promise<Response> {
    const kept = await caches.match(address);
    return kept === undefined ? fetch(request) : answerTo(request, kept);
  }

  /** What the network answers, whatever it is; the kept file where there is no answer. */
  async networkFirst(request: Request, address: string): Promise<{ answer: Response; offline: boolean }> {
    const fetched = fetch(request);
    try {
      return { answer: await Promise.race([fetched, tooLate()]), offline: false };
    } catch {
      const kept = await (await caches.open(this.#cache)).match(address);
      if (kept === undefined) return { answer: await fetched, offline: false };
      // Nobody waits for it any more.
      fetched.catch(() => {});
      return { answer: answerTo(request, kept), offline: true };
    }
  }
}

async function fetchVerified(address: string, sha256: string): Promise<Response> {
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
  // A page may not be answered with the end of a redirection.
  const kept = answer.redirected ? new Response(answer.body, answer) : answer;
  const digest = await crypto.subtle.digest('SHA-256', await kept.clone().arrayBuffer());
  const found = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== sha256) throw new Error(`${address}: not of the version that is being kept`);
  return kept;
}

function answerTo({ method }: Request, kept: Response): Response {
  return method === 'HEAD' ? new Response(null, { headers: kept.headers }) : kept;
}

function tooLate(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${PATIENCE} s`)), PATIENCE * 1000);
  });
}
