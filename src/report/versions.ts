/** What a report was made with. */
import * as v from 'valibot';
import type { Ask } from '../charts/ask.ts';

export interface Versions {
  /** SHA-256 in hexadecimal; null where notices were added that no version covers. */
  corpus: string | null;
  parser: string;
  codebook: string;
}

const buildRow = v.object({ parser_version: v.string(), codebook_version: v.string() });

/** @param corpus the version of the corpus, see `Provenance.version` */
export async function versionsOf(ask: Ask, corpus: string | null): Promise<Versions> {
  const [build] = await ask({ sql: 'SELECT parser_version, codebook_version FROM build', bindings: [] }, buildRow);
  if (build === undefined) throw new Error('The database does not say what it was built with; build it again');
  return { corpus, parser: build.parser_version, codebook: build.codebook_version };
}
