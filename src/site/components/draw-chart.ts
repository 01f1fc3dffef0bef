/** Draws a Vega-Lite spec. Loaded apart, so that the page's words do not wait for Vega. */

import embed, { type Result } from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';
import type { TopLevelSpec } from 'vega-lite';
import { showTooltip } from './tooltip.ts';

/** Draws into `host`. Expressions run through the interpreter, because the page may not evaluate code. */
export function drawChart(host: HTMLElement, spec: TopLevelSpec): Promise<Result> {
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
