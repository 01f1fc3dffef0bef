// Counts, selection and order against the same rules written out once more over the words themselves, one group and one
// word after the other, for G² as in Rayson and Garside (2000), the bar of Rayson, Berridge and Francis (2004), ratios as
// in Hardie (2014) and log-odds as in Monroe, Colaresi and Quinn (2008); tests/warehouse/macros-keyness.test.ts holds the
// formulas against published values.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { keyWords } from '../../src/charts/key-words.ts';
import { isWordRow, type KeyWordRow, type KeyWordsParams } from '../../src/charts/key-words-rows.ts';
import { queryText } from '../../src/charts/query-text.ts';
import { askWarehouse } from '../../src/cli/ask-warehouse.ts';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { LOOKS } from '../support/looks.ts';
import { makeNotice } from '../support/make-notice.ts';
import { openSamples } from '../support/open-samples.ts';
import { openOnPage } from '../support/page-engine.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';
import { textFaults } from '../support/text-boxes.ts';

const temporaryFolder = useTemporaryFolders();
const warehouseOf = useWarehouses();
const PARAMS: KeyWordsParams = {
  by: 'place',
  order: 'log-likelihood',
  notices: [],
  without: [],
  filters: NO_FILTERS,
};

const rowsOf = async (params: Partial<KeyWordsParams>): Promise<KeyWordRow[]> => {
  const { ask } = await openSamples();
  return ask(keyWords.sql({ ...PARAMS, ...params }), keyWords.row);
};

interface Counted {
  a: number;
  measures: Set<string>;
  notices: Set<string>;
}

/** Words and pairs of measures, each with how often and where. */
function countOf(measures: readonly { notice_id: string; measure_id: string; words: string }[]) {
  const counted = new Map<string, Counted>();
  let [words, pairs] = [0, 0];
  const add = (word: string, notice: string, measure: string) => {
    const entry = counted.get(word) ?? { a: 0, measures: new Set(), notices: new Set() };
    entry.a += 1;
    entry.measures.add(`${notice} ${measure}`);
    entry.notices.add(notice);
    counted.set(word, entry);
  };
  for (const { notice_id, measure_id, words: text } of measures) {
    for (const stretch of text.split('|')) {
      const list = stretch.trim().split(' ').filter(Boolean);
      words += list.length;
      pairs += Math.max(0, list.length - 1);
      for (const [at, word] of list.entries()) {
        if (word.length > 1) add(word, notice_id, measure_id);
        const next = list[at + 1];
        if (next !== undefined && word.length > 1 && next.length > 1) add(`${word} ${next}`, notice_id, measure_id);
      }
    }
  }
  return { counted, words, pairs };
}

const g2 = (a: number, b: number, c: number, d: number) => {
  const part = (k: number, n: number) => (k === 0 ? 0 : k * Math.log(k / ((n * (a + b)) / (c + d))));
  return 2 * (part(a, c) + part(b, d));
};
const logOdds = (a: number, b: number, c: number, d: number) => {
  const prior = (1000 * (a + b)) / (c + d);
  const odds = (k: number, n: number) => Math.log((k + prior) / (n + 1000 - k - prior));
  const delta = odds(a, c) - odds(b, d);
  return { delta, z: delta / Math.sqrt(1 / (a + prior) + 1 / (b + prior)) };
};

interface Expected {
  word: string;
  a: number;
  b: number;
  c: number;
  d: number;
  score: number;
  measures: number;
  notices: number;
}

