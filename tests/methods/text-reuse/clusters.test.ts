/**
 * Held against every pair of passages compared with every other, without signatures or bands, by the recurrence that
 * Smith and Waterman (1981) print, written down here anew; and against copies planted on purpose.
 */
import { describe, expect, it } from 'vitest';
import { type Clusters, clusterWordings, LEAST_SIMILARITY } from '../../../src/methods/text-reuse/clusters.ts';
import { wordingsInOrder } from '../../../src/methods/text-reuse/families.ts';
import { PassageStore } from '../../../src/methods/text-reuse/passage-store.ts';
import { changed, sampleSentences, seeded } from './planted.ts';

function storeOf(texts: readonly (readonly Uint16Array[])[]): PassageStore {
  const store = new PassageStore();
  for (const sentences of texts) {
    const bounds: number[] = [];
    const codes: number[] = [];
    for (const sentence of sentences) {
      bounds.push(codes.length, codes.length + sentence.length);
      codes.push(...sentence);
    }
    store.add({
      codes: Uint16Array.from(codes),
      offsets: new Int32Array(codes.length),
      bounds: Int32Array.from(bounds),
    });
  }
  return store;
}

function clustersOf(store: PassageStore, order = wordingsInOrder(store, [...Array(store.texts).keys()])): Clusters {
  const working = clusterWordings(store, order);
  for (;;) {
    const step = working.next();
    if (step.done) return step.value;
  }
}

/** Matches of a best local alignment, by equation 1 of the paper with its gaps one by one; those of the best cells are the most. */
function matchesOf(a: Uint16Array, b: Uint16Array): number {
  const width = b.length + 1;
  const h = new Float64Array((a.length + 1) * width);
  const matched = new Int32Array(h.length);
  let best = 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const at = i * width + j;
      const same = a[i - 1] === b[j - 1];
      let value = h[at - width - 1]! + (same ? 3 : -1);
      let count = matched[at - width - 1]! + (same ? 1 : 0);
      for (let k = 1; k <= i; k += 1) {
        const gap = h[at - k * width]! - 3 - k;
        if (gap > value) [value, count] = [gap, matched[at - k * width]!];
      }
      for (let k = 1; k <= j; k += 1) {
        const gap = h[at - k]! - 3 - k;
        if (gap > value) [value, count] = [gap, matched[at - k]!];
      }
      if (value > 0) [h[at], matched[at]] = [value, count];
      if (h[at]! > h[best]!) best = at;
    }
  }
  return matched[best]!;
}

/** No alignment matches more than the characters that two sentences have in common, nor more than the shorter has. */
function mayBeAlike(a: Uint16Array, b: Uint16Array): boolean {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < LEAST_SIMILARITY * longer) return false;
  const left = [...b];
  const common = [...a].filter((code) => {
    const place = left.indexOf(code);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
  return common.length >= LEAST_SIMILARITY * longer;
}

describe('clusterWordings', () => {
  it('joins in the five samples what comparing all with all finds alike, and nothing else', () => {
    const sentences = [...new Map(sampleSentences().map((sentence) => [sentence.join(' '), sentence])).values()];
    const expected = new Set<number>();
    for (const [i, a] of sentences.entries()) {
      for (const [j, b] of sentences.slice(0, i).entries()) {
        if (!mayBeAlike(a, b)) continue;
        const matches = matchesOf(a, b);
        if (matches < 16 || matches < LEAST_SIMILARITY * Math.max(a.length, b.length)) continue;
        expected.add(i).add(j);
      }
    }
    const { model } = clustersOf(storeOf([sentences]));
    const found = [...model.keys()].filter((wording) =>
      model.some((of, other) => other !== wording && of === model[wording]),
    );
    expect(expected.size).toBeGreaterThan(15);
    expect(found).toEqual([...expected].sort((a, b) => a - b));
  }, 30_000);

  it('finds planted copies: how many, by the share of their characters that were changed', () => {
    const sentences = sampleSentences().slice(0, 400);
    const random = seeded(2026);
    const foundAt = (rate: number) => {
      const { model } = clustersOf(storeOf([sentences, sentences.map((sentence) => changed(sentence, rate, random))]));
      // The copies come after all originals; one that is unchanged is the same wording.
      const copies = model.slice(new Set(sentences.map((sentence) => sentence.join(' '))).size);
      return [...copies].filter((of, index) => of !== model.length - copies.length + index).length / copies.length;
    };
    expect(foundAt(0.05)).toBeGreaterThan(0.95);
    expect(foundAt(0.1)).toBeGreaterThan(0.9);
    expect(foundAt(0.15)).toBeGreaterThan(0.8);
    expect(foundAt(0.2)).toBeGreaterThan(0.6);
    expect(foundAt(0.25)).toBeGreaterThan(0.4);
    // What is left of less than a third of the characters is no reuse.
    expect(foundAt(0.7)).toBe(0);
  });

  it('takes the earliest in the given order as the model, and gives the aligned part of the others', () => {
    const codesOf = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0));
    const plain = codesOf('局党组召开专题会议研究部署学校食堂管理工作');
    const led = codesOf('二是局党组召开专题会议研究部署学校食堂管理工作');
    const store = storeOf([[led], [plain]]);
    const asGiven = clustersOf(store);
    expect([...asGiven.model]).toEqual([0, 0]);
    expect(asGiven.similarity[1]).toBeCloseTo(plain.length / led.length, 12);
    const reversed = clustersOf(store, Int32Array.of(1, 0));
    expect([...reversed.model]).toEqual([1, 1]);
    expect([reversed.start[0], reversed.end[0]]).toEqual([2, led.length]);
  });
});
