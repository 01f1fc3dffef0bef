import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, rmSync, statSync, type WriteStream } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { removeAbandoned, successorPath, swapIn } from '../warehouse/swap-file.ts';
import { CommandError } from './command-error.ts';

/** Writes pieces as fast as they are taken. @returns what the generator returns at its end */
export async function writePieces<Result>(
  pieces: AsyncGenerator<string | Uint8Array, Result>,
  stream: Writable,
): Promise<Result> {
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return value;
    if (!stream.write(value)) await once(stream, 'drain');
  }
}

/**
 * Writes pieces into a file, which is there only when all of them are.
 *
 * @throws {CommandError} where no file can be written there
 */
export async function writePiecesTo<Result>(
  pieces: AsyncGenerator<string | Uint8Array, Result>,
  path: string,
): Promise<Result> {
  checkTarget(path);
  const file = resolve(path);
  const successor = successorPath(file);
  try {
    removeAbandoned(file);
    const result = await writeAll(pieces, createWriteStream(successor));
    swapIn(successor, file);
    return result;
  } catch (error) {
    if (existsSync(successor)) rmSync(successor);
    throw unwritable(path, error);
  }
}

/**
 * Writes a file, whole or not at all.
 *
 * @throws {CommandError} where no file can be written there
 */
export async function writeWholeTo(content: string | Uint8Array, path: string): Promise<void> {
  async function* once() {
    yield content;
  }
  await writePiecesTo(once(), path);
}

/** Makes a folder, and those above it, where it is missing. @throws {CommandError} where none can be made */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** What the system refuses, in words that name the path asked for; other errors as they are. */
function unwritable(path: string, error: unknown): unknown {
  const isOfSystem = error instanceof Error && 'syscall' in error && 'code' in error;
  return isOfSystem ? new CommandError(`${path}: cannot be written (${error.code}); choose another place`) : error;
}

/** @throws {CommandError} where no file can be written at a path */
export function checkTarget(path: string): void {
  const file = resolve(path);
  if (!isFolder(dirname(file))) throw new CommandError(`${path}: there is no folder ${dirname(path)}`);
  if (existsSync(file) && !statSync(file).isFile()) {
    throw new CommandError(`${path}: is not a file; choose another name`);
  }
}

/** Whether there is a folder at a path. */
export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

async function writeAll<Result>(
  pieces: AsyncGenerator<string | Uint8Array, Result>,
  stream: WriteStream,
): Promise<Result> {
  const written = finished(stream);
  // A full disk is told when the pieces end; until then it must not count as nobody's.
  written.catch(() => {});
  const result = await writePieces(pieces, stream);
  stream.end();
  await written;
  return result;
}
