import { describe, expect, it } from 'vitest';
import { termMatcher } from '../../src/coding/term-matcher.ts';

function found(terms: string[], text: string): string[] {
  const { count, term, start, end } = termMatcher(terms)(text);
  return Array.from({ length: count }, (_, i) => `${terms[term[i]!]}@${start[i]}-${end[i]}`);
}

describe('termMatcher', () => {
  it('lists every term at every place, the longer first where two start together', () => {
    expect(found(['法治', '法治副校长', '副校长'], '聘任法治副校长')).toEqual([
      '法治副校长@2-7',
      '法治@2-4',
      '副校长@4-7',
    ]);
  });

  it('finds terms that overlap, at the very start and at the very end', () => {
    expect(found(['ab', 'bc', 'cd'], 'abcd')).toEqual(['ab@0-2', 'bc@1-3', 'cd@2-4']);
  });

  it('finds nothing of a term that is cut short by the end of the text', () => {
    expect(found(['食堂管理'], '学校食堂管')).toEqual([]);
  });

  it('has nothing to find without terms', () => {
    expect(found([], '食堂')).toEqual([]);
  });

  it('agrees with a plain search over many terms', () => {
    const text = '校园安全与食品安全管理，安全教育进校园，食品安全';
    const terms = [...new Set([...text].flatMap((_, i) => [2, 3, 4].map((size) => text.slice(i, i + size))))];
    const plain = terms.flatMap((term) => {
      const places: string[] = [];
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
        places.push(`${term}@${at}-${at + term.length}`);
      }
      return places;
    });
    expect(found(terms, text).sort()).toEqual(plain.sort());
  });
});
