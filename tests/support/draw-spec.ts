import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { textWidth } from '../../src/charts/text-width.ts';

// Exported but missing from Vega's types.
const { textMetrics } = vega as unknown as {
  textMetrics: { width: (item: { fontSize?: number }, text: unknown) => number };
};

export interface Drawn {
  svg: string;
  /** All words of the picture, lines of one label joined. */
  words: string;
  width: number;
  height: number;
  /** The labels of marks for a screen reader, in the order drawn. */
  descriptions: string[];
}

/**
 * Compiles a spec and draws it to SVG as the page does, through the expression interpreter.
 *
 * @throws where Vega-Lite or Vega has anything to complain of
 */
export async function drawSpec(spec: TopLevelSpec): Promise<Drawn> {
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
  // Without a canvas Vega takes a Han character for 0.8 em.
  textMetrics.width = (item, text) =>
    Math.max(0, ...[text].flat().map((line) => textWidth(String(line ?? ''), item.fontSize ?? 11)));
  // A copy by way of JSON shows that the spec is data alone.
  const compiled = compile(JSON.parse(JSON.stringify(spec)), { logger: logger as never });
  const view = new vega.View(vega.parse(compiled.spec, undefined, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
    logger: logger as never,
  });
  try {
    const svg = await view.toSVG();
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    const [, width = '', height = ''] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    return {
      svg,
      words: plainText(svg.replace(/<\/text>/g, '\n').replace(/<[^>]*>/g, '')),
      width: Number(width),
      height: Number(height),
      descriptions: [...svg.matchAll(/aria-label="([^"]*)"[^>]*aria-roledescription="(?:bar|rect mark|point)"/g)].map(
        (match) => plainText(match[1]!),
      ),
    };
  } finally {
    view.finalize();
  }
}

function plainText(text: string): string {
  return text.replace(
    /&(lt|gt|quot|amp|#10|#xA);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '\n',
  );
}
