import { describe, expect, it } from 'vitest';
import { svgToPng } from '../../src/pictures/svg-to-png.ts';
import { cjkFont } from '../support/cjk-font.ts';
import { type Pixels, pngPixels } from '../support/png-pixels.ts';

function svg(words: string, weight = 'normal'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" viewBox="0 0 60 40"><rect width="60" height="40" fill="#ffffff"/><text x="10" y="32" font-family="&quot;PingFang SC&quot;, sans-serif" font-size="32px" font-weight="${weight}" fill="#000000">${words}</text></svg>`;
}

/** Where the ink is, a letter a pixel. */
function ink({ width, height, at }: Pixels): string {
  let marks = '';
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) marks += at(x, y)[0]! < 128 ? '#' : '.';
  return marks;
}

const dark = (marks: string) => marks.replaceAll('.', '').length;

describe.skipIf(cjkFont === null)('drawing pixels', () => {
  const draw = (words: string, scale = 1, weight = 'normal') =>
    pngPixels(svgToPng(svg(words, weight), cjkFont!, scale));

  it('draws Han characters, each its own', () => {
    const [blank, first, second] = [' ', '整', '改'].map((words) => ink(draw(words)));
    expect(dark(blank!)).toBe(0);
    expect(dark(first!)).toBeGreaterThan(100);
    expect(dark(second!)).toBeGreaterThan(100);
    expect(first).not.toBe(second);
  });

  it.each([1, 2, 3, 4])('is %i times as large', (scale) => {
    const { width, height } = draw('整', scale);
    expect({ width, height }).toEqual({ width: 60 * scale, height: 40 * scale });
  });

  it.skipIf(cjkFont?.bold.file === cjkFont?.regular.file)('draws what is bold in bold', () => {
    expect(dark(ink(draw('整', 2, 'bold')))).toBeGreaterThan(dark(ink(draw('整', 2))) * 1.1);
  });

  it('refuses what is no SVG', () => {
    expect(() => svgToPng('<svg', cjkFont!, 1)).toThrow();
  });
});
