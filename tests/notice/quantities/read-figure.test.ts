import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/notice/quantities/read-figure.ts';

describe('readFigure', () => {
  it.each([
    ['118次', 118, '118', {}],
    ['41.3万元', 413_000, '41.3万', { multiplied: true }],
    ['1,286万元', 12_860_000, '1,286万', { multiplied: true }],
    ['1万多人', 10_000, '1万多', { multiplied: true, over: true }],
    ['30余次', 30, '30余', { over: true }],
    ['三万余名', 30_000, '三万余', { chinese: true, multiplied: true, over: true }],
    ['十几所', 10, '十几', { chinese: true, over: true }],
    ['二十三名', 23, '二十三', { chinese: true }],
    ['*条', null, '*', { redacted: true }],
    ['*.*亿元', null, '*.*亿', { redacted: true, multiplied: true }],
    ['1*个', null, '1*', { redacted: true }],
  ])('reads %s', (words, value, printed, marks) => {
    expect(readFigure(words, 0)).toEqual({
      value,
      end: printed.length,
      over: false,
      chinese: false,
      multiplied: false,
      redacted: false,
      ...marks,
    });
  });

  it('takes a year before a name for a year (秦州 3.3)', () => {
    expect(readFigure('2025千校万师赛课', 0)).toMatchObject({ value: 2025, end: 4 });
  });

  it('does not take the verb 来 for a rest', () => {
    expect(readFigure('5来', 0)).toMatchObject({ value: 5, end: 1 });
  });

  it.each(['次', '年', ''])('finds no figure in %j', (words) => {
    expect(readFigure(words, 0)).toBeNull();
  });
});
