/** Cuts Chinese text into words. Node only: the dictionary and its engine are not for the page. */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Codebook } from '../codebook.ts';
import { teachThemeWords } from './theme-words.ts';
import { type CutWords, closeGaps, wordsText } from './words-text.ts';

type Words = Pick<Codebook, 'fieldTerms' | 'themes'>;

/** Of the dictionary's 60 million: enough for a term to stay whole beside any cut of it in two. */
const TERM_FREQUENCY = 100_000;

/** Making one takes a tenth of a second and 40 MB: one for each codebook. */
const made = new WeakMap<Words, CutWords>();

/**
 * Cuts with the dictionary of jieba, the codebook's field terms and such terms of its themes as would else fall into
 * characters. Words are those of these lists alone: what a hidden Markov model would guess beyond them (对市, 日至) is
 * left in characters.
 */
export function segmenter(codebook: Words): CutWords {
  let cut = made.get(codebook);
  if (!cut) {
    cut = makeCut(codebook);
    made.set(codebook, cut);
  }
  return cut;
}

function makeCut(codebook: Words): CutWords {
  let jieba: Jieba | null = null;
  const start = (): Jieba => {
    const engine = Jieba.withDict(dict);
    const add = (word: string) => engine.loadDict(Buffer.from(`${word} ${TERM_FREQUENCY} nz\n`));
    for (const word of codebook.fieldTerms) add(word);
    teachThemeWords(codebook, (term) => engine.cut(term, false), add);
    return engine;
  };
  return (text) => {
    jieba ??= start();
    return wordsText(jieba.cut(closeGaps(text), false));
  };
}
