import { sha256 } from '#sha256';

/** What tells one state of a notice from the next. */
export interface NoticeState {
  contentHash: string;
  /** State of its corrections, null where it has none. */
  correctionsHash: string | null;
}

/**
 * The version of a corpus, for citing it: SHA-256 in hexadecimal. It depends on the notices' texts, their corrections,
 * the parser and the codebook, and neither on the order of the files nor on their names.
 */
export function corpusVersion(notices: readonly NoticeState[], parserVersion: string, codebookVersion: string): string {
  const states = notices.map(({ contentHash, correctionsHash }) =>
    correctionsHash === null ? contentHash : `${contentHash} ${correctionsHash}`,
  );
  const lines = [`parser ${parserVersion}`, `codebook ${codebookVersion}`, ...states.sort()];
  return sha256(lines.join('\n'));
}
