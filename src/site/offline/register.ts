/** Has the service worker keep the site, and tells whether it can be used without its server. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import { DATABASE_PATH } from '../../cli/database-path.ts';
import { holdVersion } from './hold-version.ts';
import { WORKER_FILE } from './worker-file.ts';

/**
 * - `unsupported`: the browser keeps nothing here: too old, not a secure address (https or this machine), no room
 * - `preparing`: the site is being fetched for later
 * - `ready`: the page would open without its server
 * - `ready-without-database`: so it would, but the database is too large to be kept; only its first charts would show
 * - `offline`: the server did not answer, and what is shown comes from what was kept
 */
export type OfflineState = 'unsupported' | 'preparing' | 'ready' | 'ready-without-database' | 'offline';

const keeping = signal<Exclude<OfflineState, 'offline'>>('preparing');
const unreachable = signal(false);
export const offlineState: ReadonlySignal<OfflineState> = computed(() =>
  unreachable.value && keeping.value !== 'unsupported' ? 'offline' : keeping.value,
);

const Message = v.object({ offline: v.boolean() });

/**
 * For the built page alone: the development server serves files that change.
 *
 * @param due when a first visit may begin to fetch what is kept, tens of megabytes with the database engine
 */
export async function keepForOffline(due: Promise<void>): Promise<void> {
  if (!('serviceWorker' in navigator) || !('locks' in navigator)) {
    keeping.value = 'unsupported';
    return;
  }
  const { serviceWorker } = navigator;
  holdVersion();
  serviceWorker.addEventListener('message', ({ data }) => {
    const message = v.safeParse(Message, data);
    if (message.success) unreachable.value = message.output.offline;
  });
  if (serviceWorker.controller === null) await due;
  try {
    const registration = await serviceWorker.register(WORKER_FILE, { updateViaCache: 'none' });
    await follow(registration);
    registration.addEventListener('updatefound', () => void follow(registration));
  } catch {
    keeping.value = 'unsupported';
  }
}

async function follow(registration: ServiceWorkerRegistration): Promise<void> {
  const newest = registration.installing ?? registration.waiting;
  if (newest !== null) {
    keeping.value = 'preparing';
    await new Promise<void>((resolve) => {
      newest.addEventListener('statechange', () => {
        if (newest.state === 'activated' || newest.state === 'redundant') resolve();
      });
    });
  }
  // Where the newest failed, the one before it still serves.
  if (registration.active === null) keeping.value = 'unsupported';
  else
    keeping.value = (await caches.match(new URL(DATABASE_PATH, document.baseURI))) ? 'ready' : 'ready-without-database';
}
