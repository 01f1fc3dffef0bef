import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { type DecodedText, decode } from './decode.ts';
import { TextError } from './text-error.ts';
import { TEXT_EXTENSIONS } from './text-extensions.ts';

/** Far above any notice (the longest known is under 1 MB); keeps a stray dump from filling the memory. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Reads a file into one text.
 *
 * @throws {TextError} naming the file, where it is missing, no text, empty, or in an unknown encoding
 */
export function readTextFile(file: string): DecodedText {
  if (!existsSync(file)) throw new TextError('missing', file, 'no such file');
  const stats = statSync(file);
  if (!stats.isFile()) throw new TextError('not_a_file', file, 'is not a file');
  const extension = extname(file).toLowerCase();
  if (!TEXT_EXTENSIONS.includes(extension)) {
    const known = TEXT_EXTENSIONS.join(' and ');
    throw new TextError('unsupported', file, `cannot read ${extension || 'files without an extension'}, only ${known}`);
  }
  if (stats.size > MAX_BYTES) {
    throw new TextError('too_large', file, `is larger than ${MAX_BYTES / 1024 / 1024} MB`);
  }
  return decode(readBytes(file), file);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new TextError('unreadable', file, `cannot be read (${reason})`, { cause: error });
  }
}
