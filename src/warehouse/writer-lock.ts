import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { isRunning } from './swap-file.ts';
import { WarehouseError } from './warehouse-error.ts';

export interface LockOptions {
  /** How long to wait for another writer; 0, the default, does not wait. */
  waitSeconds?: number;
  /** Ends the waiting. */
  signal?: AbortSignal;
  /** Called once, where there is a wait. */
  onWait?: (holder: string) => void;
}

const PAUSE_MS = 100;
/** A lock is empty for the moment between its making and its writing. */
const UNWRITTEN_MS = 2000;

const Holder = v.object({
  pid: v.number(),
  host: v.string(),
  started: v.string(),
  /** Tells the process from a later one with its number; null where the system does not. */
  ticks: v.nullable(v.string()),
});
type Holder = v.InferOutput<typeof Holder>;

/** Lets one writer at a time at a database file: a file beside it that names the process and when that began. */
export class WriterLock {
  readonly #path: string;
  readonly #content: string;
  /** False where nothing can be written anyway. */
  readonly #taken: boolean;
  /** The outermost folder made for it, null where all were there. */
  readonly #madeFolder: string | null;
  readonly #folder: string;

  private constructor(path: string, content: string, madeFolder: string | null, taken = true) {
    this.#path = path;
    this.#taken = taken;
    this.#content = content;
    this.#madeFolder = madeFolder;
    this.#folder = dirname(path);
  }

  /**
   * Takes the lock of `file`, making its folder. One whose process has ended is taken over.
   *
   * @throws {WarehouseError} where another process holds it, or its folder cannot be written to
   */
  static async take(file: string, options: LockOptions = {}): Promise<WriterLock> {
    const { waitSeconds = 0, signal, onWait } = options;
    const path = `${file}.lock`;
    const deadline = performance.now() + waitSeconds * 1000;
    const started = new Date(Date.now() - process.uptime() * 1000).toISOString();
    const me: Holder = { pid: process.pid, host: hostname(), started, ticks: startTicks(process.pid) };
    // What tells one lock of a process from its next.
    const content = JSON.stringify({ ...me, lock: randomUUID() });
    const madeFolder = orUnwritable(file, () => mkdirSync(dirname(file), { recursive: true })) ?? null;
    const lock = new WriterLock(path, content, madeFolder);
    // Where nothing can be written there is nothing to lock; a run that finds nothing changed needs no more.
    if (existsSync(file) && !isWritable(dirname(file))) return new WriterLock(path, content, null, false);
    for (let waited = false; ; waited = true) {
      if (orUnwritable(file, () => create(path, content))) return lock;
      const holder = liveHolder(path);
      if (holder === null) {
        setAside(path);
        continue;
      }
      if (performance.now() >= deadline) {
        throw new WarehouseError(
          `${file}: ${holder} is writing to it; give --wait SECONDS, or remove ${path} if that has ended`,
        );
      }
      if (!waited) onWait?.(holder);
      await sleep(PAUSE_MS, undefined, signal ? { signal } : {});
    }
  }

  /** Whether nobody has taken it away meanwhile. */
  isHeld(): boolean {
    return !this.#taken || read(this.#path) === this.#content;
  }

  /** Gives it back, and the folder that was made for it where nothing was put there. May be called again. */
  release(): void {
    if (this.#taken && this.isHeld()) rmSync(this.#path, { force: true });
    if (this.#madeFolder === null) return;
    try {
      for (let folder = this.#folder; folder.length >= this.#madeFolder.length; folder = dirname(folder)) {
        rmdirSync(folder);
      }
    } catch {
      // Something stands in it: the database.
    }
  }
}

/** @returns false where the file is there already */
function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A full disk leaves it empty.
    if (read(path) === '') rmSync(path, { force: true });
    throw error;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Who holds the lock, in words; null where nobody does any more. */
function liveHolder(path: string): string | null {
  const content = read(path);
  if (content === null) return null;
  const parsed = v.safeParse(Holder, parseJson(content));
  if (!parsed.success) {
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return age < UNWRITTEN_MS ? 'another process' : null;
  }
  const { pid, host, started, ticks } = parsed.output;
  const words = `process ${pid}${host === hostname() ? '' : ` on ${host}`}, since ${started},`;
  // Of a process on another machine nothing can be known.
  if (host !== hostname()) return words;
  if (!isRunning(pid)) return null;
  return ticks === startTicks(pid) ? words : null;
}

/** Moves a stale lock out of the way, so that of several who see it only one removes it. */
function setAside(path: string): void {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** When a process began, in clock ticks of the system; null where the system does not tell. */
function startTicks(pid: number): string | null {
  // The name of the program, in brackets, may hold blanks.
  return read(`/proc/${pid}/stat`)?.replace(/^.*\)/s, '').trim().split(' ')[19] ?? null;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function orUnwritable<T>(file: string, task: () => T): T {
  try {
    return task();
  } catch (cause) {
    throw new WarehouseError(`${file}: cannot be written: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}
