/** Families of passages: wordings around one model that stand in two places or more. */
import type { Clusters } from './clusters.ts';
import type { PassageStore } from './passage-store.ts';

export interface Family {
  /** The wording that is its model, and the text in which that stands first. */
  model: number;
  text: number;
  /** Number of texts and of places that it stands in. */
  texts: number;
  places: number;
  /** Length of the model in characters that count. */
  characters: number;
}

/** The wordings in the order in which they are first met when the texts are read in a given order. */
export function wordingsInOrder(store: PassageStore, texts: readonly number[]): Int32Array {
  const order = new Int32Array(store.wordings);
  const met = new Uint8Array(store.wordings);
  let size = 0;
  for (const text of texts) {
    for (const wording of store.wordingsOf(text)) {
      if (met[wording] === 1) continue;
      met[wording] = 1;
      order[size] = wording;
      size += 1;
    }
  }
  return order;
}

/**
 * The families, those of most texts first, then the longest, then by where their models stand.
 *
 * @param texts the texts in their order, as for {@link wordingsInOrder}
 */
export function familiesOf(store: PassageStore, clusters: Clusters, texts: readonly number[]): Family[] {
  const counted = new Map<number, Family>();
  const lastText = new Int32Array(store.wordings).fill(-1);
  const places = new Int32Array(store.wordings);
  for (const text of texts) for (const wording of store.wordingsOf(text)) places[clusters.model[wording]!]! += 1;
  for (const text of texts) {
    for (const wording of store.wordingsOf(text)) {
      const model = clusters.model[wording]!;
      if (places[model]! < 2) continue;
      let family = counted.get(model);
      if (family === undefined) {
        const { start, end } = store.stretch(model);
        family = { model, text, texts: 0, places: places[model]!, characters: end - start };
        counted.set(model, family);
      }
      if (lastText[model] !== text) family.texts += 1;
      lastText[model] = text;
    }
  }
  return [...counted.values()]
    .map((family, met) => ({ family, met }))
    .sort((a, b) => b.family.texts - a.family.texts || b.family.characters - a.family.characters || a.met - b.met)
    .map(({ family }) => family);
}
