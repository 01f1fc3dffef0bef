import { extname } from 'node:path';
import { sha256 } from '#sha256';
import { fileName } from '../text/file-name.ts';
import type { ListedSource, SourceFile } from '../warehouse/source-file.ts';
import type { StoredNotice, StoredSource } from '../warehouse/stored-warehouse.ts';

/** A file whose text the warehouse holds. */
export interface KnownFile {
  notice: StoredNotice;
  source: SourceFile;
  /** Whether the notice's rows were made of a file like this. */
  loadedFrom: boolean;
}

const LISTED = ['url', 'retrieved', 'site'] as const;

/** Finds the files of a warehouse by their bytes, so that what is unchanged need not be read. */
export class StoredFiles {
  readonly #byBytes = new Map<string, { notice: StoredNotice; stored: StoredSource }[]>();

  constructor(notices: readonly StoredNotice[]) {
    for (const notice of notices) {
      for (const stored of notice.sources) {
        const { fileHash, path } = stored.source;
        if (fileHash === null) continue;
        const key = keyOf(fileHash, path);
        const same = this.#byBytes.get(key);
        if (same) same.push({ notice, stored });
        else this.#byBytes.set(key, [{ notice, stored }]);
      }
    }
  }

  /** What is known of a file, null where it has to be read. A moved file is known, a renamed one is not. */
  find(path: string, bytes: Uint8Array, listed: ListedSource | null): KnownFile | null {
    if (this.#byBytes.size === 0) return null;
    const key = keyOf(sha256(bytes), path);
    const same = (this.#byBytes.get(key) ?? []).filter(
      ({ stored }) => fileName(stored.source.path) === fileName(path) && sameListed(stored.source, listed),
    );
    const found = same.find(({ stored }) => stored.duplicateOf === null) ?? same[0];
    if (!found) return null;
    const { notice, stored } = found;
    return { notice, source: { ...stored.source, path }, loadedFrom: stored.duplicateOf === null };
  }
}

/** The extension tells how a file is read. */
function keyOf(fileHash: string, path: string): string {
  return `${fileHash} ${extname(path).toLowerCase()}`;
}

/** Whether `sources.csv` says of a file what it said when the row was made. */
function sameListed(source: SourceFile, listed: ListedSource | null): boolean {
  const origins = (source.metadataOrigin ?? '').split('; ');
  return LISTED.every((field) => {
    const before = origins.includes(`${field}: sources.csv`) ? source[field] : null;
    return before === (listed?.[field] ?? null);
  });
}
