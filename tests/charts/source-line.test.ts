import { describe, expect, it } from 'vitest';
import type { PlaceRow } from '../../src/charts/place-label.ts';
import { sourceLine, sourceOf } from '../../src/charts/source-line.ts';

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

describe('sourceOf', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `第${index + 1}市`);

  it('names as many as the line has room for and counts them all', () => {
    expect(sourceOf(9, names(8), 70, 'measures', 'zh')).toBe(
      '来源：9份通报（第1市、第2市、第3市、第4市、第5市、第6市、第7市、第8市）；整改措施70条。',
    );
    expect(sourceOf(40, names(24), 700, 'measures', 'zh')).toBe(
      '来源：40份通报（第1市、第2市、第3市、第4市、第5市、第6市、第7市、第8市等24个）；整改措施700条。',
    );
    expect(sourceOf(40, names(24), 700, 'measures', 'en')).toMatch(/第7市, 第8市 and 16 more\); 700 measures\.$/);
  });

  it('of nothing names nothing', () => {
    expect(sourceOf(0, [], 0, 'measures', 'zh')).toBe('来源：0份通报；整改措施0条。');
    expect(sourceOf(0, [], 0, 'figures', 'en')).toBe('Source: 0 notices; 0 figures.');
  });
});
