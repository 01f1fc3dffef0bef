// Key word in context after Luhn (1960): each place of a word, with what stands beside it. Held against a count of the
// words themselves and against the text: what stands at a place is the word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmenter } from '../../src/coding/words/segmenter.ts';
import { concordanceLines, placesOf } from '../../src/methods/concordance.ts';
import { PROJECT_CODEBOOK } from '../coding/coded-text.ts';
import { NOTICE_NAMES, noticeText } from '../support/sample-notices.ts';

const cut = segmenter(PROJECT_CODEBOOK);
const at = (text: string, phrase: string) =>
  placesOf(text, cut(text), phrase).map(({ start, end }) => text.slice(start, end));

describe('placesOf', () => {
  it('finds a word as a word and not inside a longer one', () => {
    expect(cut('课后服务、服务学生')).toBe('课后服务 | 服务 学生');
    expect(placesOf('课后服务、服务学生', '课后服务 | 服务 学生', '服务')).toEqual([{ start: 5, end: 7 }]);
  });

  it('finds a word that a broken line runs through', () => {
    expect(at('开展校园\n餐整治，校园餐', '校园餐')).toEqual(['校园\n餐', '校园餐']);
  });

  it('finds phrases, but not across punctuation, figures or the measure’s end', () => {
    const text = '校园餐 专项整治，校园餐、专项整治，校园餐3次专项整治；校园餐';
    expect(at(text, '校园餐 专项整治')).toEqual(['校园餐 专项整治']);
  });

  it('gives phrases that overlap, all of them', () => {
    expect(placesOf('检查检查检查', '检查 检查 检查', '检查 检查')).toEqual([
      { start: 0, end: 4 },
      { start: 2, end: 6 },
    ]);
  });

  it('is not misled by figures that begin like the word', () => {
    expect(placesOf('十、五十、十分认真', '十分 认真', '十分')).toEqual([{ start: 5, end: 7 }]);
    expect(placesOf('5、15，5G网络', '5G 网络', '5G')).toEqual([{ start: 5, end: 7 }]);
  });

  it('refuses words of another text', () => {
    expect(() => placesOf('校园餐', '食堂', '食堂')).toThrow('食堂 does not follow');
  });

  it('finds nothing where nothing is looked for', () => {
    expect(placesOf('校园餐', '校园餐', ' ')).toEqual([]);
  });

  const notices = NOTICE_NAMES.map((name) => noticeText(name.slice(0, 3)));
  const passage = fc
    .tuple(fc.constantFrom(...notices), fc.nat(), fc.integer({ min: 5, max: 300 }))
    .map(([text, from, size]) => text.slice(from % text.length, (from % text.length) + size));
  /** A text with line breaks and blanks thrown in, as damaged pages have them. */
  const damaged = fc
    .tuple(passage, fc.array(fc.tuple(fc.nat(), fc.constantFrom('\n', ' ', '\u3000', '\u200b')), { maxLength: 12 }))
    .map(([text, gaps]) =>
      gaps.reduce((whole, [where, gap]) => {
        const place = where % (whole.length + 1);
        return whole.slice(0, place) + gap + whole.slice(place);
      }, text),
    );

  it('finds every word as often as it was cut, in order, and what stands there is the word', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const words = cut(text);
        const list = words.split(' ').filter((word) => word !== '|' && word !== '');
        for (const word of new Set(list)) {
          const places = placesOf(text, words, word);
          expect(places).toHaveLength(list.filter((other) => other === word).length);
          let end = 0;
          for (const place of places) {
            expect(place.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(place.start, place.end).replace(/[\s\u200b]/gu, '')).toBe(word);
            end = place.end;
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds every pair that no break parts', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const words = cut(text);
        const list = words.split(' ');
        const pairs = list.slice(1).flatMap((word, index) => {
          const pair = [list[index]!, word];
          return pair.includes('|') || pair.includes('') ? [] : [pair.join(' ')];
        });
        for (const pair of new Set(pairs)) {
          expect(placesOf(text, words, pair)).toHaveLength(pairs.filter((other) => other === pair).length);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('concordanceLines', () => {
  it('shows what stands before and after, in characters, in one line', () => {
    const text = '一是加强\n校园\n餐管理，use AI\nnow';
    const [line] = concordanceLines(text, placesOf(text, cut(text), '校园餐'), 3);
    expect(line).toEqual({ start: 5, end: 9, left: '是加强', word: '校园餐', right: '管理，' });
    expect(concordanceLines(text, placesOf(text, cut(text), 'AI'), 4)[0]).toMatchObject({
      left: 'use ',
      right: ' now',
    });
  });

  it('cuts no character in two', () => {
    const text = '𠀀𠀁校园餐𠀂𠀃';
    const [line] = concordanceLines(text, [{ start: 4, end: 7 }], 1);
    expect(line).toMatchObject({ left: '𠀁', right: '𠀂' });
  });
});
