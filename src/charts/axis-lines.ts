/** Axis labels of several lines. Vega places the first line only; these settings place the whole label. */

/** The most lines that a label may have. */
const MOST = 8;

/**
 * The offset that centres a label of a vertical axis on its band. `param` names the parameter of the spec that
 * holds the lines by axis value.
 */
export function centredLines(param: string, lineHeight: number) {
  const condition = Array.from({ length: MOST - 1 }, (_, index) => ({
    test: `length(${param}[datum.value]) === ${index + 2}`,
    value: (-(index + 1) * lineHeight) / 2,
  }));
  return { condition, value: 0 };
}

/** Labels of a top axis, filled up at the top so that all end on the same line, and the padding that they need. */
export function linesOnTop(
  lines: Readonly<Record<string, readonly string[]>>,
  lineHeight: number,
): { lines: Record<string, string[]>; padding: number } {
  const most = Math.max(1, ...Object.values(lines).map((label) => label.length));
  const filled = Object.entries(lines).map(([key, label]) => [
    key,
    [...Array<string>(most - label.length).fill(' '), ...label],
  ]);
  return { lines: Object.fromEntries(filled), padding: (most - 1) * lineHeight + 6 };
}
