import type { TopLevelSpec } from 'vega-lite';
import { type DrawnSvg, drawSvg } from '../../src/pictures/draw-svg.ts';

export interface Drawn extends DrawnSvg {
  /** All words of the picture, lines of one label joined. */
  words: string;
  /** The labels of marks for a screen reader, in the order drawn. */
  descriptions: string[];
}

/**
 * Draws a spec, and reads what it says.
 *
 * @throws where Vega-Lite or Vega has anything to complain of
 */
export async function drawSpec(spec: TopLevelSpec): Promise<Drawn> {
  const drawn = await drawSvg(spec);
  const { svg } = drawn;
  return {
    ...drawn,
    words: plainText(svg.replace(/<\/text>/g, '\n').replace(/<[^>]*>/g, '')),
    descriptions: [...svg.matchAll(/aria-label="([^"]*)"[^>]*aria-roledescription="(?:bar|rect mark|point)"/g)].map(
      (match) => plainText(match[1]!),
    ),
  };
}

function plainText(text: string): string {
  return text.replace(
    /&(lt|gt|quot|amp|#10|#xA);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '\n',
  );
}
