import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrap } from '../../src/charts/text-width.ts';

describe('textWidth', () => {
  it('takes a Han character and its punctuation for one em, the rest for 0.56', () => {
    expect(textWidth('校园餐', 12)).toBe(36);
    expect(textWidth('（推定）', 12)).toBe(48);
    expect(textWidth('“双减”', 10)).toBe(40);
    expect(textWidth('n=12', 10)).toBeCloseTo(22.4);
    expect(textWidth('', 12)).toBe(0);
  });
});

describe('wrap', () => {
  it.each([
    ['校园餐', 36, ['校园餐']],
    ['校园餐', 24, ['校园', '餐']],
    ['Teacher staffing', 60, ['Teacher', 'staffing']],
    ['Teacher staffing', 500, ['Teacher staffing']],
    ['教师队伍配备 n=3', 72, ['教师队伍配备', 'n=3']],
    ['', 50, []],
    ['食堂、教师', 24, ['食', '堂、', '教师']],
    ['食堂（推定）', 36, ['食堂', '（推', '定）']],
  ])('%s in %d px', (text, width, lines) => expect(wrap(text, width, 12)).toEqual(lines));

  it('does not cut inside a Latin word, even where it is too long', () => {
    expect(wrap('rectification', 10, 12)).toEqual(['rectification']);
  });

  it('loses nothing but spaces, and keeps to the width where letters may be parted', () => {
    const letters = fc.string({ unit: fc.constantFrom('校', '园', '餐、', '（双', '减）', '教师', '“一', '二。') });
    fc.assert(
      fc.property(letters, fc.integer({ min: 24, max: 200 }), (text, width) => {
        const lines = wrap(text, width, 12);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      }),
      { seed: 1, numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 200 }), (text, width) => {
        const bare = (words: string) => words.replace(/\s/gu, '');
        expect(bare(wrap(text, width, 12).join(''))).toBe(bare(text));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
