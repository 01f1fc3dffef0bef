/** Terms as a tree of their characters, in a few small arrays. */

const UNITS = 65536;
const ROOT = 0;
const NONE = -1;

interface Branch {
  term: number;
  next: Map<number, Branch>;
}

/**
 * A double array (Aoe 1989, "An efficient digital search algorithm by using a double-array structure"): from the
 * slot of a node, a character of class `c` leads to slot `base[node] + c` if that slot's `parent` is the node.
 * The arrays stay so small that a walk over a text finds them in the processor's nearest memory.
 */
export class TermTrie {
  /** The class of each UTF-16 unit, 0 for one that no term holds. */
  readonly classOf = new Uint16Array(UNITS);
  base: Int32Array;
  parent: Int32Array;
  /** Index of the term that ends at a slot, -1 for none. */
  termAt: Int32Array;
  /** Slots below this are taken. */
  private firstFree: number;

  /** `terms` are distinct and not empty. */
  constructor(terms: readonly string[]) {
    const classes = this.classify(terms);
    const tree = this.grow(terms);
    const size = classes + 1;
    this.base = new Int32Array(size);
    this.parent = new Int32Array(size).fill(NONE);
    this.termAt = new Int32Array(size).fill(NONE);
    // The root's children have the first slots to themselves, whether they begin a term or not.
    this.firstFree = size;
    this.place(tree, classes);
  }

  /** Numbers the characters, the commonest first, so that siblings lie close. */
  private classify(terms: readonly string[]): number {
    const counts = new Map<number, number>();
    for (const term of terms) {
      for (let i = 0; i < term.length; i += 1) {
        const unit = term.charCodeAt(i);
        counts.set(unit, (counts.get(unit) ?? 0) + 1);
      }
    }
    [...counts]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .forEach(([unit], index) => {
        this.classOf[unit] = index + 1;
      });
    return counts.size;
  }

  private grow(terms: readonly string[]): Branch {
    const root: Branch = { term: NONE, next: new Map() };
    terms.forEach((term, index) => {
      let branch = root;
      for (let i = 0; i < term.length; i += 1) {
        const symbol = this.classOf[term.charCodeAt(i)]!;
        let next = branch.next.get(symbol);
        if (!next) {
          next = { term: NONE, next: new Map() };
          branch.next.set(symbol, next);
        }
        branch = next;
      }
      branch.term = index;
    });
    return root;
  }

  /** Gives every node its slot, level by level. */
  private place(root: Branch, classes: number): void {
    let level: [number, Branch][] = [[ROOT, root]];
    while (level.length > 0) {
      const below: [number, Branch][] = [];
      for (const [slot, { next }] of level) {
        if (next.size === 0) {
          // So that no character can lead on: the slot it leads to has another parent.
          this.base[slot] = ROOT;
          continue;
        }
        const base = slot === ROOT ? 0 : this.baseFor([...next.keys()]);
        this.reserve(base + classes + 1);
        this.base[slot] = base;
        for (const [symbol, child] of next) {
          this.parent[base + symbol] = slot;
          this.termAt[base + symbol] = child.term;
          below.push([base + symbol, child]);
        }
        while (this.firstFree < this.parent.length && this.parent[this.firstFree] !== NONE) this.firstFree += 1;
      }
      level = below;
    }
    // A walk looks at most one alphabet beyond the last slot.
    this.reserve(this.parent.length + classes + 1);
  }

  /** The first base from which all of these classes lead to free slots. */
  private baseFor(symbols: readonly number[]): number {
    const least = Math.min(...symbols);
    for (let slot = this.firstFree; ; slot += 1) {
      const base = slot - least;
      if (symbols.every((symbol) => (this.parent[base + symbol] ?? NONE) === NONE)) return base;
    }
  }

  private reserve(size: number): void {
    if (size <= this.parent.length) return;
    const room = Math.max(size, this.parent.length * 2);
    const grown = (numbers: Int32Array, rest: number): Int32Array => {
      const larger = new Int32Array(room).fill(rest);
      larger.set(numbers);
      return larger;
    };
    this.base = grown(this.base, ROOT);
    this.parent = grown(this.parent, NONE);
    this.termAt = grown(this.termAt, NONE);
  }
}
