/** A drawn picture made ready to stand within somebody else's page. */
import { htmlText } from './html-text.ts';

/** Share of its width to which a picture shrinks before its page scrolls it instead. */
const SMALLEST = 0.72;

/** The mark with its label for a screen reader, as Vega writes it. */
const LABELLED_MARK = /<(path|image|text)( aria-label="([^"]*)" role="graphics-symbol"(?:[^>"/]|"[^"]*")*)(\/>|>)/g;

/**
 * The SVG without what could meet anything of its page: ids of its own, no classes, no names that only XML needs. It
 * fills the width that it has, up to its own. Marks tell what they stand for when the pointer rests on them.
 *
 * @param svg as Vega draws it
 * @param label the picture in words
 */
export function frozenSvg(svg: string, label: string): string {
  const own = `na-${hash(svg)}-`;
  const width = Math.ceil(Number(/^<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1]));
  const style = `display:block;width:100%;max-width:${width}px;min-width:${Math.round(width * SMALLEST)}px;height:auto`;
  return (
    svg
      .replaceAll(/<(?:[^>"]|"[^"]*")*>/g, (tag) => plainTag(tag, own))
      .replaceAll(LABELLED_MARK, (_, name: string, rest: string, words: string, end: string) =>
        end === '/>' ? `<${name}${rest}><title>${words}</title></${name}>` : `<${name}${rest}><title>${words}</title>`,
      )
      // A function, because signs like $& would have a meaning of their own in a text.
      .replace(/^<svg/, () => `<svg role="graphics-document document" aria-label="${htmlText(label)}" style="${style}"`)
  );
}

function plainTag(tag: string, own: string): string {
  return tag
    .replaceAll(/ (?:class|xmlns|xmlns:xlink)="[^"]*"/g, '')
    .replaceAll(/ id="([^"]*)"/g, ` id="${own}$1"`)
    .replaceAll(/="url\(#([^)]*)\)"/g, `="url(#${own}$1)"`)
    .replaceAll(/ ((?:xlink:)?href)="#([^"]*)"/g, ` $1="#${own}$2"`)
    .replaceAll(/ d="([^"]*)"/g, (_, path: string) => ` d="${shortNumbers(path)}"`);
}

/** A hundredth of a pixel is finer than any screen. */
function shortNumbers(path: string): string {
  return path.replaceAll(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
}

/** FNV-1a, enough to tell the pictures of one page apart. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum.toString(36);
}
