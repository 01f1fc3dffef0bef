/** Headings without a number: Markdown headings, and short lines above paragraphs. */

import { BULLETS, isField, isSignatureLine } from '../../text/shadow/line-kinds.ts';
import { BOLD_LEVEL, type Shadow } from '../../text/shadow/shadow.ts';
import { type Label, RANK } from './label-kinds.ts';

/** Lines marked # as headings that carry no number of their own. */
export function markdownHeadings(shadow: Shadow, numbered: readonly Label[], from: number, to: number): Label[] {
  const taken = new Set(numbered.map((label) => label.start));
  const labels: Label[] = [];
  const bold = [...shadow.markdownLevels].filter(([start, level]) => level === BOLD_LEVEL && !taken.has(start));
  for (const [start, level] of shadow.markdownLevels) {
    // One bold title alone is no habit.
    if (level === BOLD_LEVEL && bold.length < 2) continue;
    if (level < 2 || start < from || start >= to || taken.has(start)) continue;
    labels.push({ kind: 'plain', rank: level * 10, number: 0, printed: '', start, end: start, atLineStart: true });
  }
  return labels;
}

const MAX_HEADING = 40;
const MIN_HEADING = 4;
/** Titles of the outermost parts, whatever stands below them. */
const OUTERMOST =
  /下一?步|今后(?:工作|打算)|(?:整改|巡察|巡视)[^，]{0,14}(?:组织|落实|开展|推进|整改|任务)[^，]{0,8}情况$|履行[^，]{0,14}责任|主体责任/;

interface HeadingLine {
  start: number;
  /** Where its words begin: behind a bullet. */
  wordsStart: number;
  /** Index of the run of headings right above one paragraph that it belongs to. */
  run: number;
  words: string;
}

/** Short lines without a stop, above a paragraph or another such line. */
function headingLines(text: string, taken: ReadonlySet<number>, from: number, to: number): HeadingLine[] {
  const found: HeadingLine[] = [];
  let pending: HeadingLine[] = [];
  let run = 0;
  for (let start = from; start < to; ) {
    let end = text.indexOf('\n', start);
    if (end < 0 || end > to) end = to;
    const wordsStart = BULLETS.includes(text[start]!) ? start + 1 : start;
    const words = text.slice(wordsStart, end);
    const isShort = words.length >= MIN_HEADING && words.length <= MAX_HEADING;
    if (
      isShort &&
      !taken.has(start) &&
      !/[。；！？…]|：.|[一二三四五]是/.test(words) &&
      !isSignatureLine(words) &&
      !isField(words)
    ) {
      pending.push({ start, wordsStart, run, words });
    } else if (words !== '') {
      if (taken.has(start) || /[。；：]/.test(words)) found.push(...pending);
      pending = [];
      run += 1;
    }
    start = end + 1;
  }
  return found;
}

/**
 * Short lines without a stop that stand above a paragraph, for notices that number nothing above their items;
 * Markdown headings where the notice has them. In a run of such lines the last is the lowest, and a
 * paragraph's own heading ranks with it unless its words name an outermost part.
 */
export function plainHeadings(shadow: Shadow, numbered: readonly Label[], from: number, to: number): Label[] {
  const marked = markdownHeadings(shadow, numbered, from, to);
  if (marked.length > 0) return marked;
  const lines = headingLines(shadow.text, new Set(numbered.map((label) => label.start)), from, to);
  return lines.map((line, index) => {
    let below = 0;
    while (lines[index + below + 1]?.run === line.run) below += 1;
    const rank = OUTERMOST.test(line.words) ? RANK.plain - 2 : RANK.plain + 2 - Math.min(below, 3);
    return { kind: 'plain', rank, number: 0, printed: '', start: line.start, end: line.wordsStart, atLineStart: true };
  });
}
