/**
 * Visits every place where a global expression fits, in order. Unlike `matchAll` it makes no copy of the
 * expression, which costs more than a search in a short text. `visit` must not use the same expression; it may
 * return true to end the search.
 */
export function eachMatch(pattern: RegExp, text: string, visit: (match: RegExpExecArray) => unknown): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (visit(match) === true) return;
    if (match[0] === '') pattern.lastIndex += 1;
  }
}

/** Visits the lines between two offsets that a sticky expression opens, in order. */
export function eachLineMatch(
  pattern: RegExp,
  text: string,
  from: number,
  to: number,
  visit: (match: RegExpExecArray) => void,
): void {
  for (let start = from; start < to; ) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) visit(match);
    const end = text.indexOf('\n', start);
    if (end < 0) return;
    start = end + 1;
  }
}