/** The list of each group by the rules of the chart, by its key. */
async function expectedLists(by: 'place' | 'level', order: KeyWordsParams['order']): Promise<Map<string, Expected[]>> {
  const { ask } = await openSamples();
  const row = v.object({
    notice_id: v.string(),
    measure_id: v.string(),
    words: v.string(),
    col: v.string(),
    jurisdiction: v.string(),
    province: v.string(),
  });
  const sql = `SELECT m.notice_id, m.measure_id, w.words, o.${by} AS col, o.jurisdiction, o.province FROM counted_measures m
    JOIN measure_words w USING (notice_id, measure_id) JOIN notice_overview o USING (notice_id)`;
  const measures = await ask({ sql, bindings: [] }, row);
  const stop = new Set(
    (await ask({ sql: 'SELECT word FROM stop_words', bindings: [] }, v.object({ word: v.string() }))).map(
      ({ word }) => word,
    ),
  );
  const lists = new Map<string, Expected[]>();
  for (const col of new Set(measures.map((measure) => measure.col))) {
    const own = measures.filter((measure) => measure.col === col);
    const here = countOf(own);
    const rest = countOf(measures.filter((measure) => measure.col !== col));
    const names = [...new Set(own.map(({ jurisdiction }) => jurisdiction))];
    const provinces = [...new Set(own.map(({ province }) => province))];
    const ownNames = [...(names.length === 1 ? names : []), ...(provinces.length === 1 ? provinces : [])];
    const isName = (word: string) => {
      const bare = word.replace(/[省市州县区旗盟]$/, '');
      return ownNames.some((name) => name.includes(word) || (bare.length > 1 && name.includes(bare)));
    };
    const several = new Set(own.map(({ notice_id }) => notice_id)).size > 1;
    const key: Expected[] = [];
    for (const [word, { a, measures: at, notices }] of here.counted) {
      const isPhrase = word.includes(' ');
      const b = rest.counted.get(word)?.a ?? 0;
      const [c, d] = isPhrase ? [here.pairs, rest.pairs] : [here.words, rest.words];
      if (a < 3 || at.size < 2 || (several && notices.size < 2)) continue;
      if (a / c <= b / d || g2(a, b, c, d) < 15.13) continue;
      if (word.split(' ').some((part) => stop.has(part) || isName(part))) continue;
      const score = order === 'log-odds' ? logOdds(a, b, c, d).z : g2(a, b, c, d);
      key.push({ word, a, b, c, d, score, measures: at.size, notices: notices.size });
    }
    const isFirst = (one: Expected, other: Expected) =>
      one.score > other.score ||
      (one.score === other.score && one.a > other.a) ||
      (one.score === other.score && one.a === other.a && one.word < other.word);
    const shown = key.filter((entry) => {
      const parts = entry.word.split(' ');
      return !key.some((phrase) => {
        const [first, second] = phrase.word.split(' ');
        if (second === undefined || phrase.word === entry.word) return false;
        if (parts.length === 1) return (first === parts[0] || second === parts[0]) && phrase.a >= 0.8 * entry.a;
        const chained = second === parts[0] || first === parts[1];
        return chained && Math.min(phrase.a, entry.a) >= 0.8 * Math.max(phrase.a, entry.a) && isFirst(phrase, entry);
      });
    });
    lists.set(col, shown.sort((x, y) => (isFirst(x, y) ? -1 : 1)).slice(0, 10));
  }
  return lists;
}

