import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { abandonedBeside } from '../swap-file.ts';
import { WarehouseError } from '../warehouse-error.ts';

/** A folder that is written beside its place and put there when it is finished. */
export interface StagingFolder {
  /** Where to write. */
  path: string;
  /** Puts it in its place; gives the folder that an earlier one was moved to, null where none was. */
  finish(): string | null;
  /** Removes it, its place as it was. May be called when it is finished. */
  discard(): void;
}

export interface StagingOptions {
  /** Says of a folder that is not empty which of its files it does not know; empty if it may be replaced. */
  foreign(folder: string): readonly string[];
  /** Moves a folder with foreign files out of the way instead of refusing. */
  force: boolean;
}

/**
 * Begins a folder. Whoever looks at its place sees the old folder, none for an instant, or the new one, never a part
 * of one; what a killed process left beside it is cleared away, and an old folder that it had moved is put back.
 *
 * @throws {WarehouseError} where the place is taken
 */
export function beginFolder(target: string, options: StagingOptions): StagingFolder {
  const place = existsSync(target) ? realpathSync(target) : resolve(target);
  clearAbandoned(place);
  const old = `${place}.old-${process.pid}`;
  const foreign = checkPlace(place, target, options);
  const path = `${place}.tmp-${process.pid}`;
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  const remove = () => rmSync(path, { recursive: true, force: true });
  // A process that is told to stop takes it along; one that is killed leaves it to the next export.
  process.once('exit', remove);
  return {
    path,
    finish() {
      process.off('exit', remove);
      if (!existsSync(place)) {
        renameSync(path, place);
        return null;
      }
      if (readdirSync(place).length === 0) rmdirSync(place);
      else renameSync(place, old);
      renameSync(path, place);
      if (!existsSync(old)) return null;
      if (foreign.length === 0) {
        rmSync(old, { recursive: true });
        return null;
      }
      const kept = freeName(`${place}.before`);
      renameSync(old, kept);
      return kept;
    },
    discard() {
      process.off('exit', remove);
      remove();
    },
  };
}

function checkPlace(place: string, target: string, { foreign, force }: StagingOptions): readonly string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) throw new WarehouseError(`${target}: is a file; choose another folder`);
  if (`${process.cwd()}/`.startsWith(`${place}/`)) {
    throw new WarehouseError(`${target}: is the folder you work in; choose another`);
  }
  const found = readdirSync(place).length === 0 ? [] : foreign(place);
  if (found.length > 0 && !force) {
    const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
    throw new WarehouseError(
      `${target}: is not empty and holds what no export wrote (${found[0]}${more}); choose another folder, or --force to move it aside`,
    );
  }
  return found;
}

/** Clears away what processes that no longer run left beside a place. */
function clearAbandoned(place: string): void {
  if (!existsSync(dirname(place))) return;
  for (const path of abandonedBeside(place, 'tmp')) rmSync(path, { recursive: true, force: true });
  for (const path of abandonedBeside(place, 'old')) {
    if (existsSync(place)) renameSync(path, freeName(`${place}.before`));
    else renameSync(path, place);
  }
}

function freeName(stem: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}-${number}`;
    if (!existsSync(name)) return name;
  }
}
