/** Text reuse: how the time grows with the notices where nearly all is shared and where nearly nothing is, and beside all pairs. */
import { align } from '../src/methods/text-reuse/align.ts';
import { type Clusters, clusterWordings, LEAST_MATCHED, LEAST_SIMILARITY } from '../src/methods/text-reuse/clusters.ts';
import { familiesOf, wordingsInOrder } from '../src/methods/text-reuse/families.ts';
import { PassageStore } from '../src/methods/text-reuse/passage-store.ts';
import { splitPassages } from '../src/methods/text-reuse/split-passages.ts';
import { chanceNotice, followers } from './chance-notice.ts';
import { flat, sampleNotices } from './corpus.ts';
import { timeOnce } from './measure.ts';
import { printTable } from './print-table.ts';
import { seededRandom } from './random.ts';
import { varyNotice } from './vary-notice.ts';

const SEED = 20250318;
const SIZES = [200, 1000, 5000];
/** Notices whose passages are also compared all with all, which takes the square of the time. */
const FEW = 15;

interface Compared {
  store: PassageStore;
  families: number;
}

function compare(notices: Iterable<string>): Compared {
  const store = new PassageStore();
  for (const text of notices) store.add(splitPassages(text));
  const texts = [...Array(store.texts).keys()];
  const working = clusterWordings(store, wordingsInOrder(store, texts));
  let clusters: Clusters | null = null;
  while (clusters === null) {
    const step = working.next();
    if (step.done) clusters = step.value;
  }
  return { store, families: familiesOf(store, clusters, texts).length };
}

/** What `work` gives, and the milliseconds it takes. */
function timed<T>(work: () => T): [value: T, time: number] {
  const values: T[] = [];
  const time = timeOnce(() => {
    values.push(work());
  });
  return [values[0]!, time];
}

/** Aligns every wording with every other; says how many pairs are alike. */
function allPairs(store: PassageStore): number {
  let alike = 0;
  for (let i = 0; i < store.wordings; i += 1) {
    const a = store.stretch(i);
    for (let j = 0; j < i; j += 1) {
      const b = store.stretch(j);
      const longer = Math.max(a.end - a.start, b.end - b.start);
      const { matched } = align(a.codes, a.start, a.end, b.codes, b.start, b.end);
      if (matched >= LEAST_MATCHED && matched >= LEAST_SIMILARITY * longer) alike += 1;
    }
  }
  return alike;
}

export function reuseBench(): void {
  const samples = sampleNotices();
  const after = followers(samples);
  const length = Math.round(samples.reduce((sum, text) => sum + text.length, 0) / samples.length);
  const KINDS: Record<string, (random: () => number, index: number) => string> = {
    'nearly all shared': (random, index) => varyNotice(samples[index % samples.length]!, random),
    'nearly nothing shared': (random) => chanceNotice(after, length, random),
  };
  const rows: string[][] = [];
  for (const [kind, write] of Object.entries(KINDS)) {
    let before: number | null = null;
    for (const size of SIZES) {
      const random = seededRandom(SEED);
      const notices = Array.from({ length: size }, (_, index) => flat(write(random, index)));
      const [{ store, families }, each] = timed(() => compare(notices));
      const perNotice = each / size;
      rows.push([
        kind,
        String(size),
        String(store.wordings),
        String(families),
        (each / 1000).toFixed(2),
        perNotice.toFixed(2),
        before === null ? '' : `${(perNotice / before).toFixed(2)}×`,
      ]);
      before = perNotice;
    }
  }
  printTable(
    `Text reuse, one core; seed ${SEED}`,
    ['corpus', 'notices', 'wordings', 'families', 's', 'ms a notice', 'against the last'],
    rows,
  );

  const random = seededRandom(SEED);
  const few = Array.from({ length: FEW }, (_, index) => varyNotice(samples[index % samples.length]!, random));
  const [{ store }, fast] = timed(() => compare(few));
  const [alike, slow] = timed(() => allPairs(store));
  printTable(
    `Beside aligning all pairs, ${FEW} notices, ${store.wordings} wordings`,
    ['', 'ms', 'ratio'],
    [
      ['candidates, then alignment', fast.toFixed(0), '1.0×'],
      [`all pairs (${alike} alike)`, slow.toFixed(0), `${(slow / fast).toFixed(1)}×`],
    ],
  );
}
