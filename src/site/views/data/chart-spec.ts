/** A quick chart of a result: one column against another. */
import type { TopLevelSpec } from 'vega-lite';
import type { Look } from '../../../charts/chart.ts';
import { INK, lookConfig, SEQUENCE } from '../../../charts/look.ts';
import type { ResultCell, ResultColumn } from '../../data/run-sql.ts';
import { cellText } from './cell-text.ts';

export type ChartKind = 'bar' | 'line' | 'point';

/** The most marks that are drawn: more bars cannot be told apart, more points take too long. */
export const MOST_MARKS: Record<ChartKind, number> = { bar: 60, line: 2000, point: 2000 };

/** Numbers that say where a row stands and not what it holds. */
const PLACES = /^(?:span_start|span_end|sort_key|sort_order|ordinal|rank)$/;

export interface Axes {
  x: ResultColumn;
  y: ResultColumn;
}

/** The columns that can stand on the y axis. */
export function measurable(columns: readonly ResultColumn[]): ResultColumn[] {
  return columns.filter(({ kind }) => kind === 'number');
}

/** The columns of the two axes: those asked for where they fit, else a guess; null where nothing can be drawn. */
export function axesOf(
  columns: readonly ResultColumn[],
  kind: ChartKind,
  asked: { x: string | null; y: string | null },
): Axes | null {
  const numbers = measurable(columns);
  const telling = numbers.filter(({ name }) => !PLACES.test(name));
  const others = columns.filter((column) => column.kind !== 'number');
  const y =
    numbers.find(({ name }) => name === asked.y) ?? telling.at(kind === 'point' ? 1 : 0) ?? telling[0] ?? numbers[0];
  if (y === undefined) return null;
  const guesses = kind === 'point' ? [...telling, ...others] : [...others, ...telling];
  const x = columns.find(({ name }) => name === asked.x) ?? guesses.find((column) => column !== y) ?? y;
  return { x, y };
}

interface Mark {
  x: string | number | null;
  y: number | null;
  tip: string;
}

/** The rows that have both values, in order, at most {@link MOST_MARKS}; and how many there are in all. */
export function marksOf({ x, y }: Axes, kind: ChartKind, rows: Uint32Array): { marks: Mark[]; all: number } {
  const drawn = [...rows].filter((row) => x.values[row] !== null && typeof y.values[row] === 'number');
  const marks = drawn.slice(0, MOST_MARKS[kind]).map((row) => ({
    x: positionOf(x, x.values[row]!, kind),
    y: Number(y.values[row]),
    tip: `${x.name} ${cellText(x.values[row]!)}\n${y.name} ${cellText(y.values[row]!)}`,
  }));
  return { marks, all: drawn.length };
}

/** Dates as milliseconds, so that no time zone moves them; for bars everything is a name. */
function positionOf({ kind: column }: ResultColumn, cell: ResultCell, kind: ChartKind): string | number | null {
  if (kind === 'bar') return cellText(cell);
  if (column === 'date') {
    const text = String(cell);
    return Date.parse(text.length > 10 ? `${text.slice(0, 19).replace(' ', 'T')}Z` : text);
  }
  return typeof cell === 'number' ? cell : cellText(cell);
}

const LONGEST_LABEL = 220;
/** Below this width, in pixels, an axis has room for few numbers. */
const NARROW = 560;
const BAR = 22;
const HEIGHT = 320;

/** The picture of some rows, in their order. */
export function chartSpec(axes: Axes, kind: ChartKind, rows: Uint32Array, { scheme, width }: Look): TopLevelSpec {
  const { marks } = marksOf(axes, kind, rows);
  const ink = INK[scheme];
  const base = {
    config: lookConfig(scheme),
    params: [{ name: 'picked', value: '' }],
    autosize: { type: 'fit-x' as const, contains: 'padding' as const },
    width,
    data: { values: marks },
  };
  const colour = SEQUENCE[scheme][4]!;
  const shown = { tooltip: { field: 'tip' }, description: { field: 'tip' } };
  const value = { field: 'y', type: 'quantitative' as const, title: axes.y.name };
  if (kind === 'bar') {
    return {
      ...base,
      height: BAR * new Set(marks.map((mark) => mark.x)).size,
      mark: { type: 'bar', color: colour },
      encoding: {
        y: {
          field: 'x',
          type: 'nominal',
          sort: null,
          title: null,
          axis: { labelLimit: Math.min(LONGEST_LABEL, width * 0.4), domain: false, ticks: false },
        },
        x: { ...value, axis: { gridColor: ink.rule, domain: false, tickCount: width < NARROW ? 4 : 8 } },
        ...shown,
      },
    };
  }
  const across =
    axes.x.kind === 'number'
      ? { type: 'quantitative' as const, scale: { zero: false } }
      : axes.x.kind === 'date'
        ? { type: 'temporal' as const, scale: { type: 'utc' as const } }
        : { type: 'ordinal' as const, sort: null, axis: { labelLimit: 120, labelOverlap: true, labelAngle: 0 } };
  return {
    ...base,
    height: HEIGHT,
    mark:
      kind === 'line'
        ? { type: 'line', color: colour, point: { color: colour, size: 36 } }
        : { type: 'point', color: colour, size: 44, filled: true, opacity: 0.75 },
    encoding: { x: { field: 'x', title: axes.x.name, ...across }, y: value, ...shown },
  };
}
