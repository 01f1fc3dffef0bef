import { sha256 } from '#sha256';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function contentHash(text: string): string {
  return sha256(text);
}

/** A notice's id: the first 16 digits of its content hash. */
export function noticeId(hash: string): string {
  return hash.slice(0, 16);
}
