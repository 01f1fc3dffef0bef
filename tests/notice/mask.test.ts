import { describe, expect, it } from 'vitest';
import { readMask } from '../../src/notice/mask.ts';

describe('readMask', () => {
  it.each([
    ['云安区教〔2023〕45号文件', '〔2023〕45号'],
    ['*组字〔*〕*号有关要求', '〔*〕*号'],
    ['电话0766-8638831转办', '0766-8638831'],
    ['手机13812345678接听', '13812345678'],
    ['接收12345热线', '12345'],
    ['沿318国道', '318'],
    ['信箱ya8636999@126.com收件', 'ya8636999@126.com'],
    ['见https：//example.gov.cn/2024/1.html', 'https：//example.gov.cn/2024/1.html'],
  ])('masks the number in %s', (text, masked) => {
    const mask = readMask(text, [], []);
    const start = text.indexOf(masked);
    expect(mask(start)).toBe(start + masked.length);
    expect(mask(start + masked.length - 1)).toBe(start + masked.length);
    expect(mask(start + masked.length)).toBe(start + masked.length);
    if (start > 0) expect(mask(start - 1)).toBe(start - 1);
  });

  it('masks titles and dates, one inside the other too', () => {
    const date = { start: 4, end: 9, iso: '2024', until: null, bound: null, year: 2024 };
    const mask = readMask('整改《2024年工作方案》落实', [{ start: 2, end: 13 }], [{ ...date, start: 3, end: 8 }]);
    expect(mask(9)).toBe(13);
    expect(mask(1)).toBe(1);
  });

  it('leaves a plain count free', () => {
    expect(readMask('处理12345人', [], [])(2)).toBe(2);
  });

  // The address swallows what follows it up to the end of the paragraph.
  it('an address ends where Chinese words begin', () => {
    expect(readMask('见https：//a.cn/1.html，检查20次', [], [])(23)).toBe(23);
  });
});
