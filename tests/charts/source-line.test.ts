import { describe, expect, it } from 'vitest';
import type { PlaceRow } from '../../src/charts/place-label.ts';
import { sourceLine } from '../../src/charts/source-line.ts';

const row = (notice_id: string, jurisdiction: string, stated = true): PlaceRow => ({
  notice_id,
  jurisdiction,
  jurisdiction_stated: stated,
  file: `${notice_id}.txt`,
  published: null,
});

describe('sourceLine', () => {
  const two = [row('a', '清远市'), row('a', '清远市'), row('b', '海南藏族自治州', false)];

  it('counts each notice once and names it, inferred places marked', () => {
    expect(sourceLine(two, 35, 'measures', 'zh')).toBe(
      '来源：2份通报（清远市、海南藏族自治州（推定））；整改措施35条。',
    );
    expect(sourceLine(two, 4, 'figures', 'zh')).toBe('来源：2份通报（清远市、海南藏族自治州（推定））；数字4个。');
    expect(sourceLine(two, 35, 'measures', 'en')).toBe(
      'Source: 2 notices (清远市, 海南藏族自治州 (inferred)); 35 measures.',
    );
  });

  it('speaks of one notice in the singular', () => {
    expect(sourceLine([row('a', '清远市')], 2, 'figures', 'en')).toBe('Source: 1 notice (清远市); 2 figures.');
  });
});
