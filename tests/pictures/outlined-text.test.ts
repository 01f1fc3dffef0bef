import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { chartList } from '../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { framedSpec } from '../../src/charts/framed-spec.ts';
import { drawSvg } from '../../src/pictures/draw-svg.ts';
import { outlinedText } from '../../src/pictures/outlined-text.ts';
import { svgToPng } from '../../src/pictures/svg-to-png.ts';
import { cjkFont } from '../support/cjk-font.ts';
import { openSamples } from '../support/open-samples.ts';
import { pngPixels } from '../support/png-pixels.ts';

/** The picture with its letters drawn by resvg itself. */
function drawnByResvg(svg: string): Uint8Array {
  const { regular, bold } = cjkFont!;
  return new Resvg(svg.replaceAll(/ font-family="[^"]*"/g, ` font-family="${regular.family}"`), {
    font: { loadSystemFonts: false, fontFiles: [regular.file, bold.file], defaultFontFamily: regular.family },
  })
    .render()
    .asPng();
}

/** Pixels that differ by more than a shade. */
function differences(a: Uint8Array, b: Uint8Array): number {
  const [one, other] = [pngPixels(a), pngPixels(b)];
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  let count = 0;
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      const [p, q] = [one.at(x, y), other.at(x, y)];
      if (p.some((value, channel) => Math.abs(value - q[channel]!) > 32)) count += 1;
    }
  }
  return count;
}

describe.skipIf(cjkFont === null)('letters as outlines', () => {
  it('stand where the letters stood', () => {
    const texts = [
      '<text transform="translate(10,20)" font-size="12px" fill="#222222">起 Start AV &lt;&amp;&gt; 12%</text>',
      '<text text-anchor="middle" transform="translate(100,50)" font-size="14px" font-weight="bold" fill="#c65a00">居中（粗）</text>',
      '<text text-anchor="end" transform="translate(190,80)" font-size="12px" fill="#222222" opacity="0.5"><tspan>两行的</tspan><tspan x="0" dy="14">第二行</tspan></text>',
      '<text text-anchor="start" transform="translate(30,140) rotate(-90)" font-size="11px" fill="#222222">竖着</text>',
      '<text x="60" y="130" font-size="16px" fill="none" stroke="#0072b2">描边</text>',
      '<text font-size="16px" fill="#222222"/>',
    ];
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150" viewBox="0 0 200 150"><rect width="200" height="150" fill="#ffffff"/>${texts.join('')}</svg>`;
    const outlined = outlinedText(svg, cjkFont!);
    expect(outlined).not.toContain('<text');
    expect(outlined.match(/<path/g)).toHaveLength(texts.length - 1);
    expect(differences(svgToPng(svg, cjkFont!, 1), drawnByResvg(svg))).toBe(0);
    const blank = svg.replaceAll(/<text.*<\/text>/gs, '');
    expect(differences(svgToPng(svg, cjkFont!, 1), drawnByResvg(blank))).toBeGreaterThan(800);
  });

  it('are those of every text of every chart', async () => {
    const { held, ask } = await openSamples();
    for (const chart of chartList) {
      const answer = await chart.answer(EMPTY_SETTINGS, held, ask);
      const look = { language: 'zh', scheme: 'light', width: 600 } as const;
      const { svg } = await drawSvg(framedSpec(answer, look, { title: answer.question.zh, provenance: null }));
      const outlined = outlinedText(svg, cjkFont!);
      expect(svg).toContain('<text');
      expect(/<text|NaN|undefined/.exec(outlined)).toBeNull();
    }
  });
});
