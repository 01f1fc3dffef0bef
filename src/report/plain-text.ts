import { TURNING_MARKS } from '../text/turning-marks.ts';

/** Characters that XML cannot hold, halves of pairs among them, and controls that no reader sees. */
const UNSAFE = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu;

/** A text that any file can hold: line breaks alike, nothing invisible but tabs. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(UNSAFE, '').replaceAll(TURNING_MARKS, '');
}
