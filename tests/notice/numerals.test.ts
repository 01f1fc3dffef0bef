import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../src/notice/numerals.ts';

describe('chineseNumber', () => {
  it.each([
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十三', 23],
    ['一百零五', 105],
    ['三百二十', 320],
    ['一千', 1000],
    ['三万五千', 35_000],
    ['两千万', 20_000_000],
    ['二〇二五', 2025],
    ['二零二四', 2024],
  ])('%s is %i', (words, value) => {
    expect(chineseNumber(words)).toBe(value);
  });

  // 千 is multiplied by 万 and by 亿 both: 1,000,020,000,000.
  it('一亿二千万 is 120,000,000', () => {
    expect(chineseNumber('一亿二千万')).toBe(120_000_000);
  });

  it.each(['', '二三十', '巡察', '3', '十a'])('%j is no numeral', (words) => {
    expect(chineseNumber(words)).toBeNull();
  });
});
