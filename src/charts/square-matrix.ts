/** The frame of a matrix of things against the same things: names, heads and bands placed in pixels, and its texts. */

import type { Field } from 'vega-lite/types_unstable/channeldef.js';
import type { UnitSpec } from 'vega-lite/types_unstable/spec/index.js';
import type { Look } from './chart.ts';
import { INK, LABEL_SIZE } from './look.ts';
import { columnHeads, HEAD_LINE, keyed } from './matrix-heads.ts';
import { labelRoom, pixelAxis, pixelX } from './pixel-axis.ts';

const NARROW = 480;
const LINE = 13;
/** The tallest that a row of one line becomes, in pixels. */
const TALLEST = 36;

interface SquareMatrixOptions {
  /** The lines beside a row, in `room` pixels of type of `size`; the name has a number before it where heads are numbers. */
  lines(name: string, index: number, room: number, size: number): string[];
  /** Whether a row and its column are set in the ink of what is said in passing. */
  isFaint(index: number): boolean;
  /** The most pixels that names take, and the widest that a column becomes. */
  namesRoom: number;
  widest: number;
}

export type SquareMatrix = ReturnType<typeof squareMatrix>;

/** @param names of the rows, which are the columns too */
export function squareMatrix(
  names: readonly string[],
  { width, scheme }: Look,
  { lines, isFaint, namesRoom, widest }: SquareMatrixOptions,
) {
  const ink = INK[scheme];
  const size = width < NARROW ? LABEL_SIZE - 1 : LABEL_SIZE;
  const room = labelRoom(names.map(keyed), size, namesRoom);
  const step = Math.min(widest, Math.floor((width - room - 16) / names.length));
  const heads = columnHeads(names, step, LABEL_SIZE - 1);
  const rowText = names.map((name, index) => lines(heads.numbered ? keyed(name, index) : name, index, room, size));
  let below = heads.height;
  const bands = rowText.map((text) => {
    const tall = Math.max(Math.min(TALLEST, step), text.length * LINE + 6);
    const y = below;
    below += tall;
    return { y, y2: y + tall - 1, at: Math.round(y + tall / 2) };
  });
  const plot = step * names.length;
  const headLayer: UnitSpec<Field> = {
    data: { values: heads.texts.map((head, index) => ({ ...head, faint: isFaint(index) })) },
    mark: {
      type: 'text',
      baseline: 'middle',
      fontSize: heads.size,
      lineBreak: '\n',
      lineHeight: HEAD_LINE,
      aria: false,
    },
    encoding: {
      text: { field: 'words' },
      color: { condition: { test: 'datum.faint', value: ink.faint }, value: ink.text },
    },
  };
  return {
    /** Pixels that the names take, a column, all columns, and the heads with all rows. */
    room,
    step,
    plot,
    below,
    headLayer,
    /** The `x` of all layers. */
    x: pixelX(plot),
    /** The parameters and the `y` of all layers, in a picture of `height` pixels. */
    axis: (height: number) =>
      pixelAxis(
        bands.map(({ at }, index) => ({ at, lines: rowText[index]!, faint: isFaint(index) })),
        height,
        { ink, fontSize: size, lineHeight: LINE },
      ),
    /** Where a cell stands, in pixels: its sides and its middle, which is `middle` and `at`. */
    cell: (row: number, column: number) => ({
      x: column * step,
      x2: (column + 1) * step - 1,
      middle: (column + 0.5) * step,
      ...bands[row]!,
    }),
  };
}
