/** A long list of which only what is in sight is in the page. */
import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

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
  const [, redraw] = useState(0);
  const [virtualizer] = useState(
    () =>
      new Virtualizer<HTMLDivElement, HTMLElement>({
        count: 0,
        getScrollElement: () => frame.current,
        estimateSize: () => rowHeight,
        scrollToFn: elementScroll,
        observeElementRect,
        observeElementOffset,
        // A view that is hidden keeps the heights that its rows had: without them the list has none to come back to.
        measureElement: (element, entry, own) =>
          measureElement(element, entry, own) ||
          (own.itemSizeCache.get(own.options.getItemKey(own.indexFromElement(element))) ?? rowHeight),
        // Drawn before the frame has been measured: enough to fill most.
        initialRect: { width: 300, height: 400 },
        overscan: 6,
        onChange: () => redraw((n) => n + 1),
      }),
  );
  virtualizer.setOptions({
    ...virtualizer.options,
    count: items.length,
    getItemKey: (index) => keyOf(items[index]!),
    estimateSize: () => rowHeight,
  });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
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
