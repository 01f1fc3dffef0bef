/** All passages of a corpus in typed arrays; those that are the same character for character are kept once. */
import type { Passages } from './split-passages.ts';

/** Characters kept in one piece; no passage lies in two. */
const CHUNK = 1 << 20;

/** Where a passage's characters are: `codes[start]` to `codes[end]`, exclusive. */
export interface Stretch {
  codes: Uint16Array;
  start: number;
  end: number;
}

/** A typed array that grows by halves. */
class Growing {
  values = new Int32Array(1 << 12);
  size = 0;

  push(value: number): void {
    if (this.size === this.values.length) {
      const wider = new Int32Array(this.size + (this.size >> 1));
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.size] = value;
    this.size += 1;
  }
}

export class PassageStore {
  /** Each wording's characters: piece times {@link CHUNK}, plus its place in the piece, and its length. */
  readonly #starts = new Growing();
  readonly #lengths = new Growing();
  readonly #chunks: Uint16Array[] = [new Uint16Array(CHUNK)];
  #filled = 0;
  /** The wording of each place, text after text; and the first place of each text, one entry more than there are texts. */
  readonly #places = new Growing();
  readonly #firsts = new Growing();
  /** Wordings by their hash: entries are a wording's number plus 1, 0 where there is none. */
  #table = new Int32Array(1 << 14);
  readonly #hashes = new Growing();

  constructor() {
    this.#firsts.push(0);
  }

  /** Number of texts taken. */
  get texts(): number {
    return this.#firsts.size - 1;
  }

  /** Number of different wordings. They are numbered from 0 as they are first met. */
  get wordings(): number {
    return this.#starts.size;
  }

  /** Takes a text's passages; texts are numbered from 0 as they are taken. */
  add({ codes, bounds }: Passages): void {
    for (let i = 0; i < bounds.length; i += 2) this.#places.push(this.#wordingOf(codes, bounds[i]!, bounds[i + 1]!));
    this.#firsts.push(this.#places.size);
  }

  /** The wordings of a text's passages, in order. */
  wordingsOf(text: number): Int32Array {
    return this.#places.values.subarray(this.#firsts.values[text], this.#firsts.values[text + 1]);
  }

  stretch(wording: number): Stretch {
    const at = this.#starts.values[wording]!;
    const start = at % CHUNK;
    return { codes: this.#chunks[Math.floor(at / CHUNK)]!, start, end: start + this.#lengths.values[wording]! };
  }

  #wordingOf(codes: Uint16Array, from: number, to: number): number {
    let hash = to - from;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ codes[at]!, 0x01000193) ^ (hash >>> 15);
    let slot = this.#slot(hash);
    for (; this.#table[slot] !== 0; slot = (slot + 1) & (this.#table.length - 1)) {
      const wording = this.#table[slot]! - 1;
      if (this.#hashes.values[wording] === hash && this.#reads(wording, codes, from, to)) return wording;
    }
    const wording = this.wordings;
    this.#table[slot] = wording + 1;
    this.#hashes.push(hash);
    this.#keep(codes.subarray(from, to));
    if (2 * this.wordings > this.#table.length) this.#widen();
    return wording;
  }

  #reads(wording: number, codes: Uint16Array, from: number, to: number): boolean {
    const { codes: kept, start, end } = this.stretch(wording);
    if (end - start !== to - from) return false;
    for (let at = from; at < to; at += 1) if (kept[start + at - from] !== codes[at]) return false;
    return true;
  }

  #keep(codes: Uint16Array): void {
    if (this.#filled + codes.length > CHUNK) {
      this.#chunks.push(new Uint16Array(CHUNK));
      this.#filled = 0;
    }
    const piece = this.#chunks.length - 1;
    this.#chunks[piece]!.set(codes, this.#filled);
    this.#starts.push(piece * CHUNK + this.#filled);
    this.#lengths.push(codes.length);
    this.#filled += codes.length;
  }

  #slot(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> 7) & (this.#table.length - 1);
  }

  #widen(): void {
    this.#table = new Int32Array(2 * this.#table.length);
    for (let wording = 0; wording < this.wordings; wording += 1) {
      let slot = this.#slot(this.#hashes.values[wording]!);
      while (this.#table[slot] !== 0) slot = (slot + 1) & (this.#table.length - 1);
      this.#table[slot] = wording + 1;
    }
  }
}
