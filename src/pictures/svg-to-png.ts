/** Pictures of pixels. */
import { Resvg } from '@resvg/resvg-js';
import type { CjkFont } from './find-cjk-font.ts';

/** @param scale pixels to a CSS pixel. @throws where the SVG cannot be read */
export function svgToPng(svg: string, { regular, bold }: CjkFont, scale: number): Uint8Array {
  const { family } = regular;
  const picture = new Resvg(
    // The names of fonts that this computer may not have would each be looked for.
    svg.replaceAll(/ font-family="[^"]*"/g, ` font-family="${family.replaceAll(/["&<]/g, '')}"`),
    {
      font: {
        loadSystemFonts: false,
        fontFiles: [...new Set([regular.file, bold.file])],
        defaultFontFamily: family,
        sansSerifFamily: family,
      },
      fitTo: { mode: 'zoom', value: scale },
    },
  );
  return picture.render().asPng();
}