describe('the lists', () => {
  it.each([
    ['place', 'log-likelihood'],
    ['place', 'log-odds'],
    ['level', 'log-likelihood'],
  ] as const)('by %s and %s are those of the rules', async (by, order) => {
    const rows = (await rowsOf({ by, order })).filter(isWordRow);
    const lists = await expectedLists(by, order);
    expect(rows.length).toBeGreaterThan(8);
    expect([...new Set(rows.map(({ column }) => column))].sort()).toEqual(
      [...lists]
        .filter(([, list]) => list.length > 0)
        .map(([col]) => col)
        .sort(),
    );
    for (const [col, list] of lists) {
      const own = rows.filter(({ column }) => column === col);
      expect(own.map(({ rank }) => rank)).toEqual(list.map((_, index) => index + 1));
      for (const [index, { word, a, b, c, d, measures, notices }] of list.entries()) {
        const row = own[index]!;
        expect(row).toMatchObject({ word, times: a, rest_times: b, times_total: c, rest_times_total: d });
        expect(row).toMatchObject({ word_measures: measures, word_notices: notices });
        expect(row.log_likelihood).toBeCloseTo(g2(a, b, c, d), 5);
        expect(row.log_ratio).toBeCloseTo(Math.log2(a / c / (Math.max(b, 0.5) / d)), 5);
        expect(row.log_odds).toBeCloseTo(logOdds(a, b, c, d).delta, 5);
        expect(row.log_odds_z).toBeCloseTo(logOdds(a, b, c, d).z, 4);
      }
    }
  });

  it('have no word of the group’s own place, no stop word, no single character', async () => {
    const rows = (await rowsOf({})).filter(isWordRow);
    const words = rows.map(({ word, jurisdiction }) => `${jurisdiction}: ${word}`);
    expect(words.filter((line) => /秦州区: .*秦州|云安区: .*云安|清远市: .*清远/.test(line))).toEqual([]);
    expect(rows.every(({ word }) => word.split(' ').every((part) => part.length > 1))).toBe(true);
  });

  it('leave words out where they are told to, and count them all the same', async () => {
    const before = (await rowsOf({})).filter(isWordRow);
    const [first] = before;
    const after = (await rowsOf({ without: [first!.word] })).filter(isWordRow);
    expect(after.some(({ word }) => word.split(' ').includes(first!.word))).toBe(false);
    const same = before.find(({ word, column }) => column === first!.column && !word.includes(first!.word))!;
    expect(after.find(({ word, column }) => column === same.column && word === same.word)).toEqual({
      ...same,
      rank: expect.any(Number),
    });
  });

  it('of chosen notices are theirs alone, held against all others all the same', async () => {
    const all = await rowsOf({ by: 'notice' });
    const chosen = all[0]!.column;
    const rows = await rowsOf({ by: 'notice', notices: [chosen] });
    expect(rows.map(({ word, times, rest_times }) => ({ word, times, rest_times }))).toEqual(
      all.filter(({ column }) => column === chosen).map(({ word, times, rest_times }) => ({ word, times, rest_times })),
    );
    expect(rows[0]!.columns_total).toBe(1);
  });
});

it('has the same rows in the page’s engine', async () => {
  const { file } = await openSamples();
  const page = await openOnPage(file);
  try {
    for (const params of [PARAMS, { ...PARAMS, by: 'level' as const, order: 'log-odds' as const, without: ['学校'] }]) {
      expect(v.parse(v.array(keyWords.row), page.query(queryText(keyWords.sql(params))))).toEqual(await rowsOf(params));
    }
  } finally {
    page.close();
  }
});

it('says that a single group has nothing to be held against', async () => {
  const words = '推进县管校聘改革，完善校园餐管理。';
  const warehouse = await warehouseOf([
    makeNotice({
      place: '甲市',
      adcode: '110000',
      measures: [1, 2, 3, 4].map((index) => ({ text: `${words}第${index}年` })),
    }),
  ]);
  const rows = await chartRows(warehouse, keyWords, PARAMS);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ word: null, rest_words: 0, notices: 1, measures: 4, log_likelihood: null });
  expect(keyWords.notes(rows, 'zh', PARAMS)).toContain('只有一组通报，没有可比的。');
  expect(keyWords.table(rows, 'zh', PARAMS).rows[0]!.cells[0]).toEqual({ text: '没有别的通报可比', target: null });
});

it('counts notices that were never cut into words apart from those without a word', async () => {
  const { file } = await openSamples();
  const copy = join(temporaryFolder(), 'atlas.duckdb');
  copyFileSync(file, copy);
  const database = await DuckDBInstance.create(copy);
  const connection = await database.connect();
  await connection.run('DELETE FROM measure_words WHERE notice_id = (SELECT min(notice_id) FROM notices)');
  connection.closeSync();
  database.closeSync();
  const warehouse = await openReadOnly(copy);
  try {
    const rows = await askWarehouse(warehouse)(keyWords.sql(PARAMS), keyWords.row);
    expect(rows.every((row) => row.notices_uncut === 1 && row.notices_total === 4)).toBe(true);
    expect(keyWords.notes(rows, 'zh', PARAMS).join('')).toContain('另有1份通报是在页面上添加的，没有分词');
    expect(rows.find((row) => row.group_words === 0)).toMatchObject({ word: null, notices: 0, measures: 0 });
  } finally {
    warehouse.close();
  }
});

