/** Draws a report's charts where there is no browser. */
import { framedSpec } from '../charts/framed-spec.ts';
import { drawSvg } from '../pictures/draw-svg.ts';
import type { CjkFont } from '../pictures/find-cjk-font.ts';
import { svgToPng } from '../pictures/svg-to-png.ts';
import type { DrawChart } from './report-context.ts';

/** Pixels of a PNG to a CSS pixel: enough for print at the width of a page. */
const SCALE = 2;

/** @param font for PNG; null for SVG alone, which needs no font */
export function drawInNode(font: CjkFont | null): DrawChart {
  return async (answer, look) => {
    const drawn = await drawSvg(framedSpec(answer, look, { title: null, provenance: null }));
    return { ...drawn, png: font === null ? null : svgToPng(drawn.svg, font, SCALE) };
  };
}
