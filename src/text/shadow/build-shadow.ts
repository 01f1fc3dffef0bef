/** Builds the shadow copy of a text: folded characters, joined lines, page furniture and site chrome left out. */
import type { Repair, Span } from '../../notice/notice.ts';
import { foldCharacters } from './fold-characters.ts';
import { breaksOff, continues, wrapOf } from './join-lines.ts';
import { isSignatureLine, lineKind } from './line-kinds.ts';
import { readLookAlikes } from './look-alikes.ts';
import { lendInt32, lendUint16 } from './scratch.ts';
import { BOLD_LEVEL, type Shadow } from './shadow.ts';
import { joinSpacedFigures } from './spaced-figures.ts';
import { joinSplitGroups } from './split-groups.ts';
import { traditionalRepairs } from './traditional-repairs.ts';

interface Line {
  /** Range in the folded characters, the marks of a Markdown heading left out. */
  start: number;
  end: number;
  words: string;
  markdownLevel: number;
}

const MARKDOWN_HEADING = /^(#{1,6})(?=[^#])/;
const utf16 = new TextDecoder('utf-16le');
const lendChars = lendUint16();
const lendMap = lendInt32();

function splitLines(all: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= all.length; ) {
    let end = all.indexOf('\n', start);
    if (end < 0) end = all.length;
    let words = all.slice(start, end);
    let markdownLevel = 0;
    const mark = words.startsWith('#') ? MARKDOWN_HEADING.exec(words) : null;
    if (mark) {
      markdownLevel = mark[1]!.length;
      words = words.slice(markdownLevel);
    }
    lines.push({ start: end - words.length, end, words, markdownLevel });
    start = end + 1;
  }
  return lines;
}

/** Short lines that stand again and again, as a running head does; lines with a field's colon are left alone. */
function runningHeads(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { words } of lines) {
    if (words.length >= 4 && words.length <= 45 && !/[：。；]/.test(words) && !isSignatureLine(words)) {
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([words]) => words));
}

/** The range of lines that holds the notice's body: chrome is looked for before and after, never inside. */
function bodyRange(lines: readonly Line[]): [number, number] {
  const prose = (line: Line): boolean => line.words.length >= 20 && line.words.includes('，');
  const first = lines.findIndex(prose);
  const last = lines.findLastIndex(prose);
  return first < 0 ? [lines.length, lines.length] : [first, last];
}

/** Enough of a paragraph to tell how it goes on: how it opens, and its last words. */
function shortened(paragraph: string): string {
  return paragraph.length <= 400 ? paragraph : paragraph.slice(0, 200) + paragraph.slice(-200);
}

/** The shadow of `source` (a leading byte order mark already dropped). Linear in its length. */
export function buildShadow(source: string): Shadow {
  const folded = foldCharacters(source);
  const all = utf16.decode(folded.chars.subarray(0, folded.length));
  const lines = splitLines(all);
  const heads = runningHeads(lines);
  // Below a head 序号 a number alone on its line is a cell and no page number.
  const numbersCells = lines.some((line) => line.words === '序号');
  const [bodyFirst, bodyLast] = bodyRange(lines);
  const wrap = wrapOf(lines.map((line) => line.words));

  const chars = lendChars(folded.length + lines.length);
  const map = lendMap(folded.length + lines.length + 1);
  const markdownLevels = new Map<number, number>();
  const chrome: Span[] = [];
  const repairs: Repair[] = [];
  const spanOf = (line: Line): Span => ({
    start: folded.offsets[line.start]!,
    end: folded.offsets[line.end - 1]! + 1,
  });

  let length = 0;
  let open = '';
  let last = '';
  let furniture: Line[] = [];
  /** Whether a line that ends in a comma was joined to the next: it may have cut a figure. */
  let commaJoined = false;
  lines.forEach((line, index) => {
    const { words } = line;
    const outside = index < bodyFirst || index > bodyLast;
    const kind = numbersCells && /^\d{1,3}$/.test(words) ? 'text' : lineKind(words, outside);
    if (kind === 'blank') return;
    if (kind === 'chrome') {
      chrome.push(spanOf(line));
      open = '';
      return;
    }
    // Cells of a table repeat too; a running head stands at a page's number or cuts a sentence.
    const atPageNumber = furniture.length > 0 || lineKind(lines[index + 1]?.words ?? '', false) === 'page-number';
    const isHead = heads.has(words) && index > bodyFirst && index < bodyLast && (atPageNumber || breaksOff(open, last));
    if (kind === 'page-number' || isHead) {
      furniture.push(line);
      return;
    }
    const joined = open !== '' && line.markdownLevel === 0 && continues(open, last, words, wrap, furniture.length > 0);
    if (joined && last.endsWith('，')) commaJoined = true;
    if (length > 0 && !joined) {
      chars[length] = 10;
      map[length] = folded.offsets[line.start] ?? source.length;
      length += 1;
    }
    for (const piece of furniture) {
      const span = spanOf(piece);
      const printed = source.slice(span.start, span.end);
      const rule = piece.words.length > 16 || !/\d/.test(piece.words) ? 'running_head' : 'page_number';
      repairs.push({ ...span, printed, reading: '', rule, confidence: 0.95 });
    }
    furniture = [];
    if (line.markdownLevel > 0) markdownLevels.set(length, line.markdownLevel);
    else if (!joined && folded.boldLeads.has(line.start)) markdownLevels.set(length, BOLD_LEVEL);
    chars.set(folded.chars.subarray(line.start, line.end), length);
    map.set(folded.offsets.subarray(line.start, line.end), length);
    length += line.end - line.start;
    // The first and the last of a paragraph tell how it goes on; a long one is not carried along whole.
    open = line.markdownLevel > 0 ? '' : joined ? shortened(open + words) : words;
    last = words;
  });
  map[length] = source.length;

  repairs.push(...traditionalRepairs(source, folded.traditional));
  const shadow: Shadow = {
    text: utf16.decode(chars.subarray(0, length)),
    map: map.slice(0, length + 1),
    source,
    markdownLevels,
    chrome,
    repairs,
  };
  const read = joinSpacedFigures(readLookAlikes(shadow));
  return commaJoined ? joinSplitGroups(read) : read;
}
