import { describe, expect, it } from 'vitest';
import { buildShadow } from '../../../src/text/shadow/build-shadow.ts';
import { printedWords, sourceSpan } from '../../../src/text/shadow/shadow.ts';

describe('sourceSpan', () => {
  it('covers the blanks and marks between the characters of a stretch', () => {
    const source = '全市 52 **万人**次';
    const shadow = buildShadow(source);
    const start = shadow.text.indexOf('52万');
    const span = sourceSpan(shadow, start, start + 3);
    expect(source.slice(span.start, span.end)).toBe('52 **万');
  });

  it('gives an empty span for an empty stretch and for the end', () => {
    const shadow = buildShadow('整改');
    expect(sourceSpan(shadow, 1, 1)).toEqual({ start: 1, end: 1 });
    expect(sourceSpan(shadow, 2, 2)).toEqual({ start: 2, end: 2 });
  });
});

describe('printedWords', () => {
  it('keeps the printed punctuation and leaves broken lines out', () => {
    const source = '印发《预防犯罪工作规划(2024—2028\n\n年)》,抓好落实。';
    const shadow = buildShadow(source);
    const start = shadow.text.indexOf('《');
    const end = shadow.text.indexOf('》') + 1;
    expect(printedWords(shadow, start, end)).toBe('《预防犯罪工作规划(2024—2028年)》');
    expect(printedWords(shadow, end, end + 5)).toBe(',抓好落实');
  });
});
