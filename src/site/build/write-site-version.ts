/** Tells the service worker what the site is made of, which is known only once its data is there. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { LARGEST_KEPT_BYTES } from '../offline/largest-kept.ts';
import type { SiteVersion } from '../offline/site-version.ts';
import { WORKER_FILE } from '../offline/worker-file.ts';

/**
 * Puts the version before the worker's script; a browser that finds the script changed fetches the new version.
 *
 * @param folder the site, with everything that is served, and its worker as the bundler wrote it
 */
export function writeSiteVersion(folder: string): void {
  const file = join(folder, WORKER_FILE);
  const script = readFileSync(file, 'utf8');
  const files = Object.fromEntries(
    filesBelow(folder)
      .filter((path) => path !== WORKER_FILE && statSync(join(folder, path)).size <= LARGEST_KEPT_BYTES)
      .map((path) => [encodeURI(path), sha256(readFileSync(join(folder, path)))]),
  );
  const version: SiteVersion = { id: sha256(JSON.stringify(files) + script).slice(0, 16), files };
  writeFileSync(file, `self.siteVersion=${JSON.stringify(version)};\n${script}`);
}

/** Paths of all files below a folder, with `/`, in order. */
function filesBelow(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const below = posix.join(path, entry.name);
      return entry.isDirectory() ? filesBelow(folder, below) : [below];
    });
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
