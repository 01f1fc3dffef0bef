/** A legend above a picture, from the picture's left edge on, where long names have room. */
import { LABEL_SIZE } from './look.ts';
import { textWidth } from './text-width.ts';

/** Pixels beside a name for its symbol and the room to the next, and from one line to the next. */
const SYMBOL = 30;
const LINE = 19;

/**
 * A legend in as many columns as there is room for. Its labels are those of the spec's parameter `names`, by value.
 *
 * @param names what the entries are called
 * @param room pixels: the picture's whole width, those left of the plot, and those between the legend and the plot
 */
export function namesLegend(
  names: readonly string[],
  { width, left, gap }: { width: number; left: number; gap: number },
) {
  const widest = Math.max(1, ...names.map((name) => textWidth(name, LABEL_SIZE))) + SYMBOL;
  const columns = Math.max(1, Math.min(names.length, Math.floor(width / widest)));
  return {
    title: null,
    orient: 'none' as const,
    legendX: -left - 8,
    legendY: -Math.ceil(names.length / columns) * LINE - gap,
    direction: 'horizontal' as const,
    labelExpr: 'names[datum.value]',
    columns,
    rowPadding: 4,
  };
}
