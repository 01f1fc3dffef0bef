/**
 * Broder (1997), On the resemblance and containment of documents: the share of hashes that agree is, on average, the
 * share of shingles in common, reckoned here with sets. Indyk and Motwani (1998), Approximate nearest neighbors; the
 * probabilities of meeting are those of Leskovec, Rajaraman and Ullman, Mining of Massive Datasets (3rd ed. 2020), figure 3.8.
 */
import { describe, expect, it } from 'vitest';
import { BANDS, bandKey, ROWS, SHINGLE, shingleHashes } from '../../../src/methods/text-reuse/minhash.ts';
import { changed, sampleSentences, seeded } from './planted.ts';

function keysOf(text: Uint16Array): Uint32Array {
  const hashes = new Int32Array(text.length);
  const count = shingleHashes(text, 0, text.length, hashes);
  return Uint32Array.from({ length: BANDS }, (_, band) => bandKey(hashes, count, band));
}

/** Probability that two passages with this share of shingles in common meet in a band or more. */
const meetingProbability = (share: number, bands: number, rows: number) => 1 - (1 - share ** rows) ** bands;

function jaccard(a: Uint16Array, b: Uint16Array): number {
  const shingles = (text: Uint16Array) =>
    new Set(Array.from({ length: text.length - SHINGLE + 1 }, (_, at) => text.slice(at, at + SHINGLE).join(' ')));
  const [x, y] = [shingles(a), shingles(b)];
  const common = [...x].filter((shingle) => y.has(shingle)).length;
  return common / (x.size + y.size - common);
}

/** Sentences of the samples beside copies in which some characters are others, with what they have in common. */
function pairsOf() {
  const random = seeded(1997);
  return sampleSentences().flatMap((sentence) =>
    [0.02, 0.06, 0.1, 0.15, 0.2, 0.3].map((rate) => {
      const copy = changed(sentence, rate, random);
      const [a, b] = [keysOf(sentence), keysOf(copy)];
      return { jaccard: jaccard(sentence, copy), bands: a.filter((key, band) => key === b[band]).length };
    }),
  );
}

const PAIRS = pairsOf();

describe('MinHash and bands', () => {
  it('reckons the probability of meeting as the table in print: 20 bands of 5 rows', () => {
    const printed = [
      [0.2, 0.006],
      [0.3, 0.047],
      [0.4, 0.186],
      [0.5, 0.47],
      [0.6, 0.802],
      [0.7, 0.975],
      [0.8, 0.9996],
    ] as const;
    for (const [share, probability] of printed) {
      expect(Math.abs(meetingProbability(share, 20, 5) - probability)).toBeLessThan(0.0006);
    }
  });

  it('brings passages that have 0.6 of their shingles in common together more than 95 times in 100', () => {
    expect(meetingProbability(0.6, BANDS, ROWS)).toBeGreaterThan(0.95);
    const near = PAIRS.filter((pair) => Math.abs(pair.jaccard - 0.6) < 0.05);
    expect(near.length).toBeGreaterThan(200);
    expect(near.filter(({ bands }) => bands > 0).length / near.length).toBeGreaterThan(0.95);
  });

  it('lets them meet in as many bands as the share of common shingles, to the power of the rows, says', () => {
    for (const [low, high] of [
      [0.3, 0.5],
      [0.5, 0.7],
      [0.7, 0.9],
    ] as const) {
      const some = PAIRS.filter((pair) => pair.jaccard >= low && pair.jaccard < high);
      const found = some.reduce((sum, { bands }) => sum + bands / BANDS, 0) / some.length;
      const expected = some.reduce((sum, pair) => sum + pair.jaccard ** ROWS, 0) / some.length;
      expect(Math.abs(found - expected)).toBeLessThan(0.02);
    }
  });

  it('gives the same keys for the same passage wherever it stands', () => {
    const passage = Uint16Array.from('坚持问题导向全面加强食堂管理工作', (letter) => letter.charCodeAt(0));
    const moved = Uint16Array.from([7, 7, ...passage]);
    const hashes = new Int32Array(passage.length);
    const count = shingleHashes(moved, 2, moved.length, hashes);
    expect(bandKey(hashes, count, 3)).toBe(keysOf(passage)[3]);
  });
});
