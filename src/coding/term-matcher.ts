/** Finds many terms in one pass over a text. */

export interface TermMatch {
  /** Index of the term in the list the matcher was made from. */
  term: number;
  start: number;
  end: number;
}

const BITS = 2 ** 16;

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16;
}

/**
 * A function that lists every place where a term stands, by start, the longer first where two start together.
 * Terms are distinct and not empty. The terms are kept as a tree of their characters, whose first two levels
 * are one table: most places in a text end there, after one look.
 */
export function termMatcher(terms: readonly string[]): (text: string) => TermMatch[] {
  const size = terms.reduce((sum, term) => sum + term.length, 0);
  const pairs = edgeTable(terms.length);
  const edges = edgeTable(size);
  // One bit for each pair of first characters, by a hash: small enough to stay in the processor's nearest cache.
  const begins = new Uint32Array(BITS / 32);
  const singles = new Map<number, number>();
  // Node 0 is none.
  const termAt: number[] = [-1];
  terms.forEach((term, index) => {
    if (term.length === 1) {
      singles.set(term.charCodeAt(0), index);
      return;
    }
    const bit = bitOf(term.charCodeAt(0), term.charCodeAt(1));
    begins[bit >>> 5]! |= 1 << (bit & 31);
    let node = follow(pairs, term.charCodeAt(0), term.charCodeAt(1), termAt);
    for (let i = 2; i < term.length; i += 1) node = follow(edges, node, term.charCodeAt(i), termAt);
    termAt[node] = index;
  });
  const ends = Int32Array.from(termAt);

  return (text) => {
    const found: TermMatch[] = [];
    let unit = text.charCodeAt(0);
    for (let start = 0; start < text.length; start += 1) {
      const next = text.charCodeAt(start + 1);
      const bit = bitOf(unit, next);
      let node = (begins[bit >>> 5]! >>> (bit & 31)) & 1 ? pairs.get(unit, next) : 0;
      if (node !== 0) {
        const before = found.length;
        for (let end = start + 2; ; end += 1) {
          const term = ends[node]!;
          if (term >= 0) found.push({ term, start, end });
          if (end >= text.length) break;
          node = edges.get(node, text.charCodeAt(end));
          if (node === 0) break;
        }
        if (found.length - before > 1) found.push(...found.splice(before).reverse());
      }
      if (singles.size > 0) {
        const single = singles.get(unit);
        if (single !== undefined) found.push({ term: single, start, end: start + 1 });
      }
      unit = next;
    }
    return found;
  };
}

interface EdgeTable {
  /** The node that a first part and a character lead to, 0 for none. */
  get: (from: number, unit: number) => number;
  set: (from: number, unit: number, to: number) => void;
}

/** The node that an edge leads to; a new one where there is none yet. */
function follow(edges: EdgeTable, from: number, unit: number, termAt: number[]): number {
  const known = edges.get(from, unit);
  if (known !== 0) return known;
  const made = termAt.push(-1) - 1;
  edges.set(from, unit, made);
  return made;
}

/** A number and a character to a number, in an open hash of plain integers: several times faster than a Map. */
function edgeTable(edges: number): EdgeTable {
  // Sparse, so that nearly every place that leads nowhere is an empty slot at the first look.
  const bits = Math.max(6, Math.ceil(Math.log2(edges * 8 + 1)));
  const mask = 2 ** bits - 1;
  const froms = new Int32Array(mask + 1);
  const units = new Uint16Array(mask + 1);
  const targets = new Int32Array(mask + 1);
  const slotOf = (from: number, unit: number): number => {
    let slot = (Math.imul(from, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> (32 - bits);
    while (targets[slot] !== 0 && (froms[slot] !== from || units[slot] !== unit)) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    get: (from, unit) => targets[slotOf(from, unit)]!,
    set: (from, unit, to) => {
      const slot = slotOf(from, unit);
      froms[slot] = from;
      units[slot] = unit;
      targets[slot] = to;
    },
  };
}
