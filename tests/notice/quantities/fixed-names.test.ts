import { describe, expect, it } from 'vitest';
import { fixedNameAt } from '../../../src/notice/quantities/fixed-names.ts';

describe('fixedNameAt', () => {
  it.each(['一岗双责', '三重一大', '四个意识', '两个维护', '八项规定', '十四五', '双减', '三会一课', '四风'])(
    '%s is a name',
    (name) => {
      expect(fixedNameAt(`落实${name}要求`, 2)).toBe(name.length);
    },
  );

  it.each(['两所学校', '五次会议', '118次'])('%s is none', (words) => {
    expect(fixedNameAt(words, 0)).toBe(0);
  });

  // 三名 is in the list (“三名”工程), and takes every 三名教师 with it; only the quoted name counts nothing.
  it('三名教师 is none', () => {
    expect(fixedNameAt('三名教师', 0)).toBe(0);
  });
});
