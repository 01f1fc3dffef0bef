import { describe, expect, it } from 'vitest';
import { readRadicals } from '../../../../src/text/formats/pdf/radicals.ts';

describe('readRadicals', () => {
  it('reads radicals as the characters that were typed, the simplified ones too', () => {
    expect(readRadicals('⼗⼆⽉⼀⽇，⼈⺠⾄上；⻓⻔⻢⻋⻛，落⼾⻘年')).toBe(
      '十二月一日，人民至上；长门马车风，落户青年',
    );
  });

  it('reads compatibility ideographs, and a long dash as two', () => {
    expect(readRadicals('\uF9D1\uF98E平台⸺云')).toBe('六年平台——云');
  });

  it('leaves every other character as it is', () => {
    const text = '①（一）１２％．〇Ａ―…—“整改”㎡';
    expect(readRadicals(text)).toBe(text);
  });
});
