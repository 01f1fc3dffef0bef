/** A long list of which only what is in sight is in the page. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useVirtualizer } from './use-virtualizer.ts';

interface Props<Item> {
  items: readonly Item[];
  /** Height of a row in pixels, as long as it has not been measured. */
  rowHeight: number;
  keyOf: (item: Item) => string | number;
  row: (item: Item, index: number) => ComponentChildren;
  /** Class of the element that scrolls; its height is the style sheet's business. */
  class: string;
  label: string;
}

/** The rows are those of an `ul`; screen readers are told the length of the whole list. */
export function VirtualList<Item>({ items, rowHeight, keyOf, row, class: name, label }: Props<Item>) {
  const frame = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer(frame, {
    count: items.length,
    rowHeight,
    keyOf: (index) => keyOf(items[index]!),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section with a name would be a landmark of the page, and a list is none.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard.
    <div ref={frame} class={`virtual ${name}`} role="group" tabIndex={0} aria-label={label}>
      <ul style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {virtualizer.getVirtualItems().map((entry) => {
          const item = items[entry.index];
          if (item === undefined) return null;
          return (
            <li
              key={keyOf(item)}
              ref={virtualizer.measureElement}
              data-index={entry.index}
              aria-setsize={items.length}
              aria-posinset={entry.index + 1}
              style={{ transform: `translateY(${entry.start}px)` }}
            >
              {row(item, entry.index)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
