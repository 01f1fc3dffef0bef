/** Draws a Vega-Lite spec to SVG where there is no browser. */
import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { cleanSvg } from '../charts/files/clean-svg.ts';
import { textWidth } from '../charts/text-width.ts';

// Exported but missing from Vega's types.
const { textMetrics } = vega as unknown as {
  textMetrics: { width: (item: { fontSize?: number }, text: unknown) => number };
};

export interface DrawnSvg {
  svg: string;
  /** CSS pixels. */
  width: number;
  height: number;
}

/**
 * Compiles a spec and draws it as the page does, through the expression interpreter. The same spec gives the same SVG.
 *
 * @throws where Vega-Lite or Vega has anything to complain of
 */
export async function drawSvg(spec: TopLevelSpec): Promise<DrawnSvg> {
  const { logger, complaints } = listener();
  // Without a canvas Vega takes a Han character for 0.8 em.
  textMetrics.width = (item, text) =>
    Math.max(0, ...[text].flat().map((line) => textWidth(String(line ?? ''), item.fontSize ?? 11)));
  // A copy by way of JSON: a spec is data alone, also where it leaves as a file.
  const compiled = compile(JSON.parse(JSON.stringify(spec)), { logger: logger as never });
  const view = new vega.View(vega.parse(compiled.spec, undefined, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
    logger: logger as never,
  });
  try {
    const svg = numberedIds(cleanSvg(await view.toSVG()));
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    const [, width = '', height = ''] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    return { svg, width: Number(width), height: Number(height) };
  } finally {
    view.finalize();
  }
}

/** A logger that keeps warnings and errors. */
function listener() {
  const complaints: string[] = [];
  const complain = (...words: readonly unknown[]) => {
    complaints.push(words.map(String).join(' '));
    return logger;
  };
  const quiet = () => logger;
  let level = 0;
  const logger = {
    level(value?: number) {
      if (value === undefined) return level;
      level = value;
      return logger;
    },
    error: complain,
    warn: complain,
    info: quiet,
    debug: quiet,
  };
  return { logger, complaints };
}

/** Vega counts its ids through the whole life of the process; here each picture begins anew. */
function numberedIds(svg: string): string {
  const ids = [...svg.matchAll(/<[^>]* id="((?:gradient_|clip)\d+)"/g)].map((match) => match[1]!);
  const numbered = new Map(ids.map((id, at) => [id, `${id.replace(/\d+$/, '')}${at}`]));
  const mine = (whole: string, before: string, id: string, after: string) =>
    numbered.has(id) ? before + numbered.get(id)! + after : whole;
  return svg.replaceAll(/( id=")([^"]*)(")/g, mine).replaceAll(/(="url\(#)([^")]*)(\)")/g, mine);
}
