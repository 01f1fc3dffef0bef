/** Finds many terms in one pass over a text. */

/** Places where terms stand, side by side: plain numbers, because a long text has thousands. */
export interface TermMatches {
  count: number;
  /** Index of the term in the list the matcher was made from. */
  term: Int32Array;
  start: Int32Array;
  end: Int32Array;
}

const UNITS = 65536;
const PAIRS = 2 ** 16;

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16;
}

/**
 * A function that lists every place where a term stands, by start, the longer first where two start together.
 * Terms are distinct and not empty. The terms are kept as a tree of their characters, whose first two levels
 * are one table: most places in a text end there, after one look.
 */
export function termMatcher(terms: readonly string[]): (text: string) => TermMatches {
  const size = terms.reduce((sum, term) => sum + term.length, 0);
  const longest = terms.reduce((most, term) => Math.max(most, term.length), 1);
  const pairs = edgeTable(terms.length);
  const edges = edgeTable(size);
  // A mark for each pair of first characters, by a hash: most places in a text end at this one look.
  const begins = new Uint8Array(PAIRS);
  // Terms of one character, each one more than its index, 0 for none.
  const singles = new Int32Array(UNITS);
  let hasSingles = false;
  // Node 0 is none.
  const termAt: number[] = [-1];
  terms.forEach((term, index) => {
    if (term.length === 1) {
      singles[term.charCodeAt(0)] = index + 1;
      hasSingles = true;
      return;
    }
    begins[pairOf(term.charCodeAt(0), term.charCodeAt(1))] = 1;
    let node = follow(pairs, term.charCodeAt(0), term.charCodeAt(1), termAt);
    for (let i = 2; i < term.length; i += 1) node = follow(edges, node, term.charCodeAt(i), termAt);
    termAt[node] = index;
  });
  const ends = Int32Array.from(termAt);

  // Filled anew for each text and copied out at its true length.
  let room = 4096;
  let [term, starts, stops] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  return (text) => {
    let count = 0;
    const last = text.length - 1;
    let unit = last < 0 ? 0 : text.charCodeAt(0);
    for (let start = 0; start <= last; start += 1) {
      // Never read past the end: that would give NaN, and the engine would take all of this for fractions.
      const next = start < last ? text.charCodeAt(start + 1) : 0;
      const single = hasSingles ? singles[unit]! : 0;
      if (begins[pairOf(unit, next)] === 1 || single !== 0) {
        if (count + longest > room) {
          room *= 2;
          [term, starts, stops] = [grown(term, room), grown(starts, room), grown(stops, room)];
        }
        const before = count;
        if (single !== 0) {
          term[count] = single - 1;
          stops[count] = start + 1;
          starts[count++] = start;
        }
        let node = pairs.get(unit, next);
        for (let end = start + 2; node !== 0; end += 1) {
          if (ends[node]! >= 0) {
            term[count] = ends[node]!;
            stops[count] = end;
            starts[count++] = start;
          }
          node = end <= last ? edges.get(node, text.charCodeAt(end)) : 0;
        }
        // The longer first.
        if (count - before > 1) {
          term.subarray(before, count).reverse();
          stops.subarray(before, count).reverse();
        }
      }
      unit = next;
    }
    return { count, term: term.slice(0, count), start: starts.slice(0, count), end: stops.slice(0, count) };
  };
}

function grown(numbers: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(numbers);
  return larger;
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
