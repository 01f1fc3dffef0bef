/**
 * Which lines of a text belong together. A page breaks sentences where they happen to reach its edge; the
 * notice's own paragraphs end in a stop, a heading or a signature.
 */
import { isField, isSignatureLine, startsStructure } from './line-kinds.ts';

/** How wide a hard-wrapped page is in characters, or 0 where lines are not hard-wrapped. */
export function wrapWidth(lengths: readonly number[]): number {
  const long = lengths.filter((length) => length >= 18).sort((a, b) => a - b);
  if (long.length < 12) return 0;
  const width = long[Math.floor(long.length * 0.9)] ?? 0;
  if (width > 70) return 0;
  const full = long.filter((length) => length >= width * 0.85).length;
  return full >= long.length * 0.5 ? width : 0;
}

const STOP = /[。！？；：…]["”’)]*$/;
const PROSE = /[。；]|，.*，|[一二三四五六七八九]是/;
const OPENERS = '《(“〈';
const CLOSERS = '》)”〉';

/** Whether a bracket or quote opened in `line` is still open at its end. */
function leavesOpen(line: string): boolean {
  for (let kind = 0; kind < OPENERS.length; kind += 1) {
    const opened = line.lastIndexOf(OPENERS[kind]!);
    if (opened > line.lastIndexOf(CLOSERS[kind]!) && line.length - opened < 60) return true;
  }
  return false;
}

/** Whether a paragraph (all its lines so far, `last` the latest) is prose that stops in mid-sentence. */
export function breaksOff(open: string, last: string): boolean {
  return !STOP.test(last) && open.length >= 15 && PROSE.test(open);
}

/**
 * Whether the text line `next` continues the paragraph `open` (all its lines so far, `last` the latest).
 * `width` is the page's {@link wrapWidth}.
 */
export function continues(open: string, last: string, next: string, width: number): boolean {
  if (STOP.test(last)) return false;
  if (startsStructure(next) || isSignatureLine(next) || isSignatureLine(last)) return false;
  if (leavesOpen(open)) return true;
  if (width > 0) return last.length >= width * 0.85 && !(isField(next) && next.length < width * 0.5);
  if (isField(next)) return false;
  if (startsStructure(open) && !/[。；]/.test(open)) return false;
  return breaksOff(open, last);
}
