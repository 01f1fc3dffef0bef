/** Keeps the site in the browser, so that it can be used when its server cannot be reached. */
import { KeptFiles } from './kept-files.ts';
import { servingOf } from './serving-of.ts';
import type { WorkerScope } from './worker-scope.ts';

const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
const { files } = worker.siteVersion;
const kept = new KeptFiles(scope, worker.siteVersion);

worker.addEventListener('install', (event) => {
  // The new version serves from now on; pages of an older one still find their files, see `removeOthers`.
  event.waitUntil(kept.fill().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(removeOldVersions().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  const serving = servingOf(request, scope, files);
  if (serving === null) return;
  if (serving.first === 'cache') {
    event.respondWith(kept.cacheFirst(request, serving.address));
    return;
  }
  const served = kept.networkFirst(request, serving.address);
  event.respondWith(served.then(({ answer }) => answer));
  event.waitUntil(served.then(({ offline }) => tell(clientId, { offline })).catch(() => {}));
});

async function removeOldVersions(): Promise<void> {
  // A version that is just being fetched is not an old one; its own start will remove the rest.
  if (worker.registration.installing !== null) return;
  const { held = [] } = await navigator.locks.query();
  await kept.removeOthers(held.flatMap(({ name = '' }) => (name.startsWith(scope) ? [name] : [])));
}

async function tell(clientId: string, message: { offline: boolean }): Promise<void> {
  if (clientId !== '') (await worker.clients.get(clientId))?.postMessage(message);
}
