/** All corrections of a file, found by the notice they are for. */
import { sha256 } from '#sha256';
import type { Correction } from './correction.ts';
import { printCorrection } from './corrections-csv.ts';

export class CorrectionSet {
  /** Where they come from, for messages. */
  readonly file: string;
  readonly #byNotice = new Map<string, Correction[]>();

  constructor(file: string, all: readonly Correction[]) {
    this.file = file;
    for (const correction of all) {
      const key = shortHash(correction.notice);
      this.#byNotice.set(key, [...(this.#byNotice.get(key) ?? []), correction]);
    }
  }

  /** Those for the text with a content hash, in the order of the file. */
  of(hash: string): Correction[] {
    return (this.#byNotice.get(shortHash(hash)) ?? []).filter(({ notice }) => hash.startsWith(notice));
  }

  /** Tells one state of a notice's corrections from the next; null where it has none. */
  fingerprint(hash: string): string | null {
    const own = this.of(hash);
    if (own.length === 0) return null;
    return sha256(own.map(printCorrection).join('\n')).slice(0, 16);
  }

  /** Those for texts that none of the hashes names: their notice is not there, or its text has changed. */
  orphans(hashes: Iterable<string>): Correction[] {
    const known = new Set([...hashes].map(shortHash));
    return [...this.#byNotice].flatMap(([key, corrections]) => (known.has(key) ? [] : corrections));
  }
}

/** The least of a hash that a correction gives. */
function shortHash(hash: string): string {
  return hash.slice(0, 16);
}
