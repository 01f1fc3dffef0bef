import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../src/site/data/sentence.ts';

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  const span = sentenceAround(text, { start, end: start + words.length });
  return text.slice(span.start, span.end);
};

describe('sentenceAround', () => {
  it.each([
    ['between full stops', '已整改。共反馈问题35个。下一步继续。', '35个', '共反馈问题35个。'],
    ['at the head', '共反馈问题35个。已整改。', '35个', '共反馈问题35个。'],
    ['at the end, without a full stop', '已整改。共反馈问题35个', '35个', '共反馈问题35个'],
    ['on a line, its indent aside', '通报\n　　共反馈问题35个\n一、整改', '35个', '共反馈问题35个'],
    ['after a semicolon', '已办30个；正在办5个；其余待办', '5个', '正在办5个；'],
    ['of a stretch that ends with its full stop', '甲。共35个。乙。', '共35个。', '共35个。'],
    ['of a stretch over two sentences', '甲。共35个。乙5个。丙。', '35个。乙5', '共35个。乙5个。'],
  ])('%s', (_, text, words, sentence) => expect(around(text, words)).toBe(sentence));

  it('always holds the span and stays inside the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙。；\n 　！3'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat({ max: 40 }), fc.nat({ max: 40 }), (source, a, b) => {
        const span = {
          start: Math.min(a, b, source.length),
          end: Math.min(Math.max(a, b), source.length),
        };
        const sentence = sentenceAround(source, span);
        expect(sentence.start).toBeLessThanOrEqual(span.start);
        expect(sentence.end).toBeGreaterThanOrEqual(span.end);
        expect(sentence.start).toBeGreaterThanOrEqual(0);
        expect(sentence.end).toBeLessThanOrEqual(source.length);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
