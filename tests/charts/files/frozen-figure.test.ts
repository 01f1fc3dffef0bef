import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../../src/charts/chart-answer.ts';
import { chartList } from '../../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../../src/charts/chart-settings.ts';
import { frozenFigure } from '../../../src/charts/files/frozen-figure.ts';
import { framedSpec } from '../../../src/charts/framed-spec.ts';
import { provenanceLine } from '../../../src/charts/provenance.ts';
import { drawSpec } from '../../support/draw-spec.ts';
import { attributesOf, elementsOf, wordsOf } from '../../support/html-parts.ts';
import { openSamples } from '../../support/open-samples.ts';

const PROVENANCE = { version: 'abcdef0123456789', day: '2026-11-22' };

async function drawn(answer: ChartAnswer, language: 'zh' | 'en'): Promise<string> {
  const look = { language, scheme: 'light', width: 760 } as const;
  return (await drawSpec(framedSpec(answer, look, { title: null, provenance: null }))).svg;
}

describe('a frozen figure', () => {
  it.each(chartList.map((chart) => [chart.id, chart] as const))(
    'of %s has all that the chart says',
    async (_, chart) => {
      const { held, ask } = await openSamples();
      const answer = await chart.answer(EMPTY_SETTINGS, held, ask);
      for (const language of ['zh', 'en'] as const) {
        const svg = await drawn(answer, language);
        const html = frozenFigure(answer, { svg, language, provenance: PROVENANCE, title: '<标题> & "x"' });
        const page = parseFragment(html);
        const all = elementsOf(page);
        expect(all.filter(({ tagName }) => tagName === 'figure')).toHaveLength(1);
        const of = (name: string) => all.filter(({ tagName }) => tagName === name);
        expect(wordsOf(of('figcaption')[0]!)).toBe('<标题> & "x"');
        expect(of('li').map(wordsOf)).toEqual(answer.notes(language));
        expect(wordsOf(of('p')[0]!)).toBe(provenanceLine(answer.source(language), PROVENANCE, language));
        const table = answer.table(language);
        expect(of('th').map(wordsOf)).toEqual([...table.columns, ...table.rows.map(({ header }) => header)]);
        expect(of('td').map(wordsOf)).toEqual(table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
        // Every word of the picture is still there, and nothing that runs or loads.
        const words = svg.replace(/<[^>]*>/g, '');
        expect(html.replace(/<title>.*?<\/title>/gs, '').replace(/<[^>]*>/g, '')).toContain(words);
        expect(of('script').length + of('link').length + of('image').length + of('style').length).toBe(0);
        for (const { name, value } of all.flatMap(attributesOf)) {
          expect(name).not.toMatch(/^on|^class$/);
          expect(value).not.toMatch(/^\s*(?:https?:|\/\/|data:|javascript:)/i);
        }
      }
    },
  );

  it('has ids of its own, which its marks refer to', async () => {
    const { held, ask } = await openSamples();
    const [matrix] = chartList;
    const answer = await matrix!.answer(EMPTY_SETTINGS, held, ask);
    const ids = await Promise.all(
      (['zh', 'en'] as const).map(async (language) => {
        const svg = await drawn(answer, language);
        const html = frozenFigure(answer, { svg, language, provenance: null, title: null });
        const all = elementsOf(parseFragment(html)).flatMap(attributesOf);
        const own = all.filter(({ name }) => name === 'id').map(({ value }) => value);
        const used = all.flatMap(({ value }) => /^url\(#(.*)\)$/.exec(value)?.[1] ?? []);
        expect(own.length).toBeGreaterThan(0);
        expect(own).toEqual(expect.arrayContaining(used));
        expect(used.length).toBeGreaterThan(0);
        return own;
      }),
    );
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
  });

  it('tells what a mark stands for, and leaves out what it is told to', async () => {
    const { held, ask } = await openSamples();
    const answer = await chartList[0]!.answer(EMPTY_SETTINGS, held, ask);
    const html = frozenFigure(answer, {
      svg: await drawn(answer, 'zh'),
      language: 'zh',
      provenance: null,
      title: null,
    });
    const titles = elementsOf(parseFragment(html))
      .filter(({ tagName }) => tagName === 'title')
      .map(wordsOf);
    expect(titles).toContain('校园餐 · 清远市\n4%（4条／共105条）\n95%区间 1–9%');
    expect(html).not.toContain('figcaption');
    expect(html).not.toContain('来源');
  });

  it('keeps words that look like HTML words', async () => {
    const { held, ask } = await openSamples();
    const answer = await chartList[0]!.answer(EMPTY_SETTINGS, held, ask);
    const evil = '<img src=x onerror="alert(1)"> class="a" url(#b)';
    const marked: ChartAnswer = {
      ...answer,
      notes: () => [evil],
      table: () => ({ columns: [evil], rows: [{ header: evil, cells: [] }] }),
    };
    const svg = (
      await drawSpec({
        title: evil,
        data: { values: [{ a: evil }] },
        mark: { type: 'bar', tooltip: null },
        encoding: { x: { field: 'a', type: 'nominal' }, description: { field: 'a' } },
      })
    ).svg;
    const html = frozenFigure(marked, { svg, language: 'zh', provenance: null, title: evil });
    const all = elementsOf(parseFragment(html));
    expect(all.some(({ tagName }) => tagName === 'img')).toBe(false);
    const holding = all.filter((element) => wordsOf(element) === evil).map(({ tagName }) => tagName);
    expect(holding).toEqual(expect.arrayContaining(['figcaption', 'li', 'th', 'text', 'title']));
  });
});
