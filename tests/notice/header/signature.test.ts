import { describe, expect, it } from 'vitest';
import { scanDates } from '../../../src/notice/dates/scan-dates.ts';
import { readSignature } from '../../../src/notice/header/signature.ts';

const read = (text: string) => readSignature(text, scanDates(text, 0, text.length, null));

describe('readSignature', () => {
  it('reads body and date in either order', () => {
    for (const foot of ['某某局党组\n2025年3月18日', '2025年3月18日\n某某局党组'])
      expect(read(`抓好落实。\n${foot}`)).toEqual({ issuer: '某某局党组', date: '2025-03-18', start: 6 });
  });

  it('finds none below a sentence', () => {
    const text = '某某局党组\n2025年3月18日\n请大家监督，谢谢。';
    expect(read(text)).toEqual({ issuer: null, date: null, start: text.length });
  });

  it('keeps a redacted date as unknown', () => {
    expect(read('抓好落实。\n某某局党组\n*年*月*日')).toMatchObject({ issuer: '某某局党组', date: null, start: 6 });
  });
});
