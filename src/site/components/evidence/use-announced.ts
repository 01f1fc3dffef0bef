/** Says that a panel beside a picture shows something new. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Gives the heading to whoever reads by ear when it first stands there, and shows it where it stands below the picture. */
export function useAnnounced(isPicked: boolean): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isPicked) return;
    title.current!.focus({ preventScroll: true });
    const { top } = title.current!.getBoundingClientRect();
    if (top > innerHeight * 0.8) title.current!.scrollIntoView({ block: 'start', behavior: 'smooth' });
  }, []);
  return title;
}
