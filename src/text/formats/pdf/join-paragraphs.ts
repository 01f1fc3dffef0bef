import { joinWords, type PdfLine } from './page-lines.ts';
import type { Segment } from './page-segments.ts';
import { isPageNumber } from './running-heads.ts';

/** How far a line stands from the margins of its document's running text, in points. */
interface Margins {
  left: number;
  right: number;
}

/** A line that begins this many ems behind the margin is set in. */
const SET_IN = 0.6;
/** A full line may end this many ems before the margin: no line begins with a stop or splits a figure. */
const RAGGED = 2.2;
/** Where paragraphs are set in, at least this share of lines that end short are followed by one that is. */
const MIN_SET_IN = 0.6;
const MAX_LEADING = 2.6;

/**
 * The lines of a document, those joined that only the width of the page broke. A page tells what its text alone does
 * not: a line that is full and followed by one at the margin goes on there. Where paragraphs are not set in, nothing
 * is joined. A page's number that stands inside a paragraph follows it.
 */
export function joinParagraphs(pages: readonly PdfLine[][]): string[] {
  const margins = marginsOf(pages.flat());
  const lines: string[] = [];
  let held: string[] = [];
  let last: Segment | null = null;
  for (const page of pages) {
    let newPage = true;
    for (const [index, line] of page.entries()) {
      const { text, place } = line;
      if ((index === 0 || index === page.length - 1) && isPageNumber(line)) {
        held.push(text);
        continue;
      }
      if (margins && last && place && continues(last, place, newPage, margins))
        lines.push(joinWords(lines.pop()!, text));
      else {
        lines.push(...held, text);
        held = [];
      }
      last = place;
      newPage = false;
    }
  }
  return [...lines, ...held];
}

function continues(last: Segment, next: Segment, newPage: boolean, { left, right }: Margins): boolean {
  if (Math.abs(last.size - next.size) > next.size * 0.1) return false;
  if (isSetIn(next, left) || endsShort(last, right)) return false;
  const drop = next.y - last.y;
  return newPage ? drop < 0 : drop > 0 && drop < next.size * MAX_LEADING;
}

function isSetIn(line: Segment, left: number): boolean {
  return line.left > left + line.size * SET_IN;
}

function endsShort(line: Segment, right: number): boolean {
  return line.right < right - line.size * RAGGED;
}

/** The margins of the running text, or null where its paragraphs are not set in. */
function marginsOf(lines: readonly PdfLine[]): Margins | null {
  const places = lines.flatMap((line) => (line.place !== null && !isPageNumber(line) ? [line.place] : []));
  if (places.length < 6) return null;
  const left = quantile(
    places.map((place) => place.left),
    0.2,
  );
  const right = quantile(
    places.map((place) => place.right),
    0.8,
  );
  const behindShort = places.filter((_, index) => index > 0 && endsShort(places[index - 1]!, right));
  const setIn = behindShort.filter((place) => isSetIn(place, left));
  return setIn.length >= Math.max(2, behindShort.length * MIN_SET_IN) ? { left, right } : null;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)]!;
}
