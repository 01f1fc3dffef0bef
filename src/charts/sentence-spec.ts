/** A sentence in place of a picture, where rows say only that there is nothing to draw. */
import type { TopLevelSpec } from 'vega-lite';
import type { Look } from './chart.ts';
import { INK, LABEL_SIZE, lookConfig } from './look.ts';
import { wrap } from './text-width.ts';

const LINE = 14;

/** The sentence in lines as wide as the look allows. */
export function sentenceSpec(text: string, { scheme, width }: Look): TopLevelSpec {
  const lines = wrap(text, width - 8, LABEL_SIZE);
  return {
    config: lookConfig(scheme),
    // Nothing can be picked, but the page sets what is in every picture.
    params: [{ name: 'picked', value: '' }],
    width: width - 4,
    height: lines.length * LINE + 8,
    data: { values: [{ words: lines.join('\n') }] },
    mark: { type: 'text', align: 'left', baseline: 'top', lineBreak: '\n', lineHeight: LINE, color: INK[scheme].faint },
    encoding: { x: { value: 0 }, y: { value: 4 }, text: { field: 'words' } },
  };
}
