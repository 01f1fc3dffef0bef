/** Builds the service worker beside the page. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { WORKER_FILE } from '../offline/worker-file.ts';

/** Emits the worker as a script that stands alone; fails the build where it would share code with the page. */
export function serviceWorkerPlugin(): Plugin {
  return {
    name: 'notice-atlas:service-worker',
    apply: 'build',
    buildStart() {
      // Its name must not change: the browser looks for newer versions where it found the first.
      const id = fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName: WORKER_FILE, preserveSignature: false });
    },
    generateBundle(_options, bundle) {
      const worker = bundle[WORKER_FILE];
      if (worker?.type !== 'chunk') return;
      // Not every browser takes modules as service workers.
      if (worker.imports.length > 0 || worker.exports.length > 0)
        this.error(`${WORKER_FILE} shares code with the page (${worker.imports.join(', ')}); it must stand alone`);
    },
  };
}
