import { describe, expect, it } from 'vitest';
import { countsAfterChinese, countsAfterStar, unitAt } from '../../../src/notice/quantities/units.ts';

describe('unitAt', () => {
  it.each([
    ['次会议', '次'],
    ['场次', '场次'],
    ['个百分点', '个百分点'],
    ['个月', '个月'],
    ['人次参加', '人次'],
    ['平方米', '平方米'],
    ['%以上', '%'],
    ['元/生', '元'],
  ])('the longest one in %s is %s', (words, unit) => {
    expect(unitAt(words, 0)).toBe(unit);
  });

  it.each(['学校', '，', ''])('none in %j', (words) => {
    expect(unitAt(words, 0)).toBe('');
  });
});

it('a star before 州 or 副 hides a name', () => {
  for (const unit of ['州', '副', '']) expect(countsAfterStar(unit)).toBe(false);
  for (const unit of ['条', '次', '元', '名']) expect(countsAfterStar(unit)).toBe(true);
});

it('after a Chinese numeral some units name and do not count', () => {
  for (const unit of ['级', '期', '路', '中', '部'])
    if (unitAt(unit, 0)) expect(countsAfterChinese(unit, 3)).toBe(false);
  for (const unit of ['次', '名', '所']) expect(countsAfterChinese(unit, 1)).toBe(true);
  expect(countsAfterChinese('县', 5)).toBe(true);
  expect(countsAfterChinese('县', 1)).toBe(false);
});
