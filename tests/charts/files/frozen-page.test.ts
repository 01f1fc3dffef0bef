import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { chartList } from '../../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../../src/charts/chart-settings.ts';
import { frozenFigure } from '../../../src/charts/files/frozen-figure.ts';
import { frozenPage } from '../../../src/charts/files/frozen-page.ts';
import { tidyCsv } from '../../../src/charts/files/tidy-csv.ts';
import { framedSpec } from '../../../src/charts/framed-spec.ts';
import { queryText } from '../../../src/charts/query-text.ts';
import { drawSpec } from '../../support/draw-spec.ts';
import { attributesOf, elementsOf, wordsOf } from '../../support/html-parts.ts';
import { openSamples } from '../../support/open-samples.ts';

const PROVENANCE = { version: 'abcdef0123456789', day: '2026-11-22' };

async function page(title: string | null) {
  const { held, ask } = await openSamples();
  const answer = await chartList[0]!.answer(EMPTY_SETTINGS, held, ask);
  const look = { language: 'zh', scheme: 'dark', width: 760 } as const;
  const { svg } = await drawSpec(framedSpec(answer, look, { title: null, provenance: null }));
  const given = { svg, language: 'zh', scheme: 'dark', provenance: PROVENANCE, title } as const;
  return { answer, given, html: frozenPage(answer, given) };
}

describe('a frozen page', () => {
  it('holds the figure, its data and its query, and loads nothing', async () => {
    const { answer, given, html } = await page('标题 <b>');
    expect(html).toContain(frozenFigure(answer, { ...given, title: null }));
    const all = elementsOf(parse(html));
    const of = (name: string) => all.filter(({ tagName }) => tagName === name);
    expect(wordsOf(of('h1')[0]!)).toBe('标题 <b>');
    expect(wordsOf(of('title')[0]!)).toBe('标题 <b> · 通报图鉴');
    expect(wordsOf(of('pre')[0]!)).toBe(queryText(answer.query));
    expect(wordsOf(of('code')[0]!)).toBe(PROVENANCE.version);
    const link = Object.fromEntries(attributesOf(of('a')[0]!).map(({ name, value }) => [name, value]));
    expect(link.download).toBe('theme-matrix-2026-11-22.csv');
    const [, data = ''] = /^data:text\/csv;charset=utf-8;base64,(.*)$/.exec(link.href!) ?? [];
    expect(Buffer.from(data, 'base64').toString()).toBe(tidyCsv(answer));
    expect(of('script').length + of('link').length + of('img').length + of('iframe').length).toBe(0);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('color-scheme: dark');
  });

  it('goes without a heading, and still has a title', async () => {
    const { answer, html } = await page(null);
    expect(html).not.toContain('<h1');
    expect(html).toContain(`<title>${answer.question.zh} · 通报图鉴</title>`);
  });
});
