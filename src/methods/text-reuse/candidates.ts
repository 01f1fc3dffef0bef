/** Finds the passages that are worth aligning: those that meet others in a band. */

import { BANDS, bandKey, shingleHashes } from './minhash.ts';
import type { PassageStore } from './passage-store.ts';
import { LONGEST } from './split-passages.ts';

/**
 * Marks the wordings that meet another in some band; all others stand alone and need not be kept at hand. Works band by
 * band, so that the keys of one band alone are in memory. Two keys may be the same by chance (one pair in 2³²), which
 * costs a look and tells nothing wrong.
 *
 * @returns one byte a wording: 1 where it meets another
 * @yields after each band, for the caller to see to other things
 */
export function* inCompany(store: PassageStore): Generator<void, Uint8Array> {
  const { wordings } = store;
  const marks = new Uint8Array(wordings);
  const keys = new Uint32Array(wordings);
  const hashes = new Int32Array(LONGEST);
  for (let band = 0; band < BANDS; band += 1) {
    for (let wording = 0; wording < wordings; wording += 1) {
      const { codes, start, end } = store.stretch(wording);
      keys[wording] = bandKey(hashes, shingleHashes(codes, start, end, hashes), band);
    }
    const met = metTwice(keys);
    for (let wording = 0; wording < wordings; wording += 1) {
      if (marks[wording] === 0 && holds(met, keys[wording]!)) marks[wording] = 1;
    }
    yield;
  }
  return marks;
}

/** The keys that stand more than once, sorted. */
function metTwice(keys: Uint32Array): Uint32Array {
  const sorted = keys.slice().sort();
  let size = 0;
  for (let i = 1; i < sorted.length; i += 1) {
    const key = sorted[i]!;
    if (key === sorted[i - 1] && (size === 0 || sorted[size - 1] !== key)) {
      // What is written never overtakes what is read.
      sorted[size] = key;
      size += 1;
    }
  }
  return sorted.subarray(0, size);
}

function holds(sorted: Uint32Array, key: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === key;
}

const PIECE_BITS = 18;
const PIECE = 1 << PIECE_BITS;

/**
 * Models that passages may be like, by their keys. Where many models share a key, the latest of them are looked at: so
 * many that a phrase that every text has cannot make each passage be compared with all.
 */
export class ModelIndex {
  static readonly MOST_OF_A_KEY = 32;
  static readonly MOST_CANDIDATES = 12;

  readonly #heads: Int32Array;
  readonly #shift: number;
  /** For each entry, a model in a band: half of its key, and the entry before it in the same chain, plus 1. */
  readonly #halves: Uint16Array[] = [];
  readonly #before: Int32Array[] = [];
  #models = 0;
  /** In how many bands each model was met, and the look-up it was met in. */
  readonly #bandsMet: Uint8Array;
  readonly #metIn: Int32Array;
  #lookUps = 0;
  readonly #found: number[] = [];

  /** @param expected models there may be at most */
  constructor(expected: number) {
    const bits = Math.min(24, Math.max(10, Math.ceil(Math.log2(Math.max(1, expected) * (BANDS / 4)))));
    this.#heads = new Int32Array(1 << bits);
    this.#shift = 32 - bits;
    this.#bandsMet = new Uint8Array(expected);
    this.#metIn = new Int32Array(expected);
  }

  /** Adds a model by its keys; models are numbered from 0 as they are added. */
  add(keys: Uint32Array): void {
    for (let band = 0; band < BANDS; band += 1) {
      const entry = this.#models * BANDS + band;
      const piece = entry >>> PIECE_BITS;
      if (piece === this.#halves.length) {
        this.#halves.push(new Uint16Array(PIECE));
        this.#before.push(new Int32Array(PIECE));
      }
      const slot = this.#slot(keys[band]!, band);
      this.#halves[piece]![entry & (PIECE - 1)] = keys[band]!;
      this.#before[piece]![entry & (PIECE - 1)] = this.#heads[slot]!;
      this.#heads[slot] = entry + 1;
    }
    this.#models += 1;
  }

  /** The models that share most keys with a passage, those met in most bands first, then the earliest. */
  lookUp(keys: Uint32Array): readonly number[] {
    this.#lookUps += 1;
    const found = this.#found;
    found.length = 0;
    for (let band = 0; band < BANDS; band += 1) {
      let entry = this.#heads[this.#slot(keys[band]!, band)]! - 1;
      for (let steps = 0; entry >= 0 && steps < ModelIndex.MOST_OF_A_KEY; steps += 1) {
        const piece = entry >>> PIECE_BITS;
        const place = entry & (PIECE - 1);
        const isOfKey = this.#halves[piece]![place] === (keys[band]! & 0xffff) && entry % BANDS === band;
        if (isOfKey) this.#meet(Math.floor(entry / BANDS));
        entry = this.#before[piece]![place]! - 1;
      }
    }
    found.sort((a, b) => this.#bandsMet[b]! - this.#bandsMet[a]! || a - b);
    if (found.length > ModelIndex.MOST_CANDIDATES) found.length = ModelIndex.MOST_CANDIDATES;
    return found;
  }

  #meet(model: number): void {
    if (this.#metIn[model] !== this.#lookUps) {
      this.#metIn[model] = this.#lookUps;
      this.#bandsMet[model] = 0;
      this.#found.push(model);
    }
    this.#bandsMet[model]! += 1;
  }

  #slot(key: number, band: number): number {
    return Math.imul(key ^ Math.imul(band + 1, 0x9e3779b1), 0x85ebca6b) >>> this.#shift;
  }
}
