/** How deep each entry of an outline lies below the ones before it. */

/**
 * Depths from 1. The levels that a notice prints may leave some out; a depth never grows by more than one, as headings
 * of a page must not either.
 */
export function outlineDepths(levels: readonly number[]): number[] {
  const open: number[] = [];
  return levels.map((level) => {
    while (open.length > 0 && open.at(-1)! >= level) open.pop();
    open.push(level);
    return open.length;
  });
}
