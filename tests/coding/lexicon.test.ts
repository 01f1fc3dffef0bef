import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../src/coding/lexicon.ts';

const found = (lexicon: Lexicon, text: string): [number, string][] => {
  const { count, term, start, end } = lexicon.matcher()(text);
  return Array.from({ length: count }, (_, i) => [term[i]!, text.slice(start[i], end[i])]);
};

describe('Lexicon', () => {
  it('numbers words in the order they come, the same word once', () => {
    const lexicon = new Lexicon();
    expect(['食堂', '安全', '食堂', '教师'].map((word) => lexicon.add(word))).toEqual([0, 1, 0, 2]);
  });

  it('finds the words of all coders under their numbers', () => {
    const lexicon = new Lexicon();
    for (const word of ['安全', '食堂', '食堂安全']) lexicon.add(word);
    expect(found(lexicon, '检查食堂安全')).toEqual([
      [2, '食堂安全'],
      [1, '食堂'],
      [0, '安全'],
    ]);
  });

  it('finds the words added so far and no later ones', () => {
    const lexicon = new Lexicon();
    lexicon.add('食堂');
    const early = lexicon.matcher();
    lexicon.add('安全');
    expect(early('食堂安全').count).toBe(1);
    expect(found(lexicon, '食堂安全')).toHaveLength(2);
  });

  it('finds nothing without words', () => {
    expect(found(new Lexicon(), '食堂安全')).toEqual([]);
  });
});
