import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, type Piece, pickOut } from '../../../../src/site/views/notice/cut-text.ts';

const TEXT = '通报\n一、食堂\n一是检查12次。二是培训。\n二、师资\n一是招聘。';
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const HEADINGS = [spanOf('一、食堂'), spanOf('二、师资')];
const wordsOf = (text: string, pieces: readonly Piece[]) => pieces.map(({ start, end }) => text.slice(start, end));

describe('cutText', () => {
  it('gives each line a paragraph and each heading its line', () => {
    const paragraphs = cutText(TEXT, [], HEADINGS, []);
    expect(paragraphs.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      '通报\n',
      '一、食堂\n',
      '一是检查12次。二是培训。\n',
      '二、师资\n',
      '一是招聘。',
    ]);
    const titles = paragraphs.flatMap(({ pieces }) => pieces.filter(({ heading }) => heading !== null));
    expect(wordsOf(TEXT, titles)).toEqual(['一、食堂', '二、师资']);
    expect(titles.map(({ heading }) => heading)).toEqual([0, 1]);
  });

  it('cuts where marks overlap, and says which marks cover each piece', () => {
    const marks = [spanOf('检查12次'), spanOf('12次'), spanOf('2')];
    const pieces = cutText(TEXT, marks, [], []).flatMap((paragraph) => paragraph.pieces);
    const marked = pieces.filter((piece) => piece.marks.length > 0);
    expect(wordsOf(TEXT, marked)).toEqual(['检查', '1', '2', '次']);
    expect(marked.map((piece) => piece.marks)).toEqual([[0], [0, 1], [0, 1, 2], [0, 1]]);
  });

  it('cuts two headings on one line apart, and a heading from the measure that follows it in its line', () => {
    const text = '一、甲（一）乙问题一是健全制度。二是培训。';
    const headings = [
      { start: 0, end: 3 },
      { start: 3, end: 9 },
    ];
    const pieces = cutText(text, [], headings, []).flatMap((paragraph) => paragraph.pieces);
    expect(wordsOf(text, pieces)).toEqual(['一、甲', '（一）乙问题', '一是健全制度。二是培训。']);
    expect(pieces.map(({ heading }) => heading)).toEqual([0, 1, null]);
  });

  it('starts a piece at each point', () => {
    const at = TEXT.indexOf('二是培训');
    const pieces = cutText(TEXT, [], [], [at]).flatMap((paragraph) => paragraph.pieces);
    expect(pieces.some((piece) => piece.start === at)).toBe(true);
  });

  it('gives an empty text no paragraph', () => {
    expect(cutText('', [{ start: 0, end: 0 }], [{ start: 0, end: 4 }], [0])).toEqual([]);
  });
});

const text = fc.string({ unit: fc.constantFrom(...'一二、是\n（）。学校😀'), maxLength: 60 });
const spans = fc.array(
  fc
    .tuple(fc.nat({ max: 140 }), fc.nat({ max: 140 }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 12 },
);
const offsets = fc.array(fc.nat({ max: 140 }), { maxLength: 6 });

it('loses no letter and repeats none, and every piece knows all its marks', () => {
  fc.assert(
    fc.property(text, spans, spans, offsets, (source, marks, headings, points) => {
      const paragraphs = cutText(source, marks, headings, points);
      const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces);
      expect(wordsOf(source, pieces).join('')).toBe(source);
      expect(wordsOf(source, pieces)).not.toContain('');
      for (const { start, end, pieces: own } of paragraphs) {
        expect([own[0]!.start, own.at(-1)!.end]).toEqual([start, end]);
        expect(source.slice(start, end - 1)).not.toContain('\n');
      }
      for (const [index, mark] of marks.entries()) {
        const covered = pieces.filter((piece) => piece.marks.includes(index));
        expect(wordsOf(source, covered).join('')).toBe(source.slice(mark.start, mark.end));
      }
    }),
    { seed: 6, numRuns: 400 },
  );
});

describe('pickOut', () => {
  it('takes the stretch whole where it runs across lines, with what stands before and after it', () => {
    const paragraphs = cutText(TEXT, [spanOf('12次')], HEADINGS, []);
    const start = TEXT.indexOf('次。');
    const out = pickOut(paragraphs, { start, end: TEXT.indexOf('师资') })!;
    expect(wordsOf(TEXT, out.before).join('')).toBe('一是检查12');
    expect(wordsOf(TEXT, out.inside).join('')).toBe('次。二是培训。\n二、');
    expect(wordsOf(TEXT, out.after).join('')).toBe('师资\n');
    expect([out.first, out.last]).toEqual([2, 3]);
    expect(out.inside[0]!.marks).toEqual([0]);
  });

  it('is null where the stretch is empty or lies behind the text', () => {
    const paragraphs = cutText(TEXT, [], [], []);
    expect(pickOut(paragraphs, { start: 0, end: 0 })).toBeNull();
    expect(pickOut(paragraphs, { start: 5000, end: 6000 })).toBeNull();
  });

  it('takes what there is of a stretch that ends behind the text', () => {
    const paragraphs = cutText(TEXT, [], [], []);
    const out = pickOut(paragraphs, { start: TEXT.length - 3, end: 9999 })!;
    expect(wordsOf(TEXT, out.inside).join('')).toBe(TEXT.slice(-3));
    expect(out.after).toEqual([]);
  });

  it('keeps the text whole for every stretch', () => {
    fc.assert(
      fc.property(text, spans, spans, fc.nat({ max: 140 }), fc.nat({ max: 140 }), (source, marks, headings, a, b) => {
        const paragraphs = cutText(source, marks, headings, []);
        const picked = { start: Math.min(a, b), end: Math.max(a, b) };
        const out = pickOut(paragraphs, picked);
        if (out === null) {
          expect(source.slice(picked.start, picked.end)).toBe('');
          return;
        }
        expect(wordsOf(source, out.inside).join('')).toBe(source.slice(picked.start, picked.end));
        const whole = source.slice(paragraphs[out.first]!.start, paragraphs[out.last]!.end);
        expect(wordsOf(source, [...out.before, ...out.inside, ...out.after]).join('')).toBe(whole);
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
