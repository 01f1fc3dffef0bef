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
    if (line !== '' && !isSignatureLine(line)) break;
    const mention = dates.find((d) => d.start >= lineStart && d.end <= end);
    if (mention) date ??= mention.iso;
    else if (line !== '') issuer ??= line;
    if (line !== '') start = lineStart;
    end = lineStart - 1;
  }
  return { issuer, date, start };
}
