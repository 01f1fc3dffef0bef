/** Where the files of charts go. */
import { existsSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { CHART_FORMATS, type ChartFormat } from '../pictures/chart-formats.ts';
import { CommandError } from './command-error.ts';
import { checkTarget, isFolder } from './write-pieces.ts';

export interface ChartTarget {
  id: string;
  format: ChartFormat;
  path: string;
}

export interface ChartTargets {
  /** Folders that are to be made where they are missing. */
  folders: string[];
  targets: ChartTarget[];
}

/**
 * A name with one of the extensions is a file, for one chart; any other is a folder, for a file of each chart and
 * format.
 *
 * @throws {CommandError} where files cannot be written there, or it is not clear which
 */
export function chartTargets(
  ids: readonly string[],
  outs: readonly string[],
  formats: readonly ChartFormat[],
): ChartTargets {
  const folders: string[] = [];
  const targets = outs.flatMap((out) => {
    const format = formatOf(out);
    if (format !== null && !isFolder(out)) {
      if (ids.length > 1)
        throw new CommandError(`${out}: is one file for ${ids.length} charts; name a folder and --format`);
      checkTarget(out);
      return [{ id: ids[0]!, format, path: out }];
    }
    if (formats.length === 0) {
      throw new CommandError(
        `${out}: is no ${CHART_FORMATS.map((name) => `.${name}`).join(', ')}; for a folder say --format`,
      );
    }
    checkFolder(out);
    folders.push(out);
    return ids.flatMap((id) => formats.map((each) => ({ id, format: each, path: join(out, `${id}.${each}`) })));
  });
  for (const { path } of targets) if (existsSync(dirname(path))) checkTarget(path);
  if (formats.length > 0 && folders.length === 0) {
    throw new CommandError(`--format goes with a folder; ${outs.join(', ')} says the format by its name`);
  }
  return { folders, targets: [...new Map(targets.map((target) => [resolve(target.path), target])).values()] };
}

function formatOf(path: string): ChartFormat | null {
  const extension = extname(path).slice(1).toLowerCase();
  return CHART_FORMATS.find((format) => format === extension) ?? null;
}

/** @throws {CommandError} where there is no folder and none can be made */
function checkFolder(path: string): void {
  const folder = resolve(path);
  if (isFolder(folder)) return;
  if (existsSync(folder)) throw new CommandError(`${path}: is not a folder; choose another name`);
  if (!isFolder(dirname(folder))) throw new CommandError(`${path}: there is no folder ${dirname(path)}`);
}
