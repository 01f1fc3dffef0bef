import { dirname, resolve } from 'node:path';
import type { ListedSource } from '../warehouse/source-file.ts';
import { readSourcesList } from './sources-list.ts';

/** What the lists say of the files of a run: those beside the files, and those in the folders above, up to a root. */
export interface ListedSources {
  of(path: string): ListedSource | null;
  faults: string[];
}

/**
 * Reads the lists that concern some files. Where two lists name a file, the nearer one counts.
 *
 * @param roots folders named by the user; a list above them concerns nothing
 */
export function listedSources(files: readonly string[], roots: readonly string[]): ListedSources {
  const tops = new Set(roots.map((root) => resolve(root)));
  const faults: string[] = [];
  const lists = new Map<string, ReadonlyMap<string, ListedSource>>();
  const listOf = (folder: string): ReadonlyMap<string, ListedSource> => {
    let sources = lists.get(folder);
    if (sources === undefined) {
      const list = readSourcesList(folder);
      sources = list.sources;
      lists.set(folder, sources);
      faults.push(...list.faults);
    }
    return sources;
  };
  /** The folders whose lists concern a folder's files, the nearest first. */
  const chains = new Map<string, string[]>();
  const chainOf = (folder: string): string[] => {
    const known = chains.get(folder);
    if (known) return known;
    const above: string[] = [folder];
    for (let at = folder; !tops.has(at); above.push(at)) {
      const parent = dirname(at);
      // Below none of the roots: a file named by itself, with the list beside it.
      if (parent === at) {
        above.length = 1;
        break;
      }
      at = parent;
    }
    chains.set(folder, above);
    return above;
  };
  for (const folder of new Set(files.map((file) => dirname(resolve(file))))) chainOf(folder).forEach(listOf);
  return {
    faults,
    of(path) {
      const absolute = resolve(path);
      for (const folder of chainOf(dirname(absolute))) {
        const listed = listOf(folder).get(absolute);
        if (listed) return listed;
      }
      return null;
    },
  };
}
