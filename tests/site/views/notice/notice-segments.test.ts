import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeSegments } from '../../src/site/notice-segments.ts';

const TEXT = '通报\n一、食堂\n一是检查。二是培训。\n二、师资\n一是招聘。';
const HEADINGS = [TEXT.indexOf('一、食堂'), TEXT.indexOf('二、师资')];
const words = (kind: string, segments: ReturnType<typeof noticeSegments>) =>
  segments.filter((segment) => segment.kind === kind).map((segment) => segment.words);

describe('noticeSegments', () => {
  it('marks the stretch and takes each heading to the end of its line', () => {
    const start = TEXT.indexOf('二是培训。');
    const segments = noticeSegments(TEXT, HEADINGS, { start, end: start + 5 });
    expect(words('marked', segments)).toEqual(['二是培训。']);
    expect(words('heading', segments)).toEqual(['一、食堂', '二、师资']);
    expect(words('text', segments)).toEqual(['通报\n', '\n一是检查。', '\n', '\n一是招聘。']);
  });

  it('keeps the marked stretch whole where it runs across headings and lines', () => {
    const start = TEXT.indexOf('二是');
    const end = TEXT.indexOf('一是招聘');
    const segments = noticeSegments(TEXT, HEADINGS, { start, end });
    expect(words('marked', segments)).toEqual(['二是培训。\n二、师资\n']);
    expect(words('heading', segments)).toEqual(['一、食堂']);
  });

  it('marks nothing where the span is empty or lies behind the text', () => {
    for (const span of [
      { start: 0, end: 0 },
      { start: 5000, end: 6000 },
    ])
      expect(words('marked', noticeSegments(TEXT, HEADINGS, span))).toEqual([]);
  });

  it('marks what there is of a span that ends behind the text', () => {
    const start = TEXT.length - 3;
    expect(words('marked', noticeSegments(TEXT, [], { start, end: 9999 }))).toEqual([TEXT.slice(start)]);
  });

  it('cuts two headings on one line apart', () => {
    expect(words('heading', noticeSegments('一、甲（一）乙\n丙', [0, 3], { start: 9, end: 9 }))).toEqual([
      '一、甲',
      '（一）乙',
    ]);
  });

  it('loses no letter and repeats none, each piece at its own offset', () => {
    const text = fc.string({ unit: fc.constantFrom(...'一二、是\n（）。学校😀'), maxLength: 60 });
    fc.assert(
      fc.property(
        text,
        fc.array(fc.nat({ max: 70 }), { maxLength: 8 }),
        fc.nat({ max: 70 }),
        fc.nat({ max: 70 }),
        (source, headings, a, b) => {
          const span = { start: Math.min(a, b), end: Math.max(a, b) };
          const segments = noticeSegments(source, headings, span);
          expect(segments.map((segment) => segment.words).join('')).toBe(source);
          for (const segment of segments)
            expect(source.slice(segment.start, segment.start + segment.words.length)).toBe(segment.words);
          expect(words('marked', segments).join('')).toBe(source.slice(span.start, span.end));
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});
