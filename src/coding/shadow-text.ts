/** The repaired words of a notice for the coders, and the way between its offsets and the text's own. */
import type { Span } from '../notice/notice.ts';
import { type Shadow, sourceSpan } from '../text/shadow/shadow.ts';

export interface ShadowText {
  /** The words with broken lines joined and page furniture left out. */
  words: string;
  /** The range in `words` of a span of the text. */
  toWords: (span: Span) => Span;
  /** The span in the text of a range in `words`. */
  toText: (range: Span) => Span;
}

export function shadowText(shadow: Shadow): ShadowText {
  const { map } = shadow;
  const size = shadow.text.length;
  /** Where the last look ended: the words run beside the text, so the next offset lies about as far on. */
  let [lastIndex, lastOffset] = [0, 0];
  /** The first offset in the words whose character stands at `offset` in the text or after it. */
  const at = (offset: number): number => {
    const guess = Math.min(size, Math.max(0, lastIndex + offset - lastOffset));
    let low = guess;
    let high = guess;
    for (let step = 1; low > 0 && map[low - 1]! >= offset; step *= 2) {
      high = low;
      low = Math.max(0, low - step);
    }
    for (let step = 1; high < size && map[high]! < offset; step *= 2) {
      low = high + 1;
      high = Math.min(size, high + step);
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if (map[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    lastIndex = low;
    lastOffset = offset;
    return low;
  };
  return {
    words: shadow.text,
    toWords: ({ start, end }) => ({ start: at(start), end: at(end) }),
    toText: ({ start, end }) => sourceSpan(shadow, start, end),
  };
}
