// A key word's places in context (Luhn 1960): counts against those of the words themselves, taken apart here, and the same
// rows in both engines.
import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { Query } from '../../src/charts/chart.ts';
import {
  concordanceQuery,
  concordanceRow,
  concordanceTotals,
  concordanceTotalsQuery,
  type WordSearch,
} from '../../src/charts/concordance-rows.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { queryText } from '../../src/charts/query-text.ts';
import { placesOf } from '../../src/methods/concordance.ts';
import { openSamples } from '../support/open-samples.ts';
import { openOnPage } from '../support/page-engine.ts';

const ALL: Omit<WordSearch, 'word'> = { filters: NO_FILTERS, column: null, by: 'place' };
const wordRow = v.object({
  notice_id: v.string(),
  level: v.nullable(v.string()),
  words: v.string(),
  status: v.string(),
});

async function counted(): Promise<v.InferOutput<typeof wordRow>[]> {
  const { ask } = await openSamples();
  const sql = `SELECT m.notice_id, o.level, w.words, m.status FROM counted_measures m JOIN notice_overview o USING (notice_id)
    JOIN measure_words w USING (notice_id, measure_id)`;
  return ask({ sql, bindings: [] }, wordRow);
}

/** How often the words follow each other. */
function times(words: string, phrase: string): number {
  const list = words.split(' ');
  const looked = phrase.split(' ');
  return list.filter((_, at) => looked.every((word, index) => list[at + index] === word)).length;
}

it.each(['学校', '校园餐', '党风廉政 建设', '党组织 书记', '双减', '没有这个词'])(
  'finds %s wherever it stands',
  async (word) => {
    const { ask } = await openSamples();
    const measures = (await counted()).map((row) => ({ ...row, places: times(row.words, word) }));
    const found = measures.filter(({ places }) => places > 0);
    const rows = await ask(concordanceQuery({ ...ALL, word }, 1000), concordanceRow);
    const [totals] = await ask(concordanceTotalsQuery({ ...ALL, word }), concordanceTotals);
    const places = found.reduce((sum, row) => sum + row.places, 0);
    expect(rows.reduce((sum, row) => sum + row.places, 0)).toBe(places);
    expect(totals).toEqual({
      places,
      measures: found.length,
      notices: new Set(found.map((row) => row.notice_id)).size,
      measures_total: measures.length,
      notices_total: 5,
      notices_uncut: 0,
    });
    for (const row of rows) {
      const spans = placesOf(row.text, row.words, word);
      expect(spans).toHaveLength(row.places);
      for (const { start, end } of spans) {
        expect(row.text.slice(start, end).replace(/\s/gu, '')).toBe(word.replace(' ', ''));
      }
    }
  },
);

it('looks through a group of measures and those that pass the filters', async () => {
  const { ask } = await openSamples();
  const measures = await counted();
  const search: WordSearch = {
    word: '学校',
    filters: { ...NO_FILTERS, statuses: ['done'] },
    column: 'county',
    by: 'level',
  };
  const own = measures.filter(({ level, status }) => level === 'county' && status === 'done');
  const [totals] = await ask(concordanceTotalsQuery(search), concordanceTotals);
  expect(totals!.measures_total).toBe(own.length);
  expect(totals!.places).toBe(own.reduce((sum, { words }) => sum + times(words, '学校'), 0));
  expect(totals!.places).toBeGreaterThan(0);
});

it('takes a word as data', async () => {
  const { ask } = await openSamples();
  const [totals] = await ask(concordanceTotalsQuery({ ...ALL, word: "学校' OR 1 = 1 --" }), concordanceTotals);
  expect(totals!.places).toBe(0);
});

it('gives at most so many measures', async () => {
  const { ask } = await openSamples();
  expect(await ask(concordanceQuery({ ...ALL, word: '学校' }, 3), concordanceRow)).toHaveLength(3);
});

it('has the same rows in the page’s engine', async () => {
  const { ask, file } = await openSamples();
  const page = await openOnPage(file);
  try {
    const same = async (query: Query, row: typeof concordanceRow | typeof concordanceTotals) => {
      const rows = await ask<unknown>(query, row);
      expect(rows.length).toBeGreaterThan(0);
      expect(v.parse(v.array<v.GenericSchema>(row), page.query(queryText(query)))).toEqual(rows);
    };
    const search: WordSearch = { ...ALL, word: '区 教育局', by: 'level', column: 'county' };
    await same(concordanceQuery(search, 50), concordanceRow);
    await same(concordanceTotalsQuery(search), concordanceTotals);
  } finally {
    page.close();
  }
});
