import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermTrie } from '../../src/coding/term-trie.ts';

/** The term a word leads to, -1 where it is none, null where the walk breaks off. */
function walk({ classOf, base, parent, termAt }: TermTrie, word: string): number | null {
  let node = 0;
  for (let i = 0; i < word.length; i += 1) {
    const symbol = classOf[word.charCodeAt(i)]!;
    if (symbol === 0) return null;
    const next = base[node]! + symbol;
    if (parent[next] !== node) return null;
    node = next;
  }
  return termAt[node]!;
}

const TERMS = ['食堂', '食堂管理', '食品', '食品安全', '安全'];

describe('TermTrie', () => {
  const trie = new TermTrie(TERMS);

  it('leads along the characters of each term to its index', () => {
    expect(TERMS.map((term) => walk(trie, term))).toEqual([0, 1, 2, 3, 4]);
  });

  it('leads along the beginning of a term to none', () => {
    expect(['食', '食堂管', '食品安'].map((words) => walk(trie, words))).toEqual([-1, -1, -1]);
  });

  it.each(['堂', '食安', '食堂安', '安全食', '食堂管理食', '校'])('leads nowhere along %s', (words) => {
    expect(walk(trie, words)).toBeNull();
  });

  it('numbers the characters from the commonest on, and gives none to the others', () => {
    expect(trie.classOf['食'.charCodeAt(0)]).toBe(1);
    const classes = [...new Set(TERMS.join(''))].map((character) => trie.classOf[character.charCodeAt(0)]!);
    expect(classes.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(trie.classOf['校'.charCodeAt(0)]).toBe(0);
  });

  it('lets a term’s first character lead from the root to the slot of its own class', () => {
    for (const term of TERMS) expect(trie.parent[trie.classOf[term.charCodeAt(0)]!]).toBe(0);
  });

  it('leads nowhere without terms', () => {
    expect(walk(new TermTrie([]), '食')).toBeNull();
  });

  it('knows its terms and no other words, whatever they are', () => {
    const word = fc.string({ unit: fc.constantFrom(...'食堂品安全管理校a\u{20000}'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word, { maxLength: 20 }), (terms, others) => {
        const built = new TermTrie(terms);
        for (const words of [...terms, ...others]) {
          const begins = terms.some((term) => term.startsWith(words));
          expect(walk(built, words)).toBe(begins ? terms.indexOf(words) : null);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('keeps a walk inside its arrays', () => {
    const { base, parent, termAt, classOf } = trie;
    const classes = Math.max(...classOf);
    expect(parent).toHaveLength(base.length);
    expect(termAt).toHaveLength(base.length);
    for (let slot = 0; slot < base.length; slot += 1) {
      if (slot === 0 || parent[slot]! >= 0) expect(base[slot]! + classes).toBeLessThan(base.length);
    }
  });
});
