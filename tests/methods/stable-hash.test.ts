/**
 * Held against the definitions in whole numbers without bounds, these against published values: FNV-1a of "foobar"
 * (Fowler, Noll & Vo, The FNV non-cryptographic hash algorithm, IETF draft, test vectors); MurmurHash3 x86_32 of nothing
 * with seeds 1 and 0xffffffff (Appleby), which is its last step alone.
 */
import { describe, expect, it } from 'vitest';
import { stableHash } from '../../src/methods/stable-hash.ts';

const ALL = 0xffffffffn;

function fnv1a(bytes: Buffer): bigint {
  let hash = 0x811c9dc5n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x01000193n) & ALL;
  return hash;
}

function lastStep(start: bigint): bigint {
  let hash = start;
  hash ^= hash >> 16n;
  hash = (hash * 0x85ebca6bn) & ALL;
  hash ^= hash >> 13n;
  hash = (hash * 0xc2b2ae35n) & ALL;
  return hash ^ (hash >> 16n);
}

describe('the hash of a text', () => {
  it('is as defined, Chinese letters and pairs of units too', () => {
    expect(fnv1a(Buffer.from('foobar'))).toBe(0xbf9cf968n);
    expect([lastStep(1n), lastStep(ALL)]).toEqual([0x514e28b7n, 0x81f16f39n]);
    for (const text of ['', 'a', '[1,"school_meals","三","𠮷"]', '清远市'.repeat(50)])
      expect(BigInt(stableHash(text)) & ALL).toBe(lastStep(fnv1a(Buffer.from(text, 'utf16le'))));
  });
});
