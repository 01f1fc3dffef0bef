import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the successor of a file is built: beside it, so that a rename can put it in place at one stroke. */
export function successorPath(file: string): string {
  return `${file}.tmp-${process.pid}`;
}

/** Tells one version of a file from the next; null where there is none. */
export function fileState(file: string): string | null {
  if (!existsSync(file)) return null;
  const { ino, mtimeMs, size } = statSync(file);
  return `${ino}/${mtimeMs}/${size}`;
}

/**
 * Puts the finished successor in a file's place. Whoever opens the file, at any moment, also after a crash or
 * a power cut, finds the old one or the new one, whole.
 */
export function swapIn(successor: string, file: string): void {
  syncToDisk(successor, 'r+');
  renameSync(successor, file);
  // Windows cannot open a folder; there the rename itself is all that can be done.
  if (process.platform !== 'win32') syncToDisk(dirname(file), 'r');
}

function syncToDisk(path: string, mode: 'r' | 'r+'): void {
  const descriptor = openSync(path, mode);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** What processes that no longer run left beside a path as NAME.KIND-PID, and what lies beside that (.wal). */
export function abandonedBeside(path: string, kind: string): string[] {
  const folder = dirname(path);
  const prefix = `${basename(path)}.${kind}-`;
  return readdirSync(folder)
    .filter((name) => {
      const pid = name.startsWith(prefix) ? /^\d+(?=$|\.)/.exec(name.slice(prefix.length))?.[0] : undefined;
      return pid !== undefined && !isRunning(Number(pid));
    })
    .map((name) => join(folder, name));
}

/** Removes successors that a process left behind when it was killed; those of other live processes stay. */
export function removeAbandoned(file: string): void {
  const own = successorPath(file);
  for (const path of [...abandonedBeside(file, 'tmp'), own, `${own}.wal`])
    rmSync(path, { force: true, recursive: true });
}

/** Whether a process runs, whoever's it is. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
