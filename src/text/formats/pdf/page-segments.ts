/** Pieces of a PDF page: words that stand on one baseline without a wide gap. */
import { readRadicals } from './radicals.ts';

/** So many spaces between Chinese characters, and such a share of the line, are the line being stretched. */
const STRETCHED = { count: 3, share: 0.12 };
const HAN_GAP = /(?<=[\u3000-\u9FFF\uFF00-\uFFEF]) (?=[\u3000-\u9FFF\uFF00-\uFFEF])/g;

/** What pdf.js gives for a run of characters; `transform` is already turned to how the page is read, y downwards. */
export interface PlacedText {
  text: string;
  transform: readonly number[];
  width: number;
}

/** Page units are points; y runs downwards. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  /** Of the baseline. */
  y: number;
  /** Of the letters. */
  size: number;
}

/** A gap wider than this many ems parts two cells: of a table, or of a line that is joined again where it stands alone. */
const CELL_GAP = 0.75;
/** Between Latin words, and behind the label of a list. */
const WIDE_GAP = { latin: 1.2, label: 3 };
const LABEL = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳●•◆])$/;
/** A gap wider than this is a space between Latin words. */
const WORD_GAP = 0.18;
const HAN = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F“”‘’—…·]/;

/** The pieces of a page in the order in which the page draws them. */
export function segmentsOf(texts: readonly PlacedText[]): Segment[] {
  const segments: Segment[] = [];
  for (const placed of texts) {
    const text = readRadicals(placed.text);
    if (text.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = placed.transform;
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    // Slanted or upended words are watermarks and seals.
    if (size === 0 || Math.abs(b) > Math.abs(a) * 0.2) continue;
    const lead = text.length - text.trimStart().length;
    const piece = { text: text.trim(), left: x, right: x + placed.width, y, size };
    if (isDrawnAgain(segments.at(-1), piece)) continue;
    if (isDrawnOver(segments.at(-1), piece)) segments.pop();
    const last = segments.at(-1);
    if (last && continues(last, piece)) {
      last.text += spaceBetween(last, piece, lead > 0) + piece.text;
      last.right = Math.max(last.right, piece.right);
      last.size = Math.max(last.size, size);
    } else segments.push(piece);
  }
  for (const segment of segments) segment.text = closeStretched(segment.text);
  return segments;
}

/** pdf.js reads the gaps of a line stretched to the margin as spaces, a real one is rare. */
function closeStretched(text: string): string {
  const gaps = text.match(HAN_GAP)?.length ?? 0;
  return gaps >= STRETCHED.count && gaps >= text.length * STRETCHED.share ? text.replace(HAN_GAP, '') : text;
}

function continues(last: Segment, next: Segment): boolean {
  const size = Math.max(last.size, next.size);
  if (Math.abs(next.y - last.y) > size * 0.5) return false;
  const gap = next.left - last.right;
  return gap > -size * 0.5 && gap < size * widest(last.text, next.text);
}

function widest(before: string, after: string): number {
  if (LABEL.test(before)) return WIDE_GAP.label;
  return HAN.test(before.at(-1)!) || HAN.test(after[0]!) ? CELL_GAP : WIDE_GAP.latin;
}

/** White space is drawn, or only left free; between Chinese characters it is only the line being stretched. */
function spaceBetween(last: Segment, next: Segment, spaced: boolean): string {
  const [before, after] = [last.text.at(-1)!, next.text[0]!];
  const gap = next.left - last.right;
  if (HAN.test(before) && HAN.test(after)) return gap > next.size * CELL_GAP ? ' ' : '';
  if (HAN.test(before) || HAN.test(after)) return gap > next.size * 0.6 ? ' ' : '';
  return spaced || gap > next.size * WORD_GAP ? ' ' : '';
}

/** Programs draw a word twice, slightly moved, to make it bold. */
function isDrawnAgain(last: Segment | undefined, piece: Segment): boolean {
  if (!last || Math.abs(last.y - piece.y) > piece.size * 0.3) return false;
  const start = last.right - (piece.right - piece.left);
  return last.text.endsWith(piece.text) && Math.abs(start - piece.left) < piece.size * 0.3;
}

/** The same, where the second drawing goes on to the words behind. */
function isDrawnOver(last: Segment | undefined, piece: Segment): boolean {
  if (!last || Math.abs(last.y - piece.y) > piece.size * 0.3) return false;
  return piece.text.startsWith(last.text) && Math.abs(last.left - piece.left) < piece.size * 0.3;
}
