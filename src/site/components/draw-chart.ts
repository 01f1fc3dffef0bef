/** Draws a Vega-Lite spec. Loaded apart, so that the page's words do not wait for Vega. */

import embed, { type Result } from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';
import type { TopLevelSpec } from 'vega-lite';
import { keepOwnReferences } from './own-references.ts';
import { showTooltip } from './tooltip.ts';

/** Draws into `host`. Expressions run through the interpreter, because the page may not evaluate code. */
export function drawChart(host: HTMLElement, spec: TopLevelSpec): Promise<Result> {
  keepOwnReferences(host);
  return embed(host, spec, {
    mode: 'vega-lite',
    renderer: 'svg',
    actions: false,
    defaultStyle: false,
    ast: true,
    expr: expressionInterpreter,
    tooltip: (_handler, event, _item, value) => showTooltip(event, value),
  });
}

/** Pictures that the browser needs to have seen before it draws one quickly. */
const REHEARSALS = 2;
let rehearsed = false;

/**
 * Draws a spec aside, once in the life of the page, while the database is still being opened: the first filter that a
 * reader sets would otherwise wait for the browser to learn how, which takes twice the time of drawing.
 */
export async function rehearse(spec: TopLevelSpec): Promise<void> {
  if (rehearsed) return;
  rehearsed = true;
  for (let round = 0; round < REHEARSALS; round += 1) {
    // Each in a turn of its own, so that nothing the reader does waits for both.
    await new Promise((resolve) => setTimeout(resolve, 100));
    (await drawChart(document.createElement('div'), spec)).finalize();
  }
}
