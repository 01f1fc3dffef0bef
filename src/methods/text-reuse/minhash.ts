/**
 * MinHash: signatures of passages, of which the share that agrees in two passages estimates how much of their shingles
 * the two have in common (Broder 1997), cut into bands so that passages that are alike meet in one of them (Indyk and
 * Motwani 1998).
 */

/**
 * Characters of a shingle: any run of so many neighbours in a passage. Two are nearly a Chinese word; each character that
 * is changed costs two shingles, where longer ones would cost more and hide what was edited here and there.
 */
export const SHINGLE = 2;
/** A passage has so many keys, each made of so many hashes: two meet where a key, hence all its hashes, is the same. */
export const BANDS = 32;
export const ROWS = 4;

/** Murmur3's finalizer: spreads 32 bits over all 32. */
function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** Each hash is x → a·x + b modulo 2³², a odd; the constants are the same in every run. */
const FACTORS = Int32Array.from({ length: BANDS * ROWS }, (_, row) => mix(2 * row + 1) | 1);
const SUMS = Int32Array.from({ length: BANDS * ROWS }, (_, row) => mix(2 * row + 2));

/**
 * Hashes of a passage's shingles, one for each character but the last ones, into `hashes`.
 *
 * @param end at least {@link SHINGLE} after `start`
 * @returns how many
 */
export function shingleHashes(codes: Uint16Array, start: number, end: number, hashes: Int32Array): number {
  const count = end - start - SHINGLE + 1;
  for (let i = 0; i < count; i += 1) {
    const at = start + i;
    hashes[i] = mix(Math.imul(codes[at]!, 0x9e3779b1) + Math.imul(codes[at + 1]!, 0x85ebca77));
  }
  return count;
}

/** The key of a passage in one band: its least values under the band's hashes, mixed into 32 bits. */
export function bandKey(hashes: Int32Array, count: number, band: number): number {
  const at = band * ROWS;
  const a0 = FACTORS[at]!;
  const a1 = FACTORS[at + 1]!;
  const a2 = FACTORS[at + 2]!;
  const a3 = FACTORS[at + 3]!;
  const b0 = SUMS[at]!;
  const b1 = SUMS[at + 1]!;
  const b2 = SUMS[at + 2]!;
  const b3 = SUMS[at + 3]!;
  let m0 = 0x7fffffff;
  let m1 = 0x7fffffff;
  let m2 = 0x7fffffff;
  let m3 = 0x7fffffff;
  for (let i = 0; i < count; i += 1) {
    const x = hashes[i]!;
    const h0 = (Math.imul(x, a0) + b0) | 0;
    const h1 = (Math.imul(x, a1) + b1) | 0;
    const h2 = (Math.imul(x, a2) + b2) | 0;
    const h3 = (Math.imul(x, a3) + b3) | 0;
    if (h0 < m0) m0 = h0;
    if (h1 < m1) m1 = h1;
    if (h2 < m2) m2 = h2;
    if (h3 < m3) m3 = h3;
  }
  return mix(mix(mix(mix(m0) ^ m1) ^ m2) ^ m3) >>> 0;
}
