/** The outline beside the text, which marks the heading the reader is under. */
import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OutlineEntry } from '../../data/notice.ts';
import { words } from '../../messages/words.ts';

interface Props {
  outline: readonly OutlineEntry[];
  depths: readonly number[];
  /** Offset of what stands at the top of the window. */
  reading: ReadonlySignal<number>;
  /** Back to the stretch of the address, null where none is marked. */
  toQuote: (() => void) | null;
}

export function NoticeOutline({ outline, depths, reading, toQuote }: Props) {
  const messages = words().notice;
  const list = useRef<HTMLElement>(null);
  // Drawn again when the reader comes to another heading, not with every line.
  const current = useComputed(() => outline.findLastIndex((entry) => entry.span_start <= reading.value)).value;
  useEffect(() => {
    const nav = list.current!;
    const entry = nav.querySelector<HTMLElement>('[aria-current]');
    if (entry === null || nav.contains(document.activeElement)) return;
    // Only the outline itself moves: the reader's place in the text is theirs.
    const { top, bottom } = entry.getBoundingClientRect();
    const frame = nav.getBoundingClientRect();
    if (top < frame.top) nav.scrollTop -= frame.top - top + 24;
    else if (bottom > frame.bottom) nav.scrollTop += bottom - frame.bottom + 24;
  }, [current]);
  return (
    <nav class="outline" aria-label={messages.outline} ref={list}>
      <h3>{messages.outline}</h3>
      {toQuote !== null && (
        <button type="button" class="link" onClick={toQuote}>
          {messages.toQuote}
        </button>
      )}
      <ol>
        {outline.map((entry, index) => (
          <li key={entry.span_start} data-depth={Math.min(depths[index]!, 4)}>
            <button
              type="button"
              class="link"
              aria-current={index === current ? 'location' : undefined}
              onClick={() => scrollToHeading(entry.span_start)}
            >
              {entry.words}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function scrollToHeading(start: number): void {
  const heading = document.getElementById(`at-${start}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
