import { describe, expect, it } from 'vitest';
import { scanDamagedDates } from '../../../src/notice/dates/damaged-dates.ts';

const read = (text: string, latest: string | null = '2025-06-24') =>
  scanDamagedDates(text, latest).map(({ start, end, iso, until, reading }) => ({
    printed: text.slice(start, end),
    iso,
    until,
    reading,
  }));

describe('scanDamagedDates', () => {
  it('settles a range by the stated duration (秦州 opening)', () => {
    expect(read('2024927日至126日，市委第一巡察组开展为期两个多月的巡察')).toEqual([
      { printed: '2024927日至126日', iso: '2024-09-27', until: '2024-12-06', reading: '2024年9月27日至12月6日' },
    ]);
  });

  it('reads a blank where 月 was lost as the mark between month and day', () => {
    expect(read('2025年4 18日启动培训')).toMatchObject([{ iso: '2025-04-18', reading: '2025年4月18日' }]);
    expect(read('2024年11 1日启动培训')).toMatchObject([{ iso: '2024-11-01', reading: '2024年11月1日' }]);
    expect(read('2025年4 45日')).toMatchObject([{ iso: '2025', reading: null }]);
  });

  it('takes the only reading that the calendar allows (秦州 12.2)', () => {
    expect(read('20241211日，区教育局已经下发通知')).toMatchObject([
      { printed: '20241211日', iso: '2024-12-11', reading: '2024年12月11日' },
    ]);
  });

  it('takes the only reading that lies before publication (秦州 9.1: 2025-12-14 had not come)', () => {
    expect(read('2025214日组织开展了培训')).toMatchObject([{ iso: '2025-02-14', reading: '2025年2月14日' }]);
    expect(read('2025123日召开会议')).toMatchObject([{ iso: '2025-01-23' }]);
  });

  it('keeps the year alone where two readings are left', () => {
    expect(read('2025114日召开会议', null)).toEqual([
      { printed: '2025114日', iso: '2025', until: null, reading: null },
    ]);
  });

  it('reads a lost 年 before a month (秦州 6.3)', () => {
    expect(read('计划在20256月底前完成')).toMatchObject([{ printed: '20256月', iso: '2025-06', reading: '2025年6月' }]);
    expect(read('20251月以来')).toMatchObject([{ iso: '2025-01' }]);
  });

  it.each(['2024年9月27日', '2025-06-24', '邮编527500', '2000个学位', '20241所'])('leaves %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
