/** The repairs for traditional characters: one for each run of them. */
import type { Repair } from '../../notice/notice.ts';
import { simplifiedOf } from './traditional.ts';

/** @param offsets of the characters of `source` that were read as their simplified form, in order */
export function traditionalRepairs(source: string, offsets: readonly number[]): Repair[] {
  const repairs: Repair[] = [];
  for (const offset of offsets) {
    const printed = source[offset]!;
    const reading = String.fromCharCode(simplifiedOf(printed.charCodeAt(0)));
    const last = repairs.at(-1);
    if (last && last.end === offset) {
      last.end += 1;
      last.printed += printed;
      last.reading += reading;
    } else {
      repairs.push({ start: offset, end: offset + 1, printed, reading, rule: 'traditional_character', confidence: 1 });
    }
  }
  return repairs;
}
