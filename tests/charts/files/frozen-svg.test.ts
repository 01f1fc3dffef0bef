import { describe, expect, it } from 'vitest';
import { frozenSvg } from '../../../src/charts/files/frozen-svg.ts';

const SVG =
  '<svg class="marks" width="100" height="20" xmlns="http://www.w3.org/2000/svg"><defs><clipPath id="clip0"/></defs>' +
  '<path aria-label="甲 &lt;1&gt;" role="graphics-symbol" clip-path="url(#clip0)" d="M0.12345,1L2,3"/></svg>';

describe('a picture within another page', () => {
  it('takes its label as it is', () => {
    const label = `$& $' $\` $$ "甲" <乙>`;
    const [opening] = /^<svg[^>]*>/.exec(frozenSvg(SVG, label))!;
    expect(opening).toContain('aria-label="$&amp; $&#39; $` $$ &quot;甲&quot; &lt;乙&gt;"');
  });

  it('has ids of its own, the same that it refers to, and no classes', () => {
    const svg = frozenSvg(SVG, '');
    const [, id] = /<clipPath id="(na-[^"]+-clip0)"/.exec(svg)!;
    expect(svg).toContain(`clip-path="url(#${id})"`);
    expect(svg).not.toContain('class=');
    expect(frozenSvg(SVG.replace('甲', '乙'), '')).not.toContain(id);
  });

  it('says what a mark stands for when the pointer rests on it', () => {
    expect(frozenSvg(SVG, '')).toContain('d="M0.12,1L2,3"><title>甲 &lt;1&gt;</title></path>');
  });
});
