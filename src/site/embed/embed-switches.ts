/** What the reader of an embedded chart sees beside the picture, as its address says it. */
import { type Field, oneOf } from '../route/field.ts';

const SHOWN = oneOf(['yes', 'no'], 'yes');

/** Each under its name in the address, where only what differs from the first word stands. */
export const SWITCHES = {
  /** The chart's question above the picture. */
  title: SHOWN,
  /** The line that names the notices, the corpus and the day. */
  source: SHOWN,
  /** Links that save data and picture. */
  download: SHOWN,
  /** Colours: those of the reader's system, or always the same. */
  scheme: oneOf(['auto', 'light', 'dark'], 'auto'),
};

export type Switches = { [K in keyof typeof SWITCHES]: (typeof SWITCHES)[K] extends Field<infer T> ? T : never };

/** Everything shown, in the reader's colours. */
export const ALL_SHOWN: Switches = { title: 'yes', source: 'yes', download: 'yes', scheme: 'auto' };
