/** The signature at the foot of a notice: the body that signs and the date. */

import { isSignatureLine } from '../../text/shadow/line-kinds.ts';
import type { DateMention } from '../dates/scan-dates.ts';
import type { IsoDate } from '../notice.ts';

export interface Signature {
  issuer: string | null;
  date: IsoDate | null;
  /** Shadow offset where it begins; the text's length where there is none. */
  start: number;
}

/** Reads the last lines of the shadow. */
export function readSignature(text: string, dates: readonly DateMention[]): Signature {
  let end = text.length;
  let issuer: string | null = null;
  let date: IsoDate | null = null;
  let start = text.length;
  for (let count = 0; count < 4 && end > 0; count += 1) {
    const lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(lineStart, end);
    const mention = dates.find((d) => d.start >= lineStart && d.end <= end);
    const isDate = mention?.start === lineStart && mention.end === end && mention.until === null;
    if (line !== '' && !(isDate && isSigned(text, lineStart)) && !isSignatureLine(line)) break;
    if (mention) date ??= mention.iso;
    else if (line !== '') issuer ??= line;
    if (line !== '') start = lineStart;
    end = lineStart - 1;
  }
  return { issuer, date, start };
}

/** Whether a body's name stands above: a month alone below it signs too, below a table's cell it does not. */
function isSigned(text: string, lineStart: number): boolean {
  const above = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  return above.length <= 40 && /(?:党组|党委|党工委|党总支|委员会|局|厅|学院|大学|集团)$/.test(above);
}
