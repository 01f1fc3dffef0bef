import type { CodedNotice } from '../coding/coded-notice.ts';
import type { CorrectionOutcome } from '../corrections/correction.ts';
import type { SourceFile } from './source-file.ts';

/** A notice ready to be loaded: where it came from, its text, and what was read in it. */
export interface SourceNotice {
  /** Name of the file, without its folder. */
  file: string;
  /** Null where the format fixes it (docx, pdf). */
  encoding: string | null;
  text: string;
  /** See {@link contentHash}. */
  hash: string;
  /** Corrections applied. */
  coded: CodedNotice;
  /** Its corrections with what became of them, and what tells their state from the next; absent where it has none. */
  corrections?: { fingerprint: string; outcomes: readonly CorrectionOutcome[] };
  /**
   * The file with what it says of itself, see {@link describeSource}; absent for a plain text of which only the name
   * is known. Other files with the same text are rows of their own, see {@link sourceRow}.
   */
  source?: SourceFile;
}