it('names the groups that are not shown only by their number, and draws small ones pale', async () => {
  const notices = Array.from({ length: 8 }, (_, index) =>
    makeNotice({
      place: `第${index}市`,
      adcode: `${110000 + index}`,
      measures: [1, 2, 3, 4].map((at) => ({ text: `抓好${'课后服务、'.repeat(index + 1)}${at}项` })),
    }),
  );
  const warehouse = await warehouseOf(notices);
  const rows = await chartRows(warehouse, keyWords, PARAMS);
  expect(new Set(rows.map(({ column }) => column))).toEqual(
    new Set([2, 3, 4, 5, 6, 7].map((index) => `${110000 + index}`)),
  );
  const notes = keyWords.notes(rows, 'zh', PARAMS);
  expect(notes).toContain('共8组，这里是措施词数最多的6组。');
  expect(notes.some((note) => note.startsWith('样本小：'))).toBe(true);
});

it('leads from each word of the table to its places', async () => {
  const rows = await rowsOf({ by: 'level' });
  const table = keyWords.table(rows, 'zh', { ...PARAMS, by: 'level' });
  const [first] = rows.filter(isWordRow);
  expect(table.rows[0]!.cells[0]).toEqual({
    text: first!.word,
    target: { kind: 'word', word: first!.word, column: first!.column, by: 'level' },
  });
});

it('takes its settings by their names', () => {
  const { notices, themes, indicators } = { notices: [], themes: [], indicators: [] };
  const held = { notices, themes, indicators };
  expect(keyWords.paramsOf({ ...EMPTY_SETTINGS, order: 'log-odds', without: ['学校'] }, held)).toEqual({
    ...PARAMS,
    order: 'log-odds',
    without: ['学校'],
  });
  expect(keyWords.paramsOf({ ...EMPTY_SETTINGS, order: 'codebook' }, held).order).toBe('log-likelihood');
});

describe('the picture', () => {
  it.each(LOOKS)('fits at %o', async (look) => {
    for (const params of [PARAMS, { ...PARAMS, by: 'level' as const, order: 'log-odds' as const }]) {
      const rows = await rowsOf(params);
      expect(textFaults(await drawSpec(keyWords.spec(rows, look, params)))).toEqual([]);
    }
  });

  it('says itself what stands beside its bars, in either order and language, where it has any', async () => {
    const rows = await rowsOf(PARAMS);
    for (const look of LOOKS) {
      for (const order of ['log-likelihood', 'log-odds'] as const) {
        const { words } = await drawSpec(keyWords.spec(rows, look, { ...PARAMS, order }));
        const said = words.replaceAll('\n', '');
        expect(said).toContain(look.language === 'zh' ? '该组次数:其余次数' : 'here:in the');
        expect(said).toContain({ 'log-likelihood': 'G²', 'log-odds': look.language === 'zh' ? '按z' : 'by z' }[order]);
      }
    }
    const bare = await drawSpec(
      keyWords.spec(
        rows.filter((row) => !isWordRow(row)),
        LOOKS[0]!,
        PARAMS,
      ),
    );
    expect(bare.words).not.toContain('次数');
  });

  it('marks its bars with what is picked', async () => {
    const rows = await rowsOf({});
    const text = JSON.stringify(keyWords.spec(rows, LOOKS[0]!, PARAMS));
    const [first] = rows.filter(isWordRow);
    expect(text).toContain(
      `"key":"${first!.column} ${first!.word}","column":"${first!.column}","by":"place","word":"${first!.word}"`,
    );
  });
});
