/** Follows what the reader has at the top of the window. */
import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { offsetAtTop } from './text-offset.ts';

/** Height of what stays at the top of the window where it is highest, in pixels. */
const STICKY = 108;

/** Keeps the offset in `reading`; it stays as it was while no text is in sight. */
export function useReading(text: RefObject<HTMLElement | null>, reading: Signal<number>): void {
  useEffect(() => {
    let frame = 0;
    const read = () => {
      frame = 0;
      const element = text.current;
      if (element === null) return;
      const { top } = element.getBoundingClientRect();
      if (top > STICKY) reading.value = 0;
      else reading.value = offsetAtTop(element, STICKY) ?? reading.value;
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    later();
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', later);
      removeEventListener('resize', later);
    };
  }, [text, reading]);
}
