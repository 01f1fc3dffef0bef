/** The sentence a span stands in. */

interface Span {
  start: number;
  end: number;
}

const END = /[。！？；\n]/u;

/** Widens a span to its sentence: from after the last full stop or line end before it to the next one. */
export function sentenceAround(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && !END.test(text[start - 1]!)) start--;
  while (end < text.length && !END.test(text[end - 1]!)) end++;
  while (start < span.start && /\s/u.test(text[start]!)) start++;
  while (end > span.end && /\s/u.test(text[end - 1]!)) end--;
  return { start, end };
}
