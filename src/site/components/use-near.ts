/** Whether an element is in sight or will soon be. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How far beyond the window's edge counts, in pixels. */
const AHEAD = 800;

export function useNear(frame: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)!.isIntersecting), {
      rootMargin: `${AHEAD}px 0px`,
    });
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);
  return near;
}
