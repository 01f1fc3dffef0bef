import { describe, expect, it } from 'vitest';
import { type KwicLine, kwicLines, sortedLines } from '../../../../src/site/views/words/kwic-lines.ts';

const measure = (text: string, word: string, span_start = 100) => ({
  notice_id: 'a1',
  span_start,
  text,
  places: [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length })),
});

describe('kwicLines', () => {
  it('gives each place with the words before and after it, at its place in the notice', () => {
    const lines = kwicLines([measure('督促学校整改，学校已整改', '学校')]);
    expect(lines).toEqual([
      { notice: 'a1', start: 102, end: 104, left: '督促', word: '学校', right: '整改，学校已整改' },
      { notice: 'a1', start: 107, end: 109, left: '督促学校整改，', word: '学校', right: '已整改' },
    ]);
  });
});

describe('sortedLines', () => {
  const line = (left: string, right: string, notice: string): KwicLine => ({
    notice,
    start: 0,
    end: 2,
    left,
    word: '学校',
    right,
  });
  const lines = [
    line('督促', '整改', 'a1'),
    line('要求', '安排', 'a2'),
    line('指导', '安排', 'b1'),
    line('我促', '', 'b2'),
  ];
  const notices = (sorted: readonly KwicLine[]) => sorted.map(({ notice }) => notice).join(' ');

  it('leaves them in the order of the notices', () => {
    expect(notices(sortedLines(lines, 'notice'))).toBe('a1 a2 b1 b2');
  });

  it('sorts by what follows in the order of its sounds, and what follows alike by place', () => {
    expect(notices(sortedLines(lines, 'right'))).toBe('b2 a2 b1 a1');
  });

  it('sorts by what stands before from the word outwards', () => {
    // 促督, 促我, 导指, 求要: cù dū, cù wǒ, dǎo, qiú.
    expect(notices(sortedLines(lines, 'left'))).toBe('a1 b2 b1 a2');
  });
});
