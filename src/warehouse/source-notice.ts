import type { CodedNotice } from '../coding/coded-notice.ts';

/** A notice ready to be loaded: where it came from, its text, and what was read in it. */
export interface SourceNotice {
  /** Name of the file, without its folder. */
  file: string;
  encoding: string;
  text: string;
  /** See {@link contentHash}. */
  hash: string;
  coded: CodedNotice;
}
