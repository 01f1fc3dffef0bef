import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { PROJECT_ROOT } from './project-root.ts';

/**
 * SHA-256 over the names and contents of files, and of all files below folders. Missing ones count as absent. Names
 * count from the project's folder, so that two copies of it have the same fingerprint.
 */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else if (stats) {
      hash.update(`${relative(PROJECT_ROOT, path).replaceAll(sep, '/')}\0${stats.size}\0`).update(readFileSync(path));
    }
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}
