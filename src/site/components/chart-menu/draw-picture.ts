/** Pictures that leave the page, drawn by the engine and with the fonts that draw it. */
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { cleanSvg } from '../../../charts/files/clean-svg.ts';
import { withDensity } from '../../../charts/files/png-density.ts';

/** A picture of more pixels than the browser has room for. */
export class PictureTooLargeError extends Error {
  constructor() {
    super('The picture is too large for the browser; take a smaller scale, or SVG');
    this.name = 'PictureTooLargeError';
  }
}

export interface DrawnSvg {
  svg: string;
  /** In CSS pixels. */
  width: number;
  height: number;
}

/**
 * Draws a spec that says its own background, see `framedSpec`, as SVG.
 *
 * @throws where Vega-Lite or Vega refuses the spec
 */
export function drawSvg(spec: TopLevelSpec): Promise<DrawnSvg> {
  return withView(spec, async (view) => {
    const svg = cleanSvg(await view.toSVG());
    const [, width = '', height = ''] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    return { svg, width: Number(width), height: Number(height) };
  });
}

/**
 * Draws a spec as PNG, each CSS pixel `scale` pixels wide and high.
 *
 * @throws {PictureTooLargeError} where the browser has no room for so many pixels
 * @throws where Vega-Lite or Vega refuses the spec
 */
export function drawPng(spec: TopLevelSpec, scale: number): Promise<Blob> {
  return withView(spec, async (view) => {
    const canvas = await view.toCanvas(scale);
    const png = await new Promise<Blob | null>((give) => canvas.toBlob(give, 'image/png'));
    if (png === null) throw new PictureTooLargeError();
    return new Blob([withDensity(new Uint8Array(await png.arrayBuffer()), scale)], { type: png.type });
  });
}

/** A view outside the document. Expressions run through the interpreter, because the page may not evaluate code. */
async function withView<T>(spec: TopLevelSpec, use: (view: View) => Promise<T>): Promise<T> {
  const view = new View(parse(compile(spec).spec, undefined, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
  });
  try {
    return await use(view);
  } finally {
    view.finalize();
  }
}
