/** Reads the codebook's two files of words. Node only. */
import type { Hash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodebookError } from '../codebook.ts';
import { readWordFile, WORD_FILE_BYTES, type WordFile, type WordLimits } from './word-file.ts';

const LIMITS = {
  'field-terms.txt': { shortest: 2, longest: 20 },
  'stop-words.txt': { shortest: 1, longest: 20 },
} as const satisfies Record<string, WordLimits>;

export type WordFileName = keyof typeof LIMITS;
export const WORD_FILES = Object.keys(LIMITS) as readonly WordFileName[];

/**
 * A file of words in a folder, read whole and put into `hash` with its name.
 *
 * @throws {CodebookError} naming file, line and fault
 */
export function loadWordFile(folder: string, name: WordFileName, hash: Hash): WordFile {
  const file = join(folder, name);
  try {
    const bytes = readBounded(file);
    hash.update(`${name}\0`).update(bytes);
    return readWordFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes), LIMITS[name]);
  } catch (error) {
    const utf8 = error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    const fault = utf8 ? 'is not UTF-8; save it as UTF-8' : error instanceof Error ? error.message : String(error);
    throw new CodebookError(`${file}: ${fault}`);
  }
}

/** Like {@link loadWordFile}; null where the folder has no such file. */
export function findWordFile(folder: string, name: WordFileName, hash: Hash): WordFile | null {
  return existsSync(join(folder, name)) ? loadWordFile(folder, name, hash) : null;
}

function readBounded(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size > WORD_FILE_BYTES) throw new RangeError(`has ${size} bytes; at most ${WORD_FILE_BYTES} are read`);
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}
