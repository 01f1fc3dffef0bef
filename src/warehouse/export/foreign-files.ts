import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PACKAGE_FILE, packagedFiles } from './data-package.ts';

/** What every export writes beside the tables. */
export const CITATION_FILE = 'CITATION.cff';
export const README_FILE = 'README.md';

/** The files below a folder that no export wrote, by their paths in it. */
export function foreignFiles(folder: string): string[] {
  const descriptor = join(folder, PACKAGE_FILE);
  const written = existsSync(descriptor) ? packagedFiles(readFileSync(descriptor, 'utf8')) : null;
  for (const name of [PACKAGE_FILE, CITATION_FILE, README_FILE]) written?.add(name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => !written?.has(path));
}
