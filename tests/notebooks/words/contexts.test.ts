import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/registry.ts';
import { answerChart } from '../../../src/notebooks/answer-chart.ts';
import { contextAnswer, contextsOf, contextTable, keyWordChoices } from '../../../src/notebooks/words/contexts.ts';
import { openSamples } from '../../support/open-samples.ts';

const cut = v.object({ notice_id: v.string(), words: v.string() });
const source = v.object({ notice_id: v.string(), text: v.string() });

describe('a word in its contexts', () => {
  it('stands where the lists of words have it, each place with its offsets in the notice', async () => {
    const { held, ask } = await openSamples();
    const contexts = await contextsOf('食堂', ask);
    // Counted here from the words of every counted measure.
    const rows = await ask(
      {
        sql: 'SELECT w.notice_id, w.words FROM measure_words w JOIN counted_measures m USING (notice_id, measure_id)',
        bindings: [],
      },
      cut,
    );
    const counts = rows.map(({ notice_id, words }) => ({
      notice_id,
      times: words.split(' ').filter((word) => word === '食堂').length,
    }));
    const having = counts.filter(({ times }) => times > 0);
    expect(contexts.totals).toMatchObject({
      places: having.reduce((sum, { times }) => sum + times, 0),
      measures: having.length,
      notices: new Set(having.map(({ notice_id }) => notice_id)).size,
      measures_total: rows.length,
    });
    expect(contexts.totals.places).toBeGreaterThan(5);
    expect(contexts.lines).toHaveLength(Math.min(30, contexts.totals.places));
    const texts = new Map(
      (await ask({ sql: 'SELECT notice_id, text FROM notices', bindings: [] }, source)).map((row) => [
        row.notice_id,
        row.text,
      ]),
    );
    for (const { notice, start, end } of contexts.lines) expect(texts.get(notice)!.slice(start, end)).toBe('食堂');
    const { totals } = contexts;
    expect(contextAnswer(contexts).zh[0]).toBe(
      `“食堂”在${totals.notices}份通报的${totals.measures}条措施里出现${totals.places}次（共看了${totals.measures_total}条措施）。`,
    );
    expect(contextTable(contexts, held).rows[0]!.cells[1]).toMatchObject({ text: '食堂', target: { kind: 'span' } });
  });

  it('is said to stand nowhere where it does, or where none is chosen', async () => {
    const { ask } = await openSamples();
    expect(contextAnswer(await contextsOf('火星', ask)).zh).toEqual(['没有一条措施里有“火星”这个词。']);
    expect(contextAnswer(await contextsOf(' ', ask)).en).toEqual(['No word is chosen.']);
  });

  it('can be any of the words that set the places apart', async () => {
    const { held, ask } = await openSamples();
    const answered = await answerChart(charts.keyWords, { by: 'place', order: 'log-odds' }, held, ask);
    const choices = keyWordChoices(answered);
    expect(choices.length).toBeGreaterThan(10);
    expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
    for (const { value } of choices.slice(0, 5))
      expect((await contextsOf(value, ask)).totals.places).toBeGreaterThan(2);
  });
});
