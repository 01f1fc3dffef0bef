/** The interval of a share on its bar: a thin line with caps, on a ground of its own so that it shows on every colour. */
import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import type { Ink } from './look.ts';

/** Length of a cap and thickness of the lines, in pixels. */
const CAP = 7;
const LINE = 1.25;

/**
 * A layer over bars whose data have `share_low` and `share_high`, on the bars' own scale, and `small`; `y` names the
 * field of the bars' middles where that of the picture is not it.
 */
export function whiskers(ink: Ink, y?: string): LayerSpec<string> {
  const low = { field: 'share_low', type: 'quantitative' as const };
  const high = { field: 'share_high', type: 'quantitative' as const };
  const color = { condition: { test: 'datum.small', value: ink.faint }, value: ink.text };
  const cap = { type: 'tick', orient: 'vertical', size: CAP, thickness: LINE, cursor: 'pointer', aria: false } as const;
  return {
    transform: [{ filter: 'isValid(datum.share_low)' }],
    ...(y === undefined ? {} : { encoding: { y: { field: y, type: 'quantitative' as const } } }),
    layer: [
      {
        mark: { type: 'rule', strokeWidth: LINE + 2, color: ink.paper, opacity: 0.7, aria: false },
        encoding: { x: low, x2: { field: 'share_high' }, tooltip: { value: null } },
      },
      {
        mark: { type: 'rule', strokeWidth: LINE, cursor: 'pointer', aria: false },
        encoding: { x: low, x2: { field: 'share_high' }, color },
      },
      { mark: cap, encoding: { x: low, color } },
      { mark: cap, encoding: { x: high, color } },
    ],
  };
}
