/** Cuts a notice's text where headings start and where the marked stretch stands. */

export interface Segment {
  kind: 'text' | 'heading' | 'marked';
  start: number;
  words: string;
}

/**
 * The text in stretches that together are the whole text. The marked stretch stays in one piece; `headings` are
 * the offsets at which a heading starts. A heading runs to the end of its line or, where the text goes on in the
 * same line, to its first full stop.
 */
export function noticeSegments(
  text: string,
  headings: readonly number[],
  marked: { start: number; end: number },
): Segment[] {
  const segments: Segment[] = [];
  const add = (kind: Segment['kind'], start: number, end: number) => {
    if (end > start) segments.push({ kind, start, words: text.slice(start, end) });
  };
  const addPlain = (from: number, to: number) => {
    const starts = headings.filter((at) => at >= from && at < to).sort((a, b) => a - b);
    let at = from;
    for (const [index, start] of starts.entries()) {
      add('text', at, start);
      const length = text.slice(start, to).search(/\n|(?<=。)/u);
      const end = Math.min(to, starts[index + 1] ?? to, length < 0 ? to : start + length);
      add('heading', start, end);
      at = Math.max(at, end);
    }
    add('text', at, to);
  };
  const start = Math.min(marked.start, text.length);
  const end = Math.min(marked.end, text.length);
  addPlain(0, start);
  add('marked', start, end);
  addPlain(end, text.length);
  return segments;
}
