/** Tells the page around an embedded chart how high it is. */
import * as v from 'valibot';
import { HEIGHT, HIGHEST, SIZING } from './height-messages.ts';

const Sizing = v.object({ type: v.literal(SIZING) });

/** Reports the height of `content`, in whole CSS pixels, now and whenever it changes. */
export function reportHeight(content: HTMLElement): void {
  const root = document.documentElement;
  let reported = -1;
  let sized = false;
  const report = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === 0 || height === reported) return;
    reported = height;
    // A bar that comes and goes while the frame grows would change the width, and so the picture, each time.
    root.classList.toggle('sized', sized && height <= HIGHEST);
    // Anyone may know how high a chart is: the page around it is not known here.
    parent.postMessage({ type: HEIGHT, height }, '*');
  };
  new ResizeObserver(report).observe(content);
  addEventListener('message', ({ source, data }) => {
    if (sized || source !== parent || !v.is(Sizing, data)) return;
    sized = true;
    // The page may have come to listen only now.
    reported = -1;
    report();
  });
}
