/** Cuts a notice's text into flat pieces, so that marks that overlap can each be drawn. */
import type { Span } from '../../route/field.ts';

/** A stretch within one line through which no mark starts or ends. */
export interface Piece extends Span {
  /** Indexes of the marks that cover it, in ascending order. */
  marks: readonly number[];
  /** Index of the heading it is part of. */
  heading: number | null;
}

/** One or more whole lines, their line ends included. */
export interface Paragraph extends Span {
  pieces: readonly Piece[];
}

/**
 * The text as one paragraph a line. The pieces, in order, are the whole text; none is empty. Marks that are empty or
 * reach out of the text are cut to it.
 *
 * @param headings the words of each heading, without those that follow it in the same line
 * @param points offsets at which a piece must start, whatever is marked there
 */
export function cutText(
  text: string,
  marks: readonly Span[],
  headings: readonly Span[],
  points: readonly number[],
): Paragraph[] {
  const cuts = new Set<number>([0, text.length]);
  for (const { start, end } of [...marks, ...headings]) cuts.add(start).add(end);
  for (const point of points) cuts.add(point);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) cuts.add(at + 1);
  const offsets = [...cuts].filter((offset) => offset >= 0 && offset <= text.length).sort((a, b) => a - b);

  const coveringMarks = covering(marks);
  const coveringTitles = covering(headings);
  const paragraphs: Paragraph[] = [];
  let pieces: Piece[] = [];
  for (let index = 1; index < offsets.length; index++) {
    const start = offsets[index - 1]!;
    const end = offsets[index]!;
    pieces.push({ start, end, marks: coveringMarks(start), heading: coveringTitles(start)[0] ?? null });
    if (text[end - 1] !== '\n' && end < text.length) continue;
    paragraphs.push({ start: pieces[0]!.start, end, pieces });
    pieces = [];
  }
  return paragraphs;
}

/** A function that gives the indexes of the spans over an offset; the offsets must be asked for in ascending order. */
function covering(spans: readonly Span[]): (offset: number) => readonly number[] {
  const byStart = spans.map((_, index) => index).sort((a, b) => spans[a]!.start - spans[b]!.start);
  let next = 0;
  let open: readonly number[] = [];
  return (offset) => {
    const started: number[] = [];
    while (next < byStart.length && spans[byStart[next]!]!.start <= offset) started.push(byStart[next++]!);
    if (started.length > 0 || open.some((index) => spans[index]!.end <= offset)) {
      open = [...open, ...started].filter((index) => spans[index]!.end > offset).sort((a, b) => a - b);
    }
    return open;
  };
}

/** The paragraphs that a stretch runs through, as one, and its pieces before, in and after the stretch. */
export interface Picked {
  /** Indexes of the paragraphs, the last one included. */
  first: number;
  last: number;
  before: readonly Piece[];
  inside: readonly Piece[];
  after: readonly Piece[];
}

/** What of the text a stretch picks out; null where it is empty or lies behind the text. */
export function pickOut(paragraphs: readonly Paragraph[], { start, end }: Span): Picked | null {
  const first = paragraphs.findIndex((paragraph) => paragraph.end > start);
  if (first < 0 || end <= start) return null;
  const last = paragraphs.findLastIndex((paragraph) => paragraph.start < end);
  const pieces = paragraphs.slice(first, last + 1).flatMap((paragraph) => paragraph.pieces);
  const within = (from: number, to: number): Piece[] =>
    pieces
      .filter((piece) => piece.end > from && piece.start < to)
      .map((piece) => ({ ...piece, start: Math.max(piece.start, from), end: Math.min(piece.end, to) }));
  const whole = { start: paragraphs[first]!.start, end: paragraphs[last]!.end };
  return { first, last, before: within(whole.start, start), inside: within(start, end), after: within(end, whole.end) };
}
