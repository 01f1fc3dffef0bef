import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 as inBrowser } from '../../src/text/sha256-browser.ts';
import { sha256 as inNode } from '../../src/text/sha256-node.ts';

describe('sha256', () => {
  it.each([
    // FIPS 180-4's own examples.
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of %j is the published one', (text, hash) => {
    expect(inBrowser(text)).toBe(hash);
    expect(inNode(text)).toBe(hash);
  });

  it('is the same in the browser as in Node for every length around a block', () => {
    for (let length = 0; length <= 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37) & 255);
      expect(inBrowser(bytes), `${length} bytes`).toBe(inNode(bytes));
    }
  });

  it('is the same in the browser as in Node for any text and for part of a buffer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(inBrowser(text)).toBe(inNode(text));
      }),
    );
    const whole = Uint8Array.from({ length: 5000 }, (_, index) => (index * index) & 255);
    expect(inBrowser(whole.subarray(7, 4321))).toBe(inNode(whole.subarray(7, 4321)));
  });
});
