import { describe, expect, it } from 'vitest';
import { corpusVersion } from '../../src/warehouse/corpus-version.ts';

const A = { contentHash: 'aa', correctionsHash: null };
const B = { contentHash: 'bb', correctionsHash: null };

describe('corpusVersion', () => {
  it('does not depend on the order of the notices', () => {
    expect(corpusVersion([B, A], 'p', 'c')).toBe(corpusVersion([A, B], 'p', 'c'));
  });

  it('changes with a notice, a correction, the parser and the codebook', () => {
    const versions = [
      corpusVersion([A, B], 'p', 'c'),
      corpusVersion([A], 'p', 'c'),
      corpusVersion([], 'p', 'c'),
      corpusVersion([A, { ...B, correctionsHash: 'x' }], 'p', 'c'),
      corpusVersion([A, B], 'p2', 'c'),
      corpusVersion([A, B], 'p', 'c2'),
    ];
    expect(new Set(versions).size).toBe(versions.length);
    for (const version of versions) expect(version).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the hash that shasum gives of the lines', () => {
    // printf 'parser p\ncodebook c\naa\nbb' | sha256sum
    expect(corpusVersion([B, A], 'p', 'c')).toBe('7d7f0d485df78074c91b232e637420e5d3692945a72b6c3a38fa61f8ebb02b8a');
  });
});
