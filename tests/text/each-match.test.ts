import { describe, expect, it } from 'vitest';
import { eachLineMatch, eachMatch } from '../../src/text/each-match.ts';

function places(pattern: RegExp, text: string, until?: number): string[] {
  const found: string[] = [];
  eachMatch(pattern, text, (match) => {
    found.push(`${match[0]}@${match.index}`);
    return match.index === until;
  });
  return found;
}

describe('eachMatch', () => {
  it('visits every place in order, as matchAll does', () => {
    const text = '一是整改，二是培训，三是通报';
    const pattern = /[一二三]是/g;
    expect(places(pattern, text)).toEqual(['一是@0', '二是@5', '三是@10']);
    expect(places(pattern, text)).toEqual([...text.matchAll(pattern)].map((match) => `${match[0]}@${match.index}`));
  });

  it('begins at the start of each text, wherever the search before it ended', () => {
    const pattern = /是/g;
    expect(places(pattern, '一是', 1)).toEqual(['是@1']);
    expect(places(pattern, '是')).toEqual(['是@0']);
  });

  it('goes on after an empty match', () => {
    expect(places(/x*/g, 'ab')).toEqual(['@0', '@1', '@2']);
  });
});

describe('eachLineMatch', () => {
  it('visits only what opens a line, from the first offset on', () => {
    const text = '问题1：甲，问题2：乙\n问题3：丙\n\n问题4：丁';
    const found: string[] = [];
    eachLineMatch(/问题\d/y, text, 0, text.length, (match) => found.push(match[0]));
    expect(found).toEqual(['问题1', '问题3', '问题4']);
  });

  it('leaves out lines that begin after the last offset', () => {
    const found: number[] = [];
    eachLineMatch(/a/y, 'a\na\na', 0, 3, (match) => found.push(match.index));
    expect(found).toEqual([0, 2]);
  });
});
