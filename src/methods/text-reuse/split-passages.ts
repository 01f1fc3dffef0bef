/** Cuts a notice's text into the passages that are compared: its sentences, as they read without the damage of the page. */
import { buildShadow } from '../../text/shadow/build-shadow.ts';
import { COMPARED_AS } from './normalise.ts';

/** Characters that count which a passage has at least; a shorter one (下一步工作打算) tells nothing by standing twice. */
export const SHORTEST = 16;
/** And at most: what is longer has lost its full stops, and is cut at commas. */
export const LONGEST = 400;

/** A text's characters that count, in order, and which of them make its passages. */
export interface Passages {
  /** What each character is compared as. */
  codes: Uint16Array;
  /** Offset of each in the text, UTF-16. */
  offsets: Int32Array;
  /** Start and end (exclusive) of each passage among the codes, one after the other. */
  bounds: Int32Array;
}

const ENDS = new Set([...'。！？；\n'].map((mark) => mark.charCodeAt(0)));
const COMMA = '，'.charCodeAt(0);

/**
 * The passages of a text. A line break ends one only where it ends a paragraph: the shadow has joined lines that a page
 * has broken, folded full-width forms and traditional characters, and left out page numbers, running heads and what
 * the site puts around the notice, so that none of these counts.
 */
export function splitPassages(text: string): Passages {
  const shadow = buildShadow(text);
  const { length } = shadow.text;
  const codes = new Uint16Array(length);
  const offsets = new Int32Array(length);
  const bounds: number[] = [];
  let size = 0;
  let start = 0;
  let comma = 0;
  const close = (end: number): void => {
    if (end - start >= SHORTEST) bounds.push(start, end);
    start = end;
  };
  for (let at = 0; at < length; at += 1) {
    const unit = shadow.text.charCodeAt(at);
    const code = COMPARED_AS[unit]!;
    if (code !== 0) {
      if (size - start === LONGEST) close(comma - start >= SHORTEST ? comma : size);
      codes[size] = code;
      offsets[size] = shadow.map[at]!;
      size += 1;
    } else if (unit === COMMA) {
      comma = size;
    } else if (ENDS.has(unit)) {
      close(size);
    }
  }
  close(size);
  return { codes: codes.subarray(0, size), offsets: offsets.subarray(0, size), bounds: Int32Array.from(bounds) };
}
