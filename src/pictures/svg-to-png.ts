/** Pictures of pixels. */
import { Resvg } from '@resvg/resvg-js';
import { withDensity } from '../charts/files/png-density.ts';
import type { CjkFont } from './find-cjk-font.ts';
import { outlinedText } from './outlined-text.ts';

/** @param svg as Vega draws it. @param scale pixels to a CSS pixel. @throws where the SVG cannot be read */
export function svgToPng(svg: string, font: CjkFont, scale: number): Uint8Array {
  const picture = new Resvg(outlinedText(svg, font), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: scale },
  });
  return withDensity(picture.render().asPng(), scale);
}
