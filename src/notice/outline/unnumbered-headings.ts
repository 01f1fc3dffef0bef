/** Headings without a number: Markdown headings, and short lines above paragraphs. */

import { isField, isSignatureLine } from '../../text/shadow/line-kinds.ts';
import type { Shadow } from '../../text/shadow/shadow.ts';
import { type Label, RANK } from './label-kinds.ts';

/** Lines marked # as headings that carry no number of their own. */
export function markdownHeadings(shadow: Shadow, numbered: readonly Label[], from: number, to: number): Label[] {
  const taken = new Set(numbered.map((label) => label.start));
  const labels: Label[] = [];
  for (const [start, level] of shadow.markdownLevels) {
    if (level < 2 || start < from || start >= to || taken.has(start)) continue;
    labels.push({ kind: 'plain', rank: level * 10, number: 0, printed: '', start, end: start, atLineStart: true });
  }
  return labels;
}

const MAX_HEADING = 40;
const MIN_HEADING = 4;

/**
 * Short lines without a stop that stand above a paragraph, for notices that number nothing above their
 * items; Markdown headings where the notice has them.
 */
export function plainHeadings(shadow: Shadow, numbered: readonly Label[], from: number, to: number): Label[] {
  const marked = markdownHeadings(shadow, numbered, from, to);
  if (marked.length > 0) return marked;
  const taken = new Set(numbered.map((label) => label.start));
  const labels: Label[] = [];
  const { text } = shadow;
  for (let start = from; start < to; ) {
    let end = text.indexOf('\n', start);
    if (end < 0 || end > to) end = to;
    const line = text.slice(start, end);
    const next = text.slice(end + 1, end + 200).split('\n', 1)[0] ?? '';
    const isHeading =
      !taken.has(start) &&
      line.length >= MIN_HEADING &&
      line.length <= MAX_HEADING &&
      !/[。；！？…]|：.|[一二三四五]是/.test(line) &&
      !isSignatureLine(line) &&
      !isField(line) &&
      next.length > line.length &&
      /[。；：]/.test(next);
    if (isHeading) {
      labels.push({ kind: 'plain', rank: RANK.plain, number: 0, printed: '', start, end: start, atLineStart: true });
    }
    start = end + 1;
  }
  return labels;
}
