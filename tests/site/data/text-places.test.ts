import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../src/charts/filters.ts';
import {
  foundCountQuery,
  foundCountRow,
  foundMeasureRow,
  foundMeasuresQuery,
  textSpans,
} from '../../../src/site/data/text-places.ts';
import { openSamples } from '../../support/open-samples.ts';

const EVERY = 100_000;
const textRow = v.object({ notice_id: v.string(), text: v.string(), status: v.nullable(v.string()) });
/** The counted measures of the samples. */
async function measures() {
  const { ask } = await openSamples();
  return ask({ sql: 'SELECT notice_id, text, status FROM counted_measures', bindings: [] }, textRow);
}
/** How often words stand in a text, counted by cutting it there. */
const closed = (text: string) => text.toLowerCase().replaceAll(/\s/g, '');
const times = (text: string, words: string) => closed(text).split(closed(words)).length - 1;

describe('textSpans', () => {
  it('finds words wherever they stand, in any case of letters', () => {
    const text = '校园餐与AI课堂，校园餐。ai课堂';
    expect(textSpans(text, '校园餐').map(({ start, end }) => text.slice(start, end))).toEqual(['校园餐', '校园餐']);
    expect(textSpans(text, 'Ai课堂').map(({ start, end }) => text.slice(start, end))).toEqual(['AI课堂', 'ai课堂']);
  });

  it('finds words that the page has broken, and keeps Latin words whole', () => {
    const text = '校园\n餐、校 园\u200b餐、校园\u3000餐；AI 课堂，A I课堂';
    expect(textSpans(text, '校园餐').map(({ start, end }) => text.slice(start, end))).toEqual([
      '校园\n餐',
      '校 园\u200b餐',
      '校园\u3000餐',
    ]);
    expect(textSpans(text, 'AI课堂').map(({ start, end }) => text.slice(start, end))).toEqual(['AI 课堂']);
  });

  it('takes a blank in the words for any blanks or none', () => {
    const text = '食品安全、食品 安全、食品\n安全、食品的安全';
    expect(textSpans(text, ' 食品 安全 ').map(({ start, end }) => text.slice(start, end))).toEqual([
      '食品安全',
      '食品 安全',
      '食品\n安全',
    ]);
  });

  it('takes signs of patterns as they are written', () => {
    expect(textSpans('（1.5）a.b aXb', 'a.b')).toEqual([{ start: 5, end: 8 }]);
    for (const words of ['[', '(', '*', '\\', '+?', '{1}', 'a|b', '^$', '/']) {
      expect(textSpans(`x${words}y`, words)).toEqual([{ start: 1, end: 1 + words.length }]);
    }
  });
});

describe('the places of words in the measures', () => {
  it.each(['学校', '校园餐', '整改', '教师 交流', '％', 'AI'])('of %s are as many as the texts have', async (words) => {
    const { ask } = await openSamples();
    const own = (await measures()).filter(({ text }) => times(text, words) > 0);
    const [count] = await ask(foundCountQuery(words, NO_FILTERS), foundCountRow);
    expect(count).toEqual({
      places: own.reduce((sum, { text }) => sum + times(text, words), 0),
      measures: own.length,
      notices: new Set(own.map(({ notice_id }) => notice_id)).size,
    });
    const found = await ask(foundMeasuresQuery(words, NO_FILTERS, EVERY), foundMeasureRow);
    expect(found.flatMap(({ text }) => textSpans(text, words))).toHaveLength(count!.places);
  });

  it('keeps to the filters, and to as many measures as are asked for', async () => {
    const { ask, held } = await openSamples();
    const { place, notice_id } = held.notices[0]!;
    const filters = { ...NO_FILTERS, places: [place], statuses: ['done' as const] };
    const own = (await measures()).filter((row) => row.notice_id === notice_id && row.status === 'done');
    const [count] = await ask(foundCountQuery('学校', filters), foundCountRow);
    expect(count!.places).toBe(own.reduce((sum, { text }) => sum + times(text, '学校'), 0));
    expect(count!.places).toBeGreaterThan(3);
    expect(await ask(foundMeasuresQuery('学校', filters, 3), foundMeasureRow)).toHaveLength(3);

    const meals = { ...NO_FILTERS, themes: ['school_meals'] };
    const [row] = await ask(
      {
        sql: `SELECT count(*)::INTEGER AS measures FROM counted_measures m WHERE contains(m.text, '学校') AND EXISTS (
          SELECT 1 FROM measure_themes t WHERE t.notice_id = m.notice_id AND t.measure_id = m.measure_id AND t.theme = 'school_meals')`,
        bindings: [],
      },
      v.object({ measures: v.number() }),
    );
    expect((await ask(foundCountQuery('学校', meals), foundCountRow))[0]!.measures).toBe(row!.measures);
  });

  it('are none of words that stand nowhere', async () => {
    const { ask } = await openSamples();
    const [count] = await ask(foundCountQuery("'; DROP TABLE notices; --", NO_FILTERS), foundCountRow);
    expect(count).toEqual({ places: 0, measures: 0, notices: 0 });
  });
});
