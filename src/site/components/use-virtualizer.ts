/** Which rows of a long list are in sight, kept up to date as its frame scrolls. */
import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useState } from 'preact/hooks';

interface Rows {
  count: number;
  /** Height of a row in pixels, as long as it has not been measured. */
  rowHeight: number;
  keyOf: (index: number) => string | number;
}

/** `frame` is the element that scrolls. */
export function useVirtualizer(
  frame: { readonly current: HTMLDivElement | null },
  { count, rowHeight, keyOf }: Rows,
): Virtualizer<HTMLDivElement, HTMLElement> {
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
  virtualizer.setOptions({ ...virtualizer.options, count, getItemKey: keyOf, estimateSize: () => rowHeight });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
