import { describe, expect, it } from 'vitest';
import { parseBody } from '../../support/parse-body.ts';

/** What is read from the words of one measure: measure, words, first and second date. */
function datesIn(words: string) {
  const { notice, text } = parseBody(`一、整改情况\n1.关于食堂的问题。${words}`);
  return notice.dates
    .filter(({ measure }) => measure !== null)
    .map(({ iso, until, start, end }) => [text.slice(start, end), iso, until]);
}

describe('namedDates', () => {
  it('takes dates with a year or a month, a month with the year before it', () => {
    expect(datesIn('2024年9月14日检查食堂，11月底完成，于二〇二五年验收。')).toEqual([
      ['2024年9月14日', '2024-09-14', null],
      ['11月底', '2024-11', null],
      ['二〇二五年', '2025', null],
    ]);
    expect(datesIn('今年3月上旬检查，2024-09-14开会。')).toEqual([
      ['今年3月上旬', '2025-03-E', null],
      ['2024-09-14', '2024-09-14', null],
    ]);
  });

  it('takes a range for one date, and 以来 into its words', () => {
    expect(datesIn('2023年9月至2024年6月检查。2024年以来未发生事故。')).toEqual([
      ['2023年9月至2024年6月', '2023-09', '2024-06'],
      ['2024年以来', '2024', null],
    ]);
  });

  it('reads damaged dates and those broken by the page, printed as they are', () => {
    expect(datesIn('2024927日检查，2024 年 5 月培训。')).toEqual([
      ['2024927日', '2024-09-27', null],
      ['2024 年 5 月', '2024-05', null],
    ]);
  });

  it('keeps a month whose year is left open, without a date', () => {
    expect(datesIn('3月召开会议。')).toEqual([['3月', null, null]]);
  });

  it('takes no number, span of months, 今年 alone or covered date for one', () => {
    expect(datesIn('检查食堂20次，培训120人，为期3个月，每月1次。')).toEqual([]);
    expect(datesIn('今年以来加强管理，202*年*月召开会议，*月*日再次召开。')).toEqual([]);
  });

  it('takes the dates of head and foot, which belong to no measure', () => {
    const { notice, text } = parseBody('一、整改情况\n1.关于食堂的问题。加强管理。');
    expect(notice.dates).toEqual([
      { measure: null, iso: '2025-08-08', until: null, start: text.length - 9, end: text.length },
    ]);
  });
});
