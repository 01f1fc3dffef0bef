/** Splits the shadow of a notice into title lines, body and signature. */
import { isSignatureLine, startsStructure } from '../../text/shadow/line-kinds.ts';

/** Shadow ranges. */
export interface HeadLines {
  /** The title's lines, in order; empty where the notice has none. */
  title: { start: number; end: number }[];
  bodyStart: number;
}

const TITLE_END = /(?:通报|公告|公示|报告|情况|通知|公开稿|的函)(?:[（([].{1,12}[)）\]])?$/;
/** A date that a site puts behind a title. */
const DATE_BEHIND = /[（([]\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?[)）\]]$/;
const MAX_TITLE_LINE = 70;

/** The lines above the first paragraph, those of the title picked out. */
export function splitHead(text: string): HeadLines {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = text.slice(start, end);
    if (line.length > MAX_TITLE_LINE || /[。；！？]/.test(line) || startsStructure(line)) break;
    if (/，/.test(line) && line.length > 40) break;
    lines.push({ start, end });
    start = end + 1;
  }
  return { title: titleAmong(lines, text), bodyStart: start };
}

/** The last run of lines that together end like a title (…的通报); a site often prints it twice. */
function titleAmong(lines: readonly { start: number; end: number }[], text: string): { start: number; end: number }[] {
  const words = lines.map((line) => text.slice(line.start, line.end));
  const last = words.findLastIndex((line) => TITLE_END.test(line));
  if (last < 0) return [];
  let first = last;
  let joined = words[last]!;
  while (first > 0) {
    const above = words[first - 1]!;
    // A line above belongs to it unless it is a title itself, a field or a date.
    if (joined.startsWith(above) || TITLE_END.test(above) || /[：\d]{4,}|：/.test(above)) break;
    if (/^(?:中共|关于)/.test(joined) && !opensTitle(above, joined)) break;
    first -= 1;
    joined = above + joined;
  }
  const title = lines.slice(first, last + 1);
  const behind = DATE_BEHIND.exec(words[last]!)?.[0].length ?? 0;
  const lowest = title.pop()!;
  return [...title, { start: lowest.start, end: lowest.end - behind }];
}

/** Whether the line above opens the title that goes on below: 中共…党组 / 关于…的通报. */
function opensTitle(above: string, below: string): boolean {
  return below.startsWith('关于') && (isSignatureLine(above) || /^中共|(?:局|委|组|会|院|校|学)$/.test(above));
}
