/** The concordance of a word in the terminal or a file. */
import * as v from 'valibot';
import type { Ask } from '../charts/ask.ts';
import {
  type ConcordanceRow,
  type ConcordanceTotals,
  concordanceQuery,
  concordanceRow,
  concordanceTotals,
  concordanceTotalsQuery,
  type WordSearch,
} from '../charts/concordance-rows.ts';
import { placeLabel } from '../charts/place-label.ts';
import { readCorpus } from '../charts/read-corpus.ts';
import { segmenter } from '../coding/words/segmenter.ts';
import { isWord } from '../coding/words/words-text.ts';
import { concordanceLines, placesOf, wordsOf } from '../methods/concordance.ts';
import { LONGEST_WORDS } from '../site/route/fields.ts';
import type { PlainCell } from '../warehouse/export/cell-text.ts';
import { csvText } from '../warehouse/export/csv-text.ts';
import { jsonText } from '../warehouse/export/json-text.ts';
import type { ResultRows } from '../warehouse/export/result-rows.ts';
import { tableText } from '../warehouse/export/table-text.ts';
import { openCurrent } from '../warehouse/open-current.ts';
import { askWarehouse } from './ask-warehouse.ts';
import { type Given, readSettings } from './chart-settings.ts';
import { CommandError } from './command-error.ts';
import type { KwicOptions } from './kwic.ts';
import { loadProjectCodebook } from './project-codebook.ts';
import { writePieces, writePiecesTo } from './write-pieces.ts';

/** Measures that are printed at most: a table is set out when all of them are known. */
const MOST_MEASURES = 100_000;
/** Longer words with the word in them that are named. */
const LONGER = 6;

/** @throws {CommandError} naming the option or the word and what is wrong with it */
export async function printConcordance(given: string, options: KwicOptions): Promise<void> {
  const word = looked(given, options.codebook);
  const warehouse = await openCurrent(options.db);
  try {
    const ask = askWarehouse(warehouse);
    const { filters, notices } = readSettings(givenFilters(options), null, await readCorpus(ask));
    const search: WordSearch = { word, filters: { ...filters, notices: [...notices] }, column: null, by: 'place' };
    const [totals] = await ask(concordanceTotalsQuery(search), concordanceTotals);
    const rows = await ask(concordanceQuery(search, MOST_MEASURES), concordanceRow);
    const pieces = printed(rows, word, options);
    if (options.out === undefined) await writePieces(pieces, process.stdout);
    else await writePiecesTo(pieces, options.out);
    for (const line of [...summary(word, given, totals!), ...(await longerWords(word, ask))]) console.error(line);
  } finally {
    warehouse.close();
  }
}

/**
 * The word as the measures have it: with blanks as it is, without as it is cut.
 *
 * @throws {CommandError} where it is no word, punctuation or a figure parts it, or it is longer than the page takes
 */
function looked(given: string, codebook: string | undefined): string {
  if (given.length > LONGEST_WORDS) {
    throw new CommandError(`the word has ${given.length} characters; a word or phrase has at most ${LONGEST_WORDS}`);
  }
  const written = wordsOf(given);
  const words = written.length > 1 ? written : wordsOf(segmenter(loadProjectCodebook(codebook))(given));
  if (words.length > 0 && words.every(isWord)) return words.join(' ');
  throw new CommandError(
    `${given}: is no word or phrase: it has only letters and characters, and no punctuation or figure between its words`,
  );
}

function givenFilters({ theme, place, level, province, status, from, to, bureaus }: KwicOptions): Given {
  const all = { themes: theme, place, level, province, status, from, to, bureaus };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, texts]) => (texts === undefined ? [] : [[name, [texts].flat()]])),
  );
}

function printed(rows: readonly ConcordanceRow[], word: string, options: KwicOptions): AsyncGenerator<string, unknown> {
  if (options.csv) return csvText(dataOf(rows, word, options.width));
  if (options.json) return jsonText(dataOf(rows, word, options.width));
  return tableText(linesOf(rows, word, options.width), { maxWidth: 0 });
}

/** A row for each place with all that is known of it. */
function dataOf(rows: readonly ConcordanceRow[], word: string, width: number): ResultRows {
  const texts = ['notice_id', 'file', 'place', 'title', 'published', 'measure_id'];
  const columns = [
    ...texts.map((name) => ({ name, number: false })),
    ...['start', 'end'].map((name) => ({ name, number: true })),
    ...['left', 'word', 'right'].map((name) => ({ name, number: false })),
  ];
  const places = function* () {
    for (const row of rows) {
      const { notice_id, file, jurisdiction, title, published, measure_id, span_start, text, words } = row;
      const head = [notice_id, file, jurisdiction, title, published, measure_id];
      yield concordanceLines(text, placesOf(text, words, word), width, span_start).map((line): PlainCell[] => {
        const { start, end, left, word: found, right } = line;
        return [...head, start, end, left, found, right];
      });
    }
  };
  return { columns, batches: inTurn(places()) };
}

/** The same for the eye: the word in one column, what stands before it against it. */
function linesOf(rows: readonly ConcordanceRow[], word: string, width: number): ResultRows {
  // Numbers are set to the right, as the words before a word are.
  const columns = [
    { name: 'before', number: true },
    { name: 'word', number: false },
    { name: 'after', number: false },
    { name: 'place', number: false },
    { name: 'published', number: false },
    { name: 'notice', number: false },
    { name: 'measure', number: false },
  ];
  const cells = rows.flatMap((row) => {
    const { text, words, published, file, measure_id } = row;
    const source = [placeLabel(row, 'zh'), published ?? '–', file, measure_id];
    return concordanceLines(text, placesOf(text, words, word), width).map(
      ({ left, word: found, right }): PlainCell[] => [left, found, right, ...source],
    );
  });
  // All at once, that the columns stand under each other.
  return { columns, batches: inTurn(cells.length === 0 ? [] : [cells]) };
}

async function* inTurn<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}

function summary(word: string, given: string, totals: ConcordanceTotals): string[] {
  const { places, measures, notices, measures_total, notices_total, notices_uncut } = totals;
  const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`;
  const lines = [
    `${word}: ${count(places, 'place')} in ${measures} of ${count(measures_total, 'measure')}, ${notices} of ${count(notices_total, 'notice')}`,
  ];
  if (word !== wordsOf(given).join(' ')) lines.unshift(`looked up as words: ${word}`);
  if (measures > MOST_MEASURES) lines.push(`printed are the first ${MOST_MEASURES} measures; filters make them fewer`);
  if (notices_uncut > 0) lines.push(`${count(notices_uncut, 'notice')} never cut into words not looked through`);
  return lines;
}

/** Longer words that have the word in them: there it is not found. */
async function longerWords(word: string, ask: Ask): Promise<string[]> {
  if (word.includes(' ')) return [];
  const found = await ask(
    {
      sql: `SELECT word, count(*)::INTEGER AS places FROM (
          SELECT unnest(string_split(w.words, ' ')) AS word FROM measure_words w
          SEMI JOIN counted_measures m ON m.notice_id = w.notice_id AND m.measure_id = w.measure_id
          WHERE contains(w.words, ?)
        ) WHERE contains(word, ?) AND word <> ? GROUP BY word ORDER BY places DESC, word LIMIT ${LONGER}`,
      bindings: [word, word, word],
    },
    v.object({ word: v.string(), places: v.number() }),
  );
  if (found.length === 0) return [];
  return [`also inside longer words, in all measures: ${found.map((row) => `${row.word} ${row.places}`).join(', ')}`];
}
