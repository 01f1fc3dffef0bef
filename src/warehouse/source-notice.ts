import type { CodedNotice } from '../coding/coded-notice.ts';
import type { CorrectionOutcome } from '../corrections/correction.ts';

/** A notice ready to be loaded: where it came from, its text, and what was read in it. */
export interface SourceNotice {
  /** Name of the file, without its folder. */
  file: string;
  encoding: string;
  text: string;
  /** See {@link contentHash}. */
  hash: string;
  /** Corrections applied. */
  coded: CodedNotice;
  /** Its corrections with what became of them, and what tells their state from the next; absent where it has none. */
  corrections?: { fingerprint: string; outcomes: readonly CorrectionOutcome[] };
}
