import type { DuckDBConnection } from '@duckdb/node-api';
import { type Clusters, clusterWordings } from '../methods/text-reuse/clusters.ts';
import { type Family, familiesOf, wordingsInOrder } from '../methods/text-reuse/families.ts';
import { PassageStore } from '../methods/text-reuse/passage-store.ts';
import { splitPassages } from '../methods/text-reuse/split-passages.ts';
import { queryRows } from './query-rows.ts';
import { TableAppender } from './table-appender.ts';
import type { Cell, CORPUS_TABLES } from './tables.ts';

/** Texts that are read from the database at once. */
const TEXTS_AT_ONCE = 512;

const COLUMNS = {
  compared_texts: ['notice_id', 'passages', 'characters'],
  passage_families: ['family', 'notice_id', 'notices', 'passages', 'characters', 'span_start', 'span_end'],
  reused_passages: ['notice_id', 'ordinal', 'family', 'similarity', 'characters', 'span_start', 'span_end'],
} as const satisfies Record<(typeof CORPUS_TABLES)[number], readonly string[]>;

/**
 * Compares all texts of the database `fresh` and writes what they share into its tables, which must be empty. The rows
 * depend on the notices alone and not on the order in which they were loaded.
 *
 * @param pause is awaited now and then, of 10,000 notices about every second, and may throw to end the work
 */
export async function writeTextReuse(connection: DuckDBConnection, pause: () => Promise<void>): Promise<void> {
  const store = new PassageStore();
  const numbers = new Map<string, number>();
  for await (const [noticeId, text] of textsOf(connection, pause)) {
    numbers.set(noticeId, store.texts);
    store.add(splitPassages(text));
  }
  const texts = [...numbers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, number]) => number);
  const comparing = clusterWordings(store, wordingsInOrder(store, texts));
  let step = comparing.next();
  for (; !step.done; step = comparing.next()) await pause();
  const families = familiesOf(store, step.value, texts);
  await writeRows(connection, { store, numbers, clusters: step.value, families, pause });
}

/** The notices' texts, in no particular order. */
async function* textsOf(
  connection: DuckDBConnection,
  pause: () => Promise<void>,
): AsyncGenerator<readonly [noticeId: string, text: string]> {
  const [found] = await queryRows(connection, 'SELECT coalesce(max(rowid) + 1, 0)::INTEGER AS size FROM fresh.notices');
  const size = Number(found?.size);
  for (let from = 0; from < size; from += TEXTS_AT_ONCE) {
    const rows = await queryRows(
      connection,
      'SELECT notice_id, text FROM fresh.notices WHERE rowid >= $1 AND rowid < $2',
      [from, from + TEXTS_AT_ONCE],
    );
    for (const { notice_id, text } of rows) yield [String(notice_id), String(text)];
    await pause();
  }
}

interface Compared {
  store: PassageStore;
  /** Number of each notice's text in the store. */
  numbers: ReadonlyMap<string, number>;
  clusters: Clusters;
  families: readonly Family[];
  pause: () => Promise<void>;
}

/** Reads the texts once more, for where in them each passage stands. */
async function writeRows(
  connection: DuckDBConnection,
  { store, numbers, clusters, families, pause }: Compared,
): Promise<void> {
  const append = async (table: keyof typeof COLUMNS) => {
    const appender = await TableAppender.open(connection, 'fresh', table);
    return {
      add: (cells: readonly Cell[]) => appender.append({ columns: COLUMNS[table], cells }),
      close: () => appender.close(),
    };
  };
  const [compared, places, models] = [
    await append('compared_texts'),
    await append('reused_passages'),
    await append('passage_families'),
  ];
  /** The number of each model's family; 0 for wordings that are no model of one. */
  const familyOf = new Int32Array(store.wordings);
  for (const [index, { model }] of families.entries()) familyOf[model] = index + 1;
  /** Families whose model has been met: it may stand in its text again. */
  const seen = new Uint8Array(families.length + 1);
  for await (const [noticeId, words] of textsOf(connection, pause)) {
    const text = numbers.get(noticeId)!;
    const { codes, offsets, bounds } = splitPassages(words);
    compared.add([noticeId, bounds.length / 2, codes.length]);
    let ordinal = 0;
    for (const [place, wording] of store.wordingsOf(text).entries()) {
      const model = clusters.model[wording]!;
      const number = familyOf[model]!;
      if (number === 0) continue;
      ordinal += 1;
      const first = bounds[2 * place]!;
      const [start, end] = [first + clusters.start[wording]!, first + clusters.end[wording]!];
      const span = [offsets[start]!, offsets[end - 1]! + 1] as const;
      places.add([noticeId, ordinal, number, clusters.similarity[wording]!, end - start, ...span]);
      const family = families[number - 1]!;
      if (family.text !== text || wording !== model || seen[number] === 1) continue;
      seen[number] = 1;
      models.add([number, noticeId, family.texts, family.places, family.characters, ...span]);
    }
  }
  for (const table of [compared, places, models]) table.close();
}
