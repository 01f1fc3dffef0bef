/** Rows with a name on the left and a bar, or a dot with its interval, and words on the right. */
import type { TopLevelSpec } from 'vega-lite';
import type { Field } from 'vega-lite/types_unstable/channeldef.js';
import type { LayerSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js';
import type { Look } from '../charts/chart.ts';
import { INK, LABEL_SIZE, LINK, lookConfig } from '../charts/look.ts';
import { textWidth, wrap } from '../charts/text-width.ts';

export interface SpecRow {
  name: string;
  value: number;
  /** What stands beside the mark. */
  words: string;
  /** Ends of the interval, null where there is none. */
  low: number | null;
  high: number | null;
  /** Greyed, because it rests on little. */
  small: boolean;
}

interface RowSpec {
  rows: readonly SpecRow[];
  mark: 'bar' | 'dot';
  /** Ends of the scale. */
  domain: readonly [number, number];
  /** What the scale measures, null for no axis. */
  axis: string | null;
}

const STEP = 30;
const LINE = 15;
/** The most of the width that names may take. */
const NAMES = 0.36;

type Unit = UnitSpec<Field> | LayerSpec<Field>;

/** The rows as a picture, in the order they come. */
export function rowSpec({ rows, mark, domain, axis }: RowSpec, look: Look): TopLevelSpec {
  const ink = INK[look.scheme];
  const namesRoom = Math.min(look.width * NAMES, Math.max(...rows.map(({ name }) => textWidth(name, LABEL_SIZE))) + 12);
  const wordsRoom = Math.max(...rows.map(({ words }) => textWidth(words, LABEL_SIZE))) + 16;
  const room = Math.floor(look.width - namesRoom - 8);
  const names = Object.fromEntries(rows.map(({ name }) => [name, wrap(name, namesRoom - 8, LABEL_SIZE)]));
  const lines = Math.max(...Object.values(names).map(({ length }) => length));
  const colour = { condition: { test: 'datum.small', value: ink.faint }, value: LINK[look.scheme] };
  const layers: Unit[] =
    mark === 'bar'
      ? [{ mark: { type: 'bar', height: { band: 0.6 } }, encoding: { color: colour } }]
      : [
          {
            transform: [{ filter: 'datum.low !== null' }],
            mark: { type: 'rule', strokeWidth: 2 },
            encoding: { x: { field: 'low' }, x2: { field: 'high' }, color: colour },
          },
          { mark: { type: 'point', filled: true, size: 60, opacity: 1 }, encoding: { color: colour } },
        ];
  const end = mark === 'bar' ? 'value' : 'end';
  return {
    config: lookConfig(look.scheme),
    padding: { top: 4, right: 0, bottom: 6, left: 0 },
    params: [{ name: 'names', value: names }],
    width: room,
    height: { step: Math.max(STEP, lines * LINE + 8) },
    data: { values: rows.map((row) => ({ ...row, end: Math.max(row.value, row.high ?? row.value) })) },
    encoding: {
      y: {
        field: 'name',
        type: 'nominal',
        title: null,
        sort: null,
        axis: { labelExpr: 'names[datum.value]', labelLineHeight: LINE, ticks: false, domain: false, labelPadding: 8 },
      },
      x: {
        field: 'value',
        type: 'quantitative',
        scale: { domain: [...domain], range: [0, Math.max(60, room - wordsRoom)], nice: false },
        axis: axis === null ? null : { title: axis, tickCount: 5, grid: true },
      },
    },
    layer: [
      ...layers,
      {
        mark: { type: 'text', align: 'left', dx: 10, aria: false },
        encoding: {
          x: { field: end, type: 'quantitative' },
          text: { field: 'words' },
          color: { condition: { test: 'datum.small', value: ink.faint }, value: ink.text },
        },
      },
    ],
  };
}
