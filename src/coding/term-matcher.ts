/** Finds many terms in one pass over a text. */
import { TermTrie } from './term-trie.ts';

/**
 * Places where terms stand, side by side: plain numbers, because a long text has thousands. The arrays are lent:
 * they may be longer than `count`, and the matcher's next text overwrites them.
 */
export interface TermMatches {
  count: number;
  /** Index of the term in the list the matcher was made from. */
  term: Int32Array;
  start: Int32Array;
  end: Int32Array;
}

/**
 * A function that lists every place where a term stands, by start, the longer first where two start together.
 * Terms are distinct and not empty.
 */
export function termMatcher(terms: readonly string[]): (text: string) => TermMatches {
  const { classOf, base, parent, termAt } = new TermTrie(terms);
  const longest = terms.reduce((most, term) => Math.max(most, term.length), 1);

  let room = 4096;
  let [term, starts, ends] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  return (text) => {
    let count = 0;
    const size = text.length;
    let first = size === 0 ? 0 : classOf[text.charCodeAt(0)]!;
    for (let start = 0; start < size; start += 1) {
      // Never read past the end: that would give NaN, and the engine would take all of this for fractions.
      const second = start + 1 < size ? classOf[text.charCodeAt(start + 1)]! : 0;
      // A term's first character leads from the root to the slot of its own class.
      let node = first;
      first = second;
      if (node === 0) continue;
      if (termAt[node]! < 0) {
        const next = base[node]! + second;
        if (parent[next] !== node) continue;
      }
      if (count + longest > room) {
        room *= 2;
        [term, starts, ends] = [grown(term, room), grown(starts, room), grown(ends, room)];
      }
      const before = count;
      for (let end = start + 1; ; end += 1) {
        if (termAt[node]! >= 0) {
          term[count] = termAt[node]!;
          ends[count] = end;
          starts[count++] = start;
        }
        if (end === size) break;
        const next = base[node]! + classOf[text.charCodeAt(end)]!;
        if (parent[next] !== node) break;
        node = next;
      }
      if (count - before > 1) longerFirst(term, ends, before, count);
    }
    return { count, term, start: starts, end: ends };
  };
}

/** Turns the matches of one start round. */
function longerFirst(term: Int32Array, ends: Int32Array, from: number, to: number): void {
  for (let low = from, high = to - 1; low < high; low += 1, high -= 1) {
    const [shorter, end] = [term[low]!, ends[low]!];
    term[low] = term[high]!;
    ends[low] = ends[high]!;
    term[high] = shorter;
    ends[high] = end;
  }
}

function grown(numbers: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(numbers);
  return larger;
}
