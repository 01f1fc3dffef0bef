/** Draws a chart in a notebook's cell. */
import embed from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';
import type { Chart } from '../charts/chart.ts';
import type { Snapshot } from './read-snapshot.ts';

/** Pixels that a chart keeps to, so that its rows stay together. */
const WIDEST = 960;

interface Paper {
  /** Pixels that the notebook has for it. */
  width: number;
  dark: boolean;
}

/** The picture of a chart, with its words for a screen reader and Chinese labels. */
export async function drawChart<Params, Row>(
  chart: Chart<Params, Row>,
  { params, rows }: Snapshot<Params, Row>,
  { width, dark }: Paper,
): Promise<HTMLElement> {
  const host = document.createElement('div');
  host.className = 'chart';
  host.dataset.chart = chart.id;
  host.setAttribute('role', 'img');
  host.setAttribute('aria-label', chart.describe(rows, 'zh', params));
  const look = { language: 'zh', scheme: dark ? 'dark' : 'light', width: Math.min(WIDEST, Math.floor(width)) } as const;
  await embed(host, chart.spec(rows, look, params), {
    mode: 'vega-lite',
    renderer: 'svg',
    actions: false,
    defaultStyle: false,
    // The page's policy forbids evaluation.
    ast: true,
    expr: expressionInterpreter,
    tooltip: (_handler, _event, _item, value) => {
      host.title = typeof value === 'string' ? value : '';
    },
  });
  return host;
}
