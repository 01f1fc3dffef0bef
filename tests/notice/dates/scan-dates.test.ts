import { describe, expect, it } from 'vitest';
import { scanDates } from '../../../src/notice/dates/scan-dates.ts';

const PUBLISHED = 2025;
/** Each date on one line: `printed words | iso until bound`. */
const dates = (text: string): string[] =>
  scanDates(text, 0, text.length, PUBLISHED).map(
    ({ start, end, iso, until, bound }) => `${text.slice(start, end)} | ${iso} ${until} ${bound}`,
  );

describe('scanDates', () => {
  it.each([
    ['2025年8月8日', '2025年8月8日 | 2025-08-08 null null', 'signature'],
    ['二〇二五年三月十八日', '二〇二五年三月十八日 | 2025-03-18 null null', 'a signature in Chinese numerals'],
    ['2025-08-08', '2025-08-08 | 2025-08-08 null null', 'digits alone'],
    ['2025年8月', '2025年8月 | 2025-08 null null', 'a month'],
    ['2024年', '2024年 | 2024 null null', 'a year'],
    ['2024年度', '2024年度 | 2024 null null', 'a year of account'],
    ['2024年3月上旬', '2024年3月上旬 | 2024-03-E null null', '淄博: the first third of a month'],
    ['2024年5月下旬', '2024年5月下旬 | 2024-05-L null null', 'the last third'],
    ['2024年底', '2024年底 | 2024-12 null null', '云安 4.2'],
    ['2024年12月底', '2024年12月底 | 2024-12 null null', 'the end of a month'],
    ['2025年上半年', '2025年上半年 | 2025-01 2025-06 null', '云安 (五)二是'],
    ['2024年第三季度', '2024年第三季度 | 2024-07 2024-09 null', 'a quarter'],
    ['2024年9月以来', '2024年9月以来 | 2024-09 null since', '云安 7.2'],
    ['2024年6月24日开播以来', '2024年6月24日开播以来 | 2024-06-24 null since', '云安 14.2: what began stands between'],
    ['2024年高考结束以来', '2024年高考结束以来 | 2024 null since', '秦州 (二)3.3'],
    ['20**年3月至5月', '20**年3月至5月 | null null null', 'a year hidden in part'],
    ['从2025年3月开始', '2025年3月开始 | 2025-03 null since', '云安 2.2'],
    ['2024年9月至今', '2024年9月至今 | 2024-09 null since', '云安 16.1'],
    ['截至2024年12月30日', '2024年12月30日 | 2024-12-30 null by', '云安 23.4'],
    ['2024年12月底前', '2024年12月底 | 2024-12 null by', 'a deadline'],
    ['2024年3月27日至6月28日', '2024年3月27日至6月28日 | 2024-03-27 2024-06-28 null', '清远 opening'],
    ['2023年12月至2024年2月', '2023年12月至2024年2月 | 2023-12 2024-02 null', '云安 opening'],
    ['2024年3月上旬至5月下旬', '2024年3月上旬至5月下旬 | 2024-03-E 2024-05-L null', '淄博 opening'],
    ['2024年10月-12月', '2024年10月-12月 | 2024-10 2024-12 null', '云安 2.1'],
    ['2024年12月至2月', '2024年12月至2月 | 2024-12 2025-02 null', 'over the turn of the year'],
    ['2025年8月8日至28日', '2025年8月8日至28日 | 2025-08-08 2025-08-28 null', 'a second day alone'],
    ['2024-2025学年', '2024-2025学年 | 2024 2025 null', '云安 12.1: a school year'],
    ['今年3月', '今年3月 | 2025-03 null null', '秦州 6.2'],
    ['去年', '去年 | 2024 null null', 'last year'],
    ['*年*月*日', '*年*月*日 | null null null', '海南州 opening: redacted'],
  ])('reads %s', (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  it('takes the year of the same paragraph for a bare month, and of no other', () => {
    expect(dates('2024年召开会议，9月印发方案。\n10月完成。')).toEqual([
      '2024年 | 2024 null null',
      '9月 | 2024-09 null null',
      '10月 | null null null',
    ]);
  });

  it.each(['三年级学生', '一贯制九年学校', '历时三个月', '3个月', '每月一次', '近年来', '以前年度', '12345热线'])(
    'finds no date with a year in %s',
    (text) => {
      expect(scanDates(text, 0, text.length, PUBLISHED).filter((date) => date.iso !== null)).toEqual([]);
    },
  );

  it('does not know this year without the date of publication', () => {
    expect(scanDates('今年3月', 0, 4, null)).toMatchObject([{ iso: null, year: null }]);
  });
});
