import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../src/agreement/cohen-kappa.ts';
import { contingency, judgementsOf } from '../../src/agreement/contingency.ts';
import { krippendorffAlpha } from '../../src/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../src/agreement/percent-agreement.ts';

/** The table of two coders' judgements, one letter a unit. */
function tableOf(a: string, b: string) {
  return contingency(judgementsOf([...a].map((category, unit) => [category, b[unit]!])));
}

/** Cohen 1960, "A Coefficient of Agreement for Nominal Scales": 200 units in three categories, kappa .492. */
const COHEN_1960 = Float64Array.from([88, 14, 18, 10, 40, 10, 2, 6, 12]);
/**
 * Fleiss, "Statistical Methods for Rates and Proportions", chapter "The Measurement of Interrater Agreement":
 * 100 patients, psychotic, neurotic, organic: p_o .89, p_e .66, kappa .68.
 */
const FLEISS = Float64Array.from([75, 1, 4, 5, 4, 1, 0, 0, 10]);
/** Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", A: binary data, Meg and Owen: alpha .095. */
const KRIPPENDORFF_A = tableOf('0100000010', '1110010000');
/** The same, B: nominal data, Ben and Gerry: alpha .692. */
const KRIPPENDORFF_B = tableOf('aabbdcccedda', 'babbbccceddd');

describe('cohenKappa', () => {
  it('is .492 for the example of Cohen (1960)', () => {
    expect(percentAgreement(COHEN_1960)).toBeCloseTo(0.7, 10);
    expect(cohenKappa(COHEN_1960)).toBeCloseTo(0.29 / 0.59, 10);
    expect(cohenKappa(COHEN_1960)).toBeCloseTo(0.492, 3);
  });

  it('is .68 for the example of Fleiss', () => {
    expect(percentAgreement(FLEISS)).toBeCloseTo(0.89, 10);
    expect(cohenKappa(FLEISS)).toBeCloseTo((0.89 - 0.66) / (1 - 0.66), 10);
    expect(cohenKappa(FLEISS)).toBeCloseTo(0.68, 2);
  });

  it('is 1 for agreement throughout, 0 for what chance would give, below 0 for less', () => {
    expect(cohenKappa(tableOf('aabb', 'aabb'))).toBe(1);
    expect(cohenKappa(tableOf('aabb', 'abab'))).toBe(0);
    expect(cohenKappa(tableOf('ab', 'ba'))).toBe(-1);
  });

  it('is not defined without units or with one category only', () => {
    expect(cohenKappa(tableOf('', ''))).toBeNull();
    expect(cohenKappa(tableOf('aaa', 'aaa'))).toBeNull();
    expect(percentAgreement(tableOf('', ''))).toBeNull();
  });
});

describe('krippendorffAlpha', () => {
  it('is .095 for example A (binary, two observers) of Krippendorff (2011)', () => {
    expect(percentAgreement(KRIPPENDORFF_A)).toBeCloseTo(0.6, 10);
    expect(krippendorffAlpha(KRIPPENDORFF_A)).toBeCloseTo(0.095, 3);
  });

  it('is .692 for example B (nominal, two observers) of Krippendorff (2011)', () => {
    expect(krippendorffAlpha(KRIPPENDORFF_B)).toBeCloseTo(155 / 224, 10);
    expect(krippendorffAlpha(KRIPPENDORFF_B)).toBeCloseTo(0.692, 3);
  });

  it('does not depend on who is A and who is B', () => {
    const swapped = tableOf('babbbccceddd', 'aabbdcccedda');
    const given = tableOf('aabbdcccedda', 'babbbccceddd');
    expect(krippendorffAlpha(swapped)).toBe(krippendorffAlpha(given));
  });

  it('is not defined without units or variation', () => {
    expect(krippendorffAlpha(tableOf('', ''))).toBeNull();
    expect(krippendorffAlpha(tableOf('aaa', 'aaa'))).toBeNull();
  });
});
