/** Finds many terms in one pass over a text. */

export interface TermMatch {
  /** Index of the term in the list the matcher was made from. */
  term: number;
  start: number;
  end: number;
}

const UNITS = 65536;
const PAIRS = 2 ** 17;

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & (PAIRS - 1);
}

/**
 * A function that lists every place where a term stands, by start, the longer first where two start together.
 * Terms are distinct and not empty. The terms are kept as a tree of their characters, so the time depends on
 * the text and not on how many terms there are.
 */
export function termMatcher(terms: readonly string[]): (text: string) => TermMatch[] {
  const edges = edgeTable(terms.reduce((sum, term) => sum + term.length, 0));
  // Node 0 is the root; first characters have a table of their own because most places end there.
  const first = new Int32Array(UNITS);
  // Which pairs of first characters begin a term, by a hash: most places end at the second character.
  const pairs = new Uint8Array(PAIRS);
  const termAt: number[] = [-1];
  terms.forEach((term, index) => {
    let node = 0;
    for (let i = 0; i < term.length; i += 1) {
      const unit = term.charCodeAt(i);
      let following = node === 0 ? first[unit]! : edges.get(node, unit);
      if (following === 0) {
        following = termAt.push(-1) - 1;
        if (node === 0) first[unit] = following;
        else edges.set(node, unit, following);
      }
      node = following;
    }
    termAt[node] = index;
    if (term.length > 1) pairs[pairOf(term.charCodeAt(0), term.charCodeAt(1))] = 1;
  });
  const ends = Int32Array.from(termAt);

  return (text) => {
    const found: TermMatch[] = [];
    for (let start = 0; start < text.length; start += 1) {
      let node = first[text.charCodeAt(start)]!;
      if (node === 0) continue;
      // One that is a term by itself, or may begin a longer one.
      if (ends[node]! < 0 && pairs[pairOf(text.charCodeAt(start), text.charCodeAt(start + 1))] === 0) continue;
      const before = found.length;
      for (let end = start + 1; ; end += 1) {
        const term = ends[node]!;
        if (term >= 0) found.push({ term, start, end });
        if (end >= text.length) break;
        node = edges.get(node, text.charCodeAt(end));
        if (node === 0) break;
      }
      if (found.length - before > 1) found.push(...found.splice(before).reverse());
    }
    return found;
  };
}

interface EdgeTable {
  /** The node that a character leads to, 0 for none. */
  get: (node: number, unit: number) => number;
  set: (node: number, unit: number, to: number) => void;
}

/** Node and character to node, in an open hash of plain integers: several times faster than a Map. */
function edgeTable(edges: number): EdgeTable {
  const bits = Math.max(4, Math.ceil(Math.log2(edges * 3 + 1)));
  const mask = 2 ** bits - 1;
  const nodes = new Int32Array(mask + 1);
  const units = new Uint16Array(mask + 1);
  const targets = new Int32Array(mask + 1);
  const slotOf = (node: number, unit: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> (32 - bits);
    while (targets[slot] !== 0 && (nodes[slot] !== node || units[slot] !== unit)) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    get: (node, unit) => targets[slotOf(node, unit)]!,
    set: (node, unit, to) => {
      const slot = slotOf(node, unit);
      nodes[slot] = node;
      units[slot] = unit;
      targets[slot] = to;
    },
  };
}
