import { describe, expect, it } from 'vitest';
import { boundedCount, boundsLabel, boundsNote, boundsTip } from '../../src/charts/share-interval.ts';

const bounds = (share_low: number | null, share_high: number | null) => ({ share_low, share_high });

describe('the interval of a share in words', () => {
  it('has one sign of percent, and digits where whole percents say too little', () => {
    expect(boundsLabel(bounds(0.105, 0.348))).toBe('11–35%');
    expect(boundsLabel(bounds(0, 0.002))).toBe('0–0.2%');
    expect(boundsLabel(bounds(0.00001, 0.004))).toBe('<0.1–0.4%');
    expect(boundsLabel(bounds(0.98, 0.9991))).toBe('98–99.9%');
    expect(boundsLabel(bounds(0.2001, 0.2002))).toBe('20%');
  });

  it('says nothing where there is no share', () => {
    expect(boundsLabel(bounds(null, null))).toBeNull();
    expect(boundsTip(bounds(null, null), 'zh')).toEqual([]);
    expect(boundedCount(0, 0, bounds(null, null))).toBe('–');
    expect(boundedCount(8, 40, bounds(0.105, 0.348))).toBe('8 (20%, 11–35%)');
  });

  it('is said to be too narrow, in both languages, and where it is drawn', () => {
    for (const where of ['drawn', 'said'] as const) {
      expect(boundsNote(where, 'zh')).toMatch(/95%威尔逊区间.*成串.*偏窄/);
      expect(boundsNote(where, 'en')).toMatch(/95% Wilson intervals.*cluster.*too narrow/);
      expect(boundsNote(where, 'zh').startsWith('细线')).toBe(where === 'drawn');
    }
  });
});
