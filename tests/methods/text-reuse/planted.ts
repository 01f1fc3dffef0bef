/** Sentences of the sample notices, and copies of them with some characters changed. */
import { splitPassages } from '../../../src/methods/text-reuse/split-passages.ts';
import { NOTICE_NAMES, noticeText } from '../../support/sample-notices.ts';

/** The sample notices' passages, each with its own array of codes. */
export function sampleSentences(): Uint16Array[] {
  return NOTICE_NAMES.flatMap((name) => {
    const { codes, bounds } = splitPassages(noticeText(name.slice(0, 3)));
    return Array.from({ length: bounds.length / 2 }, (_, i) => codes.slice(bounds[2 * i], bounds[2 * i + 1]));
  });
}

/** Numbers in [0, 1) that depend on the seed alone (a linear congruence, Numerical Recipes). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A copy in which each character is another one, from anywhere in the basic Chinese block, with this probability. */
export function changed(sentence: Uint16Array, rate: number, random: () => number): Uint16Array {
  return sentence.map((code) => (random() < rate ? 0x4e00 + Math.floor(random() * 20000) : code));
}
