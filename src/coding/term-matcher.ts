/** Finds many terms in one pass over a text. */

export interface TermMatch {
  /** Index of the term in the list the matcher was made from. */
  term: number;
  start: number;
  end: number;
}

/** A function that lists the terms found between two offsets, longest first at each offset, none inside another. */
export function termMatcher(terms: readonly string[]): (text: string, from: number, to: number) => TermMatch[] {
  const byFirst = new Map<number, number[]>();
  terms.forEach((term, index) => {
    const first = term.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), index]);
  });
  const lists: (number[] | undefined)[] = new Array(65536);
  for (const [first, list] of byFirst) lists[first] = list.sort((a, b) => terms[b]!.length - terms[a]!.length);
  return (text, from, to) => {
    const found: TermMatch[] = [];
    for (let at = from; at < to; at += 1) {
      const list = lists[text.charCodeAt(at)];
      if (list === undefined) continue;
      const term = list.find((index) => at + terms[index]!.length <= to && text.startsWith(terms[index]!, at));
      if (term === undefined) continue;
      const end = at + terms[term]!.length;
      found.push({ term, start: at, end });
      at = end - 1;
    }
    return found;
  };
}
