/** Gives embedded charts the height that they report. Runs in the pages of others: it leaves nothing there. */
import { HEIGHT, HIGHEST, SIZING } from './height-messages.ts';

const FRAMES = 'iframe[data-notice-atlas]';
/** The height that a message reports, in bounds; null where it is none. By hand: valibot is many times this script. */
export function heightOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, height } = data as { type?: unknown; height?: unknown };
  if (type !== HEIGHT || typeof height !== 'number' || !(height > 0 && height < Number.POSITIVE_INFINITY)) return null;
  return Math.min(Math.ceil(height), HIGHEST);
}

/** What of a frame's height is not its content's, where the page's style sheet counts borders in. */
function edges(style: CSSStyleDeclaration): number {
  if (style.boxSizing !== 'border-box') return 0;
  const { borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = style;
  return [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom].reduce((sum, px) => sum + parseFloat(px), 0);
}

/** Sizes all such frames of the document, also those that join it later, until the returned function is called. */
export function sizeFrames(page: Window & typeof globalThis): () => void {
  const frames = () => [...page.document.querySelectorAll<HTMLIFrameElement>(FRAMES)];
  const announce = ({ contentWindow }: HTMLIFrameElement) => contentWindow?.postMessage({ type: SIZING }, '*');
  const listen = ({ source, data }: MessageEvent) => {
    const height = heightOf(data);
    if (height === null) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame === undefined) return;
    frame.style.height = `${height + edges(page.getComputedStyle(frame))}px`;
    announce(frame);
  };
  page.addEventListener('message', listen);
  // Those that have reported before this script was there.
  for (const frame of frames()) announce(frame);
  return () => page.removeEventListener('message', listen);
}
