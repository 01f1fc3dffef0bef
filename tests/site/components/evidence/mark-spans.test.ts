import { describe, expect, it } from 'vitest';
import { markSpans } from '../../../../src/site/components/evidence/mark-spans.ts';

const TEXT = '二是强化学校食堂督导检查';

describe('markSpans', () => {
  it('leaves a text without marks in one piece', () => {
    expect(markSpans(TEXT, [])).toEqual([{ start: 0, words: TEXT, kinds: [] }]);
    expect(markSpans('', [])).toEqual([]);
  });

  it('divides marks where others begin and end inside them', () => {
    const pieces = markSpans(TEXT, [
      { start: 4, end: 8, kind: 'theme' },
      { start: 6, end: 10, kind: 'hit' },
      { start: 6, end: 8, kind: 'hit' },
    ]);
    expect(pieces.map(({ words, kinds }) => [words, ...kinds])).toEqual([
      ['二是强化'],
      ['学校', 'theme'],
      ['食堂', 'hit', 'theme'],
      ['督导', 'hit'],
      ['检查'],
    ]);
  });

  it('cuts off what lies outside the text, and loses none of it', () => {
    const pieces = markSpans(TEXT, [
      { start: -3, end: 2, kind: 'figure' },
      { start: 10, end: 99, kind: 'theme' },
      { start: 50, end: 60, kind: 'hit' },
      { start: 5, end: 5, kind: 'hit' },
    ]);
    expect(pieces.map((piece) => piece.words).join('')).toBe(TEXT);
    expect(pieces.filter((piece) => piece.kinds.length > 0).map(({ words, kinds }) => [words, ...kinds])).toEqual([
      ['二是', 'figure'],
      ['检查', 'theme'],
    ]);
  });
});
