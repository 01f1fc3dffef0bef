import type { Heading, Item } from '../notice/notice.ts';

/**
 * For each item the headings it stands under, outermost first, joined by ` › `, or null where there are none: for each
 * level the last heading before the item that no later one of the same or a higher level has closed.
 *
 * @param headings in the order of the text
 */
export function headingPaths(headings: readonly Heading[], items: readonly Item[]): (string | null)[] {
  const open: Heading[] = [];
  let next = 0;
  let before = 0;
  return items.map((item) => {
    // Items are in the order of the text, too; a corrected list may not be.
    if (item.start < before) {
      open.length = 0;
      next = 0;
    }
    before = item.start;
    for (; next < headings.length && headings[next]!.start < item.start; next += 1) {
      const heading = headings[next]!;
      while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
      open.push(heading);
    }
    if (open.length === 0) return null;
    return open.map(({ label, title }) => [label, title].filter((part) => part !== '').join(' ')).join(' › ');
  });
}
