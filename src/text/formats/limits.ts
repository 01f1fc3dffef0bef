import { TextError } from '../text-error.ts';

/** What protects a run from a stray or hostile file. Megabytes are of 1024 × 1024 bytes. */
export interface ReadLimits {
  maxFileMb: number;
  /** What a docx may hold unpacked. */
  maxUnpackedMb: number;
  /** Pages of a PDF. */
  maxPages: number;
}

export const DEFAULT_LIMITS: Readonly<ReadLimits> = { maxFileMb: 50, maxUnpackedMb: 500, maxPages: 2000 };

/** The option of the command line that raises each limit. */
export const LIMIT_OPTIONS: Readonly<Record<keyof ReadLimits, string>> = {
  maxFileMb: '--max-file-mb',
  maxUnpackedMb: '--max-unpacked-mb',
  maxPages: '--max-pages',
};

export const MEGABYTE = 1024 * 1024;

/** The error of a file past a limit: `F: is larger than 50 MB; raise the limit with --max-file-mb`. */
export function overLimit(file: string, what: string, limit: keyof ReadLimits): TextError {
  return new TextError('too_large', file, `${what}; raise the limit with ${LIMIT_OPTIONS[limit]}`);
}
