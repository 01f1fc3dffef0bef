import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with the sample notices. */
export const NOTICES = fileURLToPath(new URL('../../data/notices/', import.meta.url));
/** Their names, in order. */
export const NOTICE_NAMES: readonly string[] = readdirSync(NOTICES).sort();

/** The path of the sample notice whose name begins with a number such as `001`. */
export function noticePath(number: string): string {
  const name = NOTICE_NAMES.find((candidate) => candidate.startsWith(number));
  if (!name) throw new Error(`no sample notice ${number}`);
  return join(NOTICES, name);
}

/** The text of that notice. */
export function noticeText(number: string): string {
  return readFileSync(noticePath(number), 'utf8').replace(/^\uFEFF/, '');
}
