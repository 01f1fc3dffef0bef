import { describe, expect, it } from 'vitest';
import { allDates } from '../../../src/notice/dates/all-dates.ts';

describe('allDates', () => {
  it('puts whole and repaired dates in order, none over another', () => {
    const text = '2024年9月召开会议。2025214日组织培训。今年3月完成，计划在20256月底前验收。';
    const { dates, damaged } = allDates(text, '2025-06-24');
    expect(dates.map(({ start, end, iso }) => [text.slice(start, end), iso])).toEqual([
      ['2024年9月', '2024-09'],
      ['2025214日', '2025-02-14'],
      ['今年3月', '2025-03'],
      ['20256月', '2025-06'],
    ]);
    expect(damaged).toHaveLength(2);
  });
});
