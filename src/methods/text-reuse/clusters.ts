/** Groups wordings around models: the first of each group, with which every other of it was aligned. */
import { align } from './align.ts';
import { inCompany, ModelIndex } from './candidates.ts';
import { BANDS, bandKey, shingleHashes } from './minhash.ts';
import type { PassageStore, Stretch } from './passage-store.ts';
import { LONGEST, SHORTEST } from './split-passages.ts';

/** A passage joins a model where at least so much of the longer of the two is matched, */
export const LEAST_SIMILARITY = 0.7;
/** and at least so many characters: as many as the shortest passage has. */
export const LEAST_MATCHED = SHORTEST;

/** How often others are let in, in wordings. */
const PAUSE = 4096;

/** For each wording of a store, by its number. */
export interface Clusters {
  /** The wording that is its model; its own number where it is a model or stands alone. */
  model: Int32Array;
  /** Matched characters over the length of the longer of it and its model; 1 for a model. */
  similarity: Float64Array;
  /** The stretch of it that is aligned with its model, from its first character, end exclusive; all of a model. */
  start: Uint16Array;
  end: Uint16Array;
}

/** The similarity of two passages, and the part of the second that is aligned with the first; null where they are not alike. */
export function likeness(a: Stretch, b: Stretch): { similarity: number; start: number; end: number } | null {
  const lengths = [a.end - a.start, b.end - b.start] as const;
  const longer = Math.max(...lengths);
  const needed = Math.max(LEAST_MATCHED, LEAST_SIMILARITY * longer);
  if (Math.min(...lengths) < needed || inCommon(a, b) < needed) return null;
  const { matched, bStart, bEnd } = align(a.codes, a.start, a.end, b.codes, b.start, b.end);
  return matched < needed ? null : { similarity: matched / longer, start: bStart, end: bEnd };
}

const counts = new Int16Array(65536);

/** Characters that two passages have in common in whatever order: no alignment matches more. */
function inCommon(a: Stretch, b: Stretch): number {
  for (let at = a.start; at < a.end; at += 1) counts[a.codes[at]!]! += 1;
  let common = 0;
  for (let at = b.start; at < b.end; at += 1) {
    const code = b.codes[at]!;
    if (counts[code]! > 0) common += 1;
    counts[code]! -= 1;
  }
  for (let at = a.start; at < a.end; at += 1) counts[a.codes[at]!] = 0;
  for (let at = b.start; at < b.end; at += 1) counts[b.codes[at]!] = 0;
  return common;
}

/**
 * Groups the wordings of a store: each, in the given order, joins the model it shares most keys with among those that it
 * is alike, or becomes a model itself.
 *
 * @param order every wording once: the earlier become models
 * @yields now and then, for the caller to see to other things
 */
export function* clusterWordings(store: PassageStore, order: Int32Array): Generator<void, Clusters> {
  const { wordings } = store;
  const clusters: Clusters = {
    model: Int32Array.from({ length: wordings }, (_, wording) => wording),
    similarity: new Float64Array(wordings).fill(1),
    start: new Uint16Array(wordings),
    end: new Uint16Array(wordings),
  };
  const company = yield* inCompany(store);
  const models = new Int32Array(company.reduce((sum, mark) => sum + mark, 0));
  const index = new ModelIndex(models.length);
  let modelsSize = 0;
  const hashes = new Int32Array(LONGEST);
  const keys = new Uint32Array(BANDS);
  for (let i = 0; i < order.length; i += 1) {
    if (i % PAUSE === 0) yield;
    const wording = order[i]!;
    const passage = store.stretch(wording);
    clusters.end[wording] = passage.end - passage.start;
    if (company[wording] === 0) continue;
    const count = shingleHashes(passage.codes, passage.start, passage.end, hashes);
    for (let band = 0; band < BANDS; band += 1) keys[band] = bandKey(hashes, count, band);
    let joined = false;
    for (const candidate of index.lookUp(keys)) {
      const model = models[candidate]!;
      const alike = likeness(store.stretch(model), passage);
      if (alike === null) continue;
      clusters.model[wording] = model;
      clusters.similarity[wording] = alike.similarity;
      clusters.start[wording] = alike.start;
      clusters.end[wording] = alike.end;
      joined = true;
      break;
    }
    if (joined) continue;
    index.add(keys);
    models[modelsSize] = wording;
    modelsSize += 1;
  }
  return clusters;
}
