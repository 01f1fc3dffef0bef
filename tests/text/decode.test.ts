import { describe, expect, it } from 'vitest';
import { decode } from '../../src/text/decode.ts';
import { TextError } from '../../src/text/text-error.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const codeOf = (input: Uint8Array) => {
  try {
    decode(input, 'a.txt');
  } catch (error) {
    if (error instanceof TextError) return error.code;
    throw error;
  }
  return null;
};

// 关于巡察整改进展情况的通报。
// The bytes below were made with another encoder (Python's codecs).
const TEXT = '关于巡察整改进展情况的通报。';
const GB18030 = bytes('b9d8 d3da d1b2 b2ec d5fb b8c4 bdf8 d5b9 c7e9 bff6 b5c4 cda8 b1a8 a1a3');
const TRADITIONAL = '關於巡察整改進展情況的通報。教育局黨組對學校食堂進行檢查，並要求立即整改。';
const BIG5 = bytes(
  'c3f6 a9f3 a8b5 b9ee bee3 a7ef b669 ae69 b1a1 aa70 aaba b371 b3f8 a143 b1d0 a87c a7bd c4d2 b2d5 b9ef' +
    'bec7 aed5 adb9 b0f3 b669 a6e6 c0cb ac64 a141 a8c3 ad6e a844 a5df a759 bee3 a7ef a143',
);

describe('decode', () => {
  it('reads UTF-8 and drops the byte order mark', () => {
    expect(decode(new TextEncoder().encode(`\uFEFF${TEXT}`), 'a.txt')).toEqual({ text: TEXT, encoding: 'utf-8' });
  });

  it('reads GB18030, characters of four bytes included', () => {
    expect(decode(GB18030, 'a.txt')).toEqual({ text: TEXT, encoding: 'gb18030' });
    const rare = bytes('9532 8236'); // 𠀀, outside the basic plane
    expect(decode(Uint8Array.from([...GB18030, ...rare]), 'a.txt').text).toBe(`${TEXT}𠀀`);
  });

  it('reads Big5, which GB18030 would also accept', () => {
    expect(decode(BIG5, 'a.txt')).toEqual({ text: TRADITIONAL, encoding: 'big5' });
  });

  it('reads UTF-16 with a byte order mark', () => {
    const little = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
    expect(decode(little, 'a.txt')).toEqual({ text: TEXT, encoding: 'utf-16le' });
    expect(decode(Buffer.from(little).swap16(), 'a.txt')).toEqual({ text: TEXT, encoding: 'utf-16be' });
  });

  it.each([
    ['empty', new Uint8Array(0)],
    ['empty', bytes('efbbbf 0a20 e38080')],
    ['binary', bytes('89504e47 0d0a1a0a 0000000d 49484452')],
    ['binary', Uint8Array.from({ length: 300 }, (_, i) => 1 + ((i * 7) % 255))],
    ['encoding', bytes('fffe 00d8')],
    ['encoding', Buffer.from("L'été dernier, la fête a été très réussie à Nîmes.", 'latin1')],
  ])('refuses what is no text: %s', (code, input) => {
    expect(codeOf(input)).toBe(code);
  });

  it('says where damaged UTF-8 is damaged instead of reading it as something else', () => {
    const damaged = Buffer.from(TEXT.repeat(20));
    damaged[300] = 0x41;
    expect(() => decode(damaged, 'a.txt')).toThrow(/^a\.txt: looks like UTF-8, but byte 301 /);
  });
});
