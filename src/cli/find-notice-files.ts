import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
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
 * are passed over, links out of a folder are refused, and none is followed.
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

/** Patterns match no links. */
function addMatches(pattern: string, found: FoundFiles): void {
  const posix = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const matches = globSync(posix, { followSymbolicLinks: false, expandDirectories: false });
  found.files.push(...matches.map((match) => normalize(match)).sort());
  if (matches.length === 0) found.refused.push({ file: pattern, message: `${pattern}: no file matches` });
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
