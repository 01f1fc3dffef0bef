import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { DOCUMENT_EXTENSIONS, documentFormat } from '../text/formats/document-format.ts';
import { MEGABYTE, overLimit, type ReadLimits } from '../text/formats/limits.ts';
import { TextError } from '../text/text-error.ts';

const NO_BYTES = new Uint8Array();

/**
 * The bytes of a file that may be a notice. What is too large or of no known kind is refused before it is read.
 *
 * @throws {TextError} naming the file
 */
export async function readInput(file: string, { maxFileMb }: Pick<ReadLimits, 'maxFileMb'>): Promise<Uint8Array> {
  const stats = await stat(file).catch((cause: unknown) => {
    throw fileError(file, cause);
  });
  if (!stats.isFile()) throw new TextError('not_a_file', file, 'is not a file');
  // The words of the refusal are those of the reader.
  if (!DOCUMENT_EXTENSIONS.includes(extname(file).toLowerCase())) documentFormat(NO_BYTES, file);
  if (stats.size > maxFileMb * MEGABYTE) throw overLimit(file, `is larger than ${maxFileMb} MB`, 'maxFileMb');
  return readFile(file).catch((cause: unknown) => {
    throw fileError(file, cause);
  });
}

function fileError(file: string, cause: unknown): TextError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new TextError('missing', file, 'no such file');
  return new TextError('unreadable', file, `cannot be read (${code})`, { cause });
}
