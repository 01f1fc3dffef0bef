import type { TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { chartList } from '../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { framedSpec } from '../../src/charts/framed-spec.ts';
import { drawSvg } from '../../src/pictures/draw-svg.ts';
import { openSamples } from '../support/open-samples.ts';

function words(text: string): TopLevelSpec {
  return {
    data: { values: [{ text }] },
    mark: { type: 'text', tooltip: null },
    encoding: { text: { field: 'text' }, description: { field: 'text' } },
  };
}

describe('drawing to SVG', () => {
  it('gives the same picture each time, also beside others', async () => {
    const { held, ask } = await openSamples();
    const answer = await chartList[0]!.answer(EMPTY_SETTINGS, held, ask);
    const spec = framedSpec(
      answer,
      { language: 'zh', scheme: 'light', width: 760 },
      { title: '标题', provenance: null },
    );
    const first = await drawSvg(spec);
    const [second, third] = await Promise.all([drawSvg(spec), drawSvg(spec)]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(first.svg).toContain(`width="${first.width}" height="${first.height}"`);
    expect(first.svg).toContain('url(#gradient_0)');
    expect(first.svg).toContain('id="gradient_0"');
  });

  it('takes a Han character for as wide as it is', async () => {
    const han = '整'.repeat(40);
    const spec = (text: string): TopLevelSpec => ({
      data: { values: [{ text, value: 1 }] },
      mark: 'bar',
      encoding: {
        x: { field: 'value', type: 'quantitative' },
        y: { field: 'text', type: 'nominal', title: null, axis: { labelLimit: 0, maxExtent: 2000, labelFontSize: 10 } },
      },
    });
    const [wide, narrow] = [await drawSvg(spec(han)), await drawSvg(spec('整'))];
    expect(wide.width - narrow.width).toBeCloseTo(390, -1);
  });

  it('writes XML whatever a text holds', async () => {
    const { svg } = await drawSvg(words('a\u0000b\u0008<c>&"\u{1f600}\ufffe'));
    expect(svg).toContain('a\ufffdb\ufffd&lt;c&gt;&amp;');
    expect(svg).toContain('\u{1f600}');
    expect(svg).not.toMatch(/[^\P{Cc}\n\t\r]/u);
  });

  it('refuses what Vega complains of', async () => {
    const spec = {
      ...words('a'),
      encoding: { text: { field: 'text' }, nonsense: { field: 'text' } },
    } as object as TopLevelSpec;
    await expect(drawSvg(spec)).rejects.toThrow(/nonsense/);
  });
});
