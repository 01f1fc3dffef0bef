/** Bars of 100%, each with its parts from left to right, shares on the parts and words below the bar. */
import type { Field } from 'vega-lite/types_unstable/channeldef.js';
import type { UnitSpec } from 'vega-lite/types_unstable/spec/index.js';
import { type Ink, LABEL_SIZE } from './look.ts';
import type { namesLegend } from './names-legend.ts';

/** Height of a bar, line height of the words below it, and room between two rows, in pixels. */
export const BAR = 22;
export const BAR_LINE = 14;
export const BAR_GAP = 14;

interface StackedBars {
  /** The field that tells the parts apart, its values in their order, and their colours. */
  field: string;
  parts: readonly string[];
  colours: readonly string[];
  legend: ReturnType<typeof namesLegend>;
  /** The top of each bar in pixels, and the lines below it. */
  bars: readonly { y: number; under: readonly string[] }[];
  ink: Ink;
}

/**
 * The layers over data of one row a part: `from`, `to` and `middle` (0 to 1), `y` and `y2` (pixels), `words` with their
 * `ink`, `tip` and `key`.
 */
export function stackedBarLayers({ field, parts, colours, legend, bars, ink }: StackedBars): UnitSpec<Field>[] {
  return [
    {
      mark: { type: 'rect', cursor: 'pointer' },
      encoding: {
        x2: { field: 'to' },
        y2: { field: 'y2' },
        fill: {
          field,
          type: 'nominal',
          scale: { domain: [...parts], range: [...colours] },
          legend: { ...legend, symbolType: 'square', symbolStrokeWidth: 0 },
        },
        stroke: { condition: { test: 'datum.key === picked', value: ink.text }, value: ink.paper },
        strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 1 },
        tooltip: { field: 'tip' },
        description: { field: 'tip' },
      },
    },
    {
      transform: [{ filter: "datum.words !== ''" }],
      mark: {
        type: 'text',
        fontSize: LABEL_SIZE - 1,
        dy: BAR / 2,
        baseline: 'middle',
        cursor: 'pointer',
        aria: false,
      },
      encoding: {
        x: { field: 'middle', type: 'quantitative' },
        text: { field: 'words' },
        color: { field: 'ink', type: 'nominal', scale: null },
        tooltip: { field: 'tip' },
      },
    },
    {
      data: { values: bars.map(({ under, y }) => ({ y: y + BAR + 4, words: under.join('\n') })) },
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'top',
        fontSize: LABEL_SIZE - 1,
        lineHeight: BAR_LINE,
        lineBreak: '\n',
        color: ink.faint,
        aria: false,
      },
      encoding: { x: { value: 0 }, text: { field: 'words' } },
    },
  ];
}
