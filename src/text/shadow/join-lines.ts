/**
 * Which lines of a text belong together. A page breaks sentences where they happen to reach its edge; the
 * notice's own paragraphs end in a stop, a heading or a signature.
 */
import { isField, isSignatureLine, isTableRow, startsStructure } from './line-kinds.ts';

/** No page is wider, in ems; longer lines are whole paragraphs. */
const WIDEST = 70;

/** How wide a line is in ems: a half-width character takes half of one. */
function displayWidth(line: string): number {
  // Wider than any page, whatever its characters are.
  if (line.length > 2 * WIDEST) return line.length;
  let half = 0;
  for (let i = 0; i < line.length; i += 1) if (line.charCodeAt(i) < 256) half += 1;
  return line.length - half / 2;
}

/** The width that most long lines reach, or 0 where lines are not hard-wrapped. */
function commonWidth(widths: readonly number[]): number {
  const long = widths.filter((width) => width >= 15).sort((a, b) => a - b);
  if (long.length < 12) return 0;
  const width = long[Math.floor(long.length * 0.9)] ?? 0;
  if (width > WIDEST) return 0;
  const full = long.filter((other) => other >= width * FULL).length;
  return full >= long.length * 0.5 ? width : 0;
}

/** What share of the page's width a full line takes at least. */
const FULL = 0.85;

/** How a page breaks its lines: at a width, measured in ems by some programs and in characters by others. */
export interface Wrap {
  /** True where lines are hard-wrapped at all. */
  wrapped: boolean;
  /** Whether a line reaches the edge of the page. */
  isFull(line: string): boolean;
}

/** Reads from its lines how a page breaks them. */
export function wrapOf(lines: readonly string[]): Wrap {
  const ems = commonWidth(lines.map(displayWidth));
  const characters = commonWidth(lines.map((line) => line.length));
  return {
    wrapped: ems > 0 || characters > 0,
    isFull: (line) =>
      (ems > 0 && displayWidth(line) >= ems * FULL) || (characters > 0 && line.length >= characters * FULL),
  };
}

const STOPS = '。！？；：…';
const AFTER_STOP = '"”’)';

/** Whether words end in a stop, with what closes behind it. */
function endsInStop(words: string): boolean {
  let end = words.length;
  while (end > 0 && AFTER_STOP.includes(words[end - 1]!)) end -= 1;
  return end > 0 && STOPS.includes(words[end - 1]!);
}

const PROSE = /[。；]|，.*，|[一二三四五六七八九]是/;
/** 5,(line's end)326户, 99.(line's end)6% */
const SPLIT_FIGURE = /\d[，.]$/;
const OPENERS = '《(“〈';
const CLOSERS = '》)”〉';

/** How far back an open bracket is looked for. */
const OPEN_REACH = 60;

/** Whether a bracket or quote opened near the end of `words` is still open there. */
function leavesOpen(words: string): boolean {
  const tail = words.slice(-OPEN_REACH);
  for (let kind = 0; kind < OPENERS.length; kind += 1) {
    const opened = tail.lastIndexOf(OPENERS[kind]!);
    if (opened >= 0 && opened > tail.lastIndexOf(CLOSERS[kind]!)) return true;
  }
  return false;
}

/** Whether a paragraph (all its lines so far, `last` the latest) is prose that stops in mid-sentence. */
export function breaksOff(open: string, last: string): boolean {
  return !endsInStop(last) && open.length >= 15 && PROSE.test(open);
}

/**
 * Whether the text line `next` continues the paragraph `open` (all its lines so far, `last` the latest).
 * `wrap` is how the page breaks its lines; `cut` tells that a page's number or head stands between them.
 */
export function continues(open: string, last: string, next: string, wrap: Wrap, cut: boolean): boolean {
  if (endsInStop(last)) return false;
  if (isTableRow(next) || isTableRow(last)) return false;
  if (startsStructure(next) || isSignatureLine(next) || isSignatureLine(last)) return false;
  if (leavesOpen(open)) return true;
  if (cut && open.length >= 15) return true;
  if (SPLIT_FIGURE.test(last) && /^\d/.test(next)) return true;
  if (wrap.wrapped) return wrap.isFull(last) && !(isField(next) && !wrap.isFull(next));
  if (isField(next)) return false;
  if (startsStructure(open) && !/[。；]/.test(open)) return false;
  return breaksOff(open, last);
}
