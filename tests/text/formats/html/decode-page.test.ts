import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../../src/text/formats/html/decode-page.ts';
import { encodeGb18030 } from '../../../support/encode-gb18030.ts';
import { fixture } from '../fixture.ts';

const PROSE = '根据区委统一部署，区委第二巡察组对区教育局党组开展了巡察。';
const page = (meta: string) => `<html><head>${meta}</head><body>${PROSE.repeat(20)}</body></html>`;
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodePage', () => {
  it('reads UTF-8 and GBK, whatever the page declares', () => {
    for (const meta of [
      '',
      '<meta charset="gbk">',
      '<meta charset=utf-8>',
      '<meta http-equiv="Content-Type" content="text/html; charset=big5">',
    ]) {
      expect(decodePage(utf8(page(meta)), 'a')).toEqual({ text: page(meta), encoding: 'utf-8', damaged: 0 });
      expect(decodePage(encodeGb18030(page(meta)), 'a')).toEqual({ text: page(meta), encoding: 'gb18030', damaged: 0 });
    }
  });

  it('drops a byte order mark, and reads UTF-16 by it', () => {
    expect(decodePage(utf8(`\uFEFF${page('')}`), 'a').text).toBe(page(''));
    expect(decodePage(Buffer.from(`\uFEFF${page('')}`, 'utf16le'), 'a')).toMatchObject({
      text: page(''),
      encoding: 'utf-16le',
    });
  });

  it('takes the word of a page that declares Big5 where the bytes bear it out', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="big5">'), fixture('big5-undeclared.html')]);
    expect(decodePage(bytes, 'a')).toMatchObject({ encoding: 'big5', damaged: 0 });
  });

  it('reads a page with a few damaged bytes, and counts them', () => {
    const bytes = Buffer.from(utf8(page('')));
    bytes[bytes.length - 40] = 0xff;
    const { text, encoding, damaged } = decodePage(bytes, 'a');
    expect(encoding).toBe('utf-8');
    expect(damaged).toBeGreaterThan(0);
    expect(text).toContain('\uFFFD');
    expect(text).toContain(PROSE);
  });

  it('does so in GB18030 too', () => {
    const bytes = Buffer.concat([encodeGb18030(page('')), Uint8Array.of(0xff, 0xff)]);
    expect(decodePage(bytes, 'a')).toEqual({ text: `${page('')}\uFFFD\uFFFD`, encoding: 'gb18030', damaged: 2 });
  });

  it('refuses what is no text', () => {
    expect(() => decodePage(Uint8Array.of(1, 2, 0, 0, 3), 'a.html')).toThrow('a.html: is a binary file');
    expect(() => decodePage(utf8('  \n'), 'a.html')).toThrow('a.html: the file is empty');
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => 0x80 + ((i * 7919 + (i >> 3) * 31) % 0x80));
    expect(() => decodePage(noise, 'a.html')).toThrow('a.html: is in an unknown encoding');
  });
});
