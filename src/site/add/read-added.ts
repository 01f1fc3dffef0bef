import { NoNoticeError, preparer } from '../../ingest/prepare-notice.ts';
import { DEFAULT_LIMITS } from '../../text/formats/limits.ts';
import { TextError } from '../../text/text-error.ts';
import { reasonOf } from '../data/reason-of.ts';
import type { ReadingKit } from './reading-kit.ts';
import { extensionOf, isFileFault, type ReadingRefusal } from './refusal.ts';
import type { Reading } from './worker-messages.ts';

/**
 * A function that reads, parses and codes a file as `ingest` does. Corrections are left out: they are kept with the
 * warehouse, not with the page.
 *
 * @returns a function that never throws: what cannot be read comes back as a refusal
 */
export function addedReader({ versions, codebook }: ReadingKit): (path: string, bytes: Uint8Array) => Promise<Reading> {
  const prepare = preparer({ codebook, corrections: [], versions, limits: DEFAULT_LIMITS }, null);
  return async (path, bytes) => {
    try {
      const { hash, rows } = await prepare({ path, bytes, listed: null });
      return { ok: true, hash, rows };
    } catch (error) {
      return { ok: false, refusal: refusalOf(error, path) };
    }
  };
}

function refusalOf(error: unknown, path: string): ReadingRefusal {
  if (error instanceof NoNoticeError) return { code: 'not_notice', reason: error.reason };
  if (error instanceof TextError && isFileFault(error.code)) return { code: error.code, extension: extensionOf(path) };
  return { code: 'failed', detail: reasonOf(error) };
}
