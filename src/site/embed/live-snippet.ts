/** What is pasted into a page to show a chart there as it is now. */
import { htmlText } from '../../charts/files/html-text.ts';
import { EMBED_SCRIPT } from './embed-files.ts';

/** Pixels, for pages that do not run the script: the frame then scrolls. */
const HEIGHT_WITHOUT_SCRIPT = 520;

/**
 * A frame and the script that gives it its height. Without inline styles, which many pages forbid.
 *
 * @param base the address of the explorer, with a final `/`
 * @param address see `embedAddress`
 * @param title names the frame to screen readers
 */
export function liveSnippet(base: string, address: string, title: string): string {
  const frame = `src="${htmlText(address)}" title="${htmlText(title)}" width="100%" height="${HEIGHT_WITHOUT_SCRIPT}"`;
  return `<iframe data-notice-atlas ${frame} frameborder="0" loading="lazy"></iframe>
<script src="${htmlText(base + EMBED_SCRIPT)}" async></script>
`;
}
