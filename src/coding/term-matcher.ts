/** Finds many terms in one pass over a text. */

export interface TermMatch {
  /** Index of the term in the list the matcher was made from. */
  term: number;
  start: number;
  end: number;
}

const UNITS = 65536;

/**
 * A function that lists every place where a term stands, by start, the longer first where two start together.
 * Terms are distinct and not empty. The terms are kept as a tree of their characters, so the time depends on
 * the text and not on how many terms there are.
 */
export function termMatcher(terms: readonly string[]): (text: string) => TermMatch[] {
  // Node 0 is the root; first characters have a table of their own because most places end there.
  const first = new Int32Array(UNITS);
  const next = new Map<number, number>();
  const termAt: number[] = [-1];
  const child = (node: number, unit: number): number =>
    node === 0 ? first[unit]! : (next.get(node * UNITS + unit) ?? 0);
  terms.forEach((term, index) => {
    let node = 0;
    for (let i = 0; i < term.length; i += 1) {
      const unit = term.charCodeAt(i);
      let following = child(node, unit);
      if (following === 0) {
        following = termAt.push(-1) - 1;
        if (node === 0) first[unit] = following;
        else next.set(node * UNITS + unit, following);
      }
      node = following;
    }
    termAt[node] = index;
  });

  return (text) => {
    const found: TermMatch[] = [];
    for (let start = 0; start < text.length; start += 1) {
      let node = first[text.charCodeAt(start)]!;
      if (node === 0) continue;
      const before = found.length;
      for (let end = start + 1; ; end += 1) {
        const term = termAt[node]!;
        if (term >= 0) found.push({ term, start, end });
        if (end >= text.length) break;
        node = next.get(node * UNITS + text.charCodeAt(end)) ?? 0;
        if (node === 0) break;
      }
      if (found.length - before > 1) found.push(...found.splice(before).reverse());
    }
    return found;
  };
}
