import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';

export interface FoundFiles {
  /** In the order of the paths, those of one path in the order of their names; none twice. */
  files: string[];
  /** Names that are not followed, with a line each that says why. */
  refused: { file: string; message: string }[];
}

/**
 * Every file named by the paths: a file stands for itself (also one that does not exist, so that reading it
 * says so), a folder for all files below it, a pattern such as `notices/**\/*.docx` for all that match. Hidden files
 * are passed over, and links that lead out of a folder are refused.
 */
export function findNoticeFiles(paths: readonly string[]): FoundFiles {
  const found: FoundFiles = { files: [], refused: [] };
  for (const path of paths) {
    if (existsSync(path)) {
      if (statSync(path).isDirectory()) addFolder(path, realpathSync(path), found);
      else found.files.push(path);
    } else if (isDynamicPattern(path)) {
      addMatches(path, found);
    } else {
      found.files.push(path);
    }
  }
  return { files: [...new Set(found.files)], refused: found.refused };
}

function addFolder(folder: string, root: string, found: FoundFiles): void {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(path, root, found);
    else if (entry.isSymbolicLink()) addLink(path, root, found);
    else found.files.push(path);
  }
}

function addMatches(pattern: string, found: FoundFiles): void {
  const posix = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const matches = globSync(posix, { onlyFiles: false, followSymbolicLinks: false, expandDirectories: false }).sort();
  const root = fixedFolder(posix);
  for (const match of matches) {
    const path = match.replace(/\/$/, '');
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) addLink(path, realpathSync(root), found);
    else if (stats.isFile()) found.files.push(path);
  }
  if (matches.length === 0) found.refused.push({ file: pattern, message: `${pattern}: no file matches` });
}

/** The folder that a pattern begins with, up to its first wildcard. */
function fixedFolder(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

/** A link to somewhere within the folder adds nothing that is not found anyway. */
function addLink(link: string, root: string, found: FoundFiles): void {
  const refuse = (why: string) => found.refused.push({ file: link, message: `${link}: ${why}` });
  if (!existsSync(link)) {
    refuse('is a link to nothing');
    return;
  }
  const target = realpathSync(link);
  if (target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep)) {
    refuse(`is a link out of the folder, to ${target}; name that itself`);
  }
}
