import { once } from 'node:events';
import { createWriteStream, existsSync, rmSync, statSync, type WriteStream } from 'node:fs';
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
  removeAbandoned(file);
  const successor = successorPath(file);
  try {
    const result = await writeAll(pieces, createWriteStream(successor));
    swapIn(successor, file);
    return result;
  } catch (error) {
    rmSync(successor, { force: true });
    throw error;
  }
}

/** @throws {CommandError} where no file can be written at a path */
export function checkTarget(path: string): void {
  const file = resolve(path);
  if (!existsSync(dirname(file))) throw new CommandError(`${path}: there is no folder ${dirname(path)}`);
  if (existsSync(file) && !statSync(file).isFile()) {
    throw new CommandError(`${path}: is not a file; choose another name`);
  }
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
