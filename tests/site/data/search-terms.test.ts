import { describe, expect, it } from 'vitest';
import { hitsOf, searchTerms } from '../../../src/site/data/search-terms.ts';

describe('searchTerms', () => {
  it('takes what stands between blanks of any width, each once, in small letters', () => {
    expect(searchTerms(' 食堂　ABC 食堂\tabc ')).toEqual(['食堂', 'abc']);
    expect([searchTerms(null), searchTerms('  ')]).toEqual([[], []]);
  });
});

describe('hitsOf', () => {
  const words = (text: string, terms: string[]) =>
    hitsOf(text, terms).map(({ start, end }) => [start, text.slice(start, end)]);

  it('finds every place of every term, in any case', () => {
    expect(words('食堂Aa，学校食堂', ['食堂', 'a'])).toEqual([
      [0, '食堂'],
      [7, '食堂'],
      [2, 'A'],
      [3, 'a'],
    ]);
  });

  it('takes signs of a pattern for what they are', () => {
    expect(words('a.b (1) [2] $ 50%\\n|', ['.', '(1)', '[2]', '$', '\\n|'])).toEqual([
      [1, '.'],
      [4, '(1)'],
      [8, '[2]'],
      [12, '$'],
      [17, '\\n|'],
    ]);
    expect(words('axb', ['.'])).toEqual([]);
  });

  it('counts in UTF-16 units, also behind letters that have other lengths when small', () => {
    expect(words('𠮷İ食堂', ['食堂'])).toEqual([[3, '食堂']]);
  });
});
