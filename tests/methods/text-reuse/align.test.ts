/**
 * Smith and Waterman (1981), Identification of common molecular subsequences, J. Mol. Biol. 147: 195–197: their worked
 * example; and the recurrence as they print it (equation 1, a gap of any length looked for one by one), in fractions, as
 * a calculation that shares nothing with the one that is tested.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, SCORE_UNIT } from '../../../src/methods/text-reuse/align.ts';

const codesOf = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0));

function aligned(a: string, b: string) {
  const { score, matched, aStart, aEnd, bStart, bEnd } = align(codesOf(a), 0, a.length, codesOf(b), 0, b.length);
  return { score: score / SCORE_UNIT, matched, a: a.slice(aStart, aEnd), b: b.slice(bStart, bEnd) };
}

/** The greatest element of the matrix H of equation 1, with s(a, b) = 1 or −1/3 and W(k) = 1 + k/3. */
function greatestOfH(a: string, b: string): number {
  const h = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  let greatest = 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      let value = Math.max(0, h[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 1 : -1 / 3));
      for (let k = 1; k <= i; k += 1) value = Math.max(value, h[i - k]![j]! - (1 + k / 3));
      for (let k = 1; k <= j; k += 1) value = Math.max(value, h[i]![j - k]! - (1 + k / 3));
      h[i]![j] = value;
      greatest = Math.max(greatest, value);
    }
  }
  return greatest;
}

describe('align', () => {
  it('aligns the sequences of the paper as printed there: 3.30, GCCAUUG with GCC-UCG', () => {
    const { score, matched, a, b } = aligned('AAUGCCAUUGACGG', 'CAGCCUCGCUUAG');
    // The paper cuts its thirds to 0.3, and prints 3.30 for 3⅓.
    expect(score).toBeCloseTo(10 / 3, 12);
    expect([a, b, matched]).toEqual(['GCCAUUG', 'GCCUCG', 5]);
  });

  it('scores as the printed recurrence does', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 24 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(aligned(a, b).score).toBeCloseTo(greatestOfH(a, b), 9);
      }),
      { numRuns: 300, seed: 1981 },
    );
  });

  it('gives stretches that score what it says, and no less than so many matches', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 30 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const whole = aligned(a, b);
        expect(greatestOfH(whole.a, whole.b)).toBeCloseTo(whole.score, 9);
        expect(whole.matched).toBeGreaterThanOrEqual(whole.score);
        expect(whole.matched).toBeLessThanOrEqual(Math.min(whole.a.length, whole.b.length));
      }),
      { numRuns: 200, seed: 195 },
    );
  });

  it('leaves out what stands before and after the part that two sentences share', () => {
    expect(aligned('一是坚持问题导向全面加强食堂管理', '近期全面加强食堂管理并开展检查')).toMatchObject({
      a: '全面加强食堂管理',
      b: '全面加强食堂管理',
      matched: 8,
    });
  });

  it('finds nothing where nothing is the same', () => {
    expect(aligned('甲乙', '丙丁')).toMatchObject({ score: 0, matched: 0, a: '', b: '' });
    expect(aligned('', '甲')).toMatchObject({ score: 0, matched: 0 });
  });
});
