import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file named by the paths: a file stands for itself (also one that does not exist, so that reading it
 * says so), a folder for all files below it in the order of their names. Hidden files in folders are passed over.
 */
export function findNoticeFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    return existsSync(path) && statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
