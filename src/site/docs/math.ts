/** TeX in Markdown: `$$…$$` on lines of its own and `$…$` among words, as MathML, which browsers draw themselves. */
import type { TokenizerAndRendererExtension, Tokens } from 'marked';
import temml from 'temml';

/**
 * MathML without style attributes, which the site's policy refuses; `docs.css` has what they said.
 *
 * @throws where the TeX is at fault
 */
export function mathOf(tex: string, display: boolean): string {
  return temml
    .renderToString(tex.trim(), { displayMode: display, throwOnError: true, strict: true })
    .replaceAll(/ style="[^"]*"/g, '');
}

const tex = (token: Tokens.Generic): string => String(token.text);

/** A formula that stands alone; it scrolls where it is wider than the page. */
const block: TokenizerAndRendererExtension = {
  name: 'displayedMath',
  level: 'block',
  start: (source) => source.match(/^\$\$/m)?.index,
  tokenizer(source) {
    const found = /^\$\$([\s\S]+?)\$\$[ \t]*(?:\n+|$)/.exec(source);
    return found === null ? undefined : { type: 'displayedMath', raw: found[0], text: found[1]! };
  },
  renderer: (token) =>
    `<div class="formula" tabindex="0" role="group" aria-label="公式 Formula">${mathOf(tex(token), true)}</div>\n`,
};

/** No blank inside the dollars and no figure behind them: sums of money stay what they are. */
const inline: TokenizerAndRendererExtension = {
  name: 'math',
  level: 'inline',
  start: (source) => source.match(/\$(?!\s)/)?.index,
  tokenizer(source) {
    const found = /^\$(?![\s$])((?:\\.|[^$\\\n])+?)(?<!\s)\$(?!\d)/.exec(source);
    return found === null ? undefined : { type: 'math', raw: found[0], text: found[1]! };
  },
  renderer: (token) => mathOf(tex(token), false),
};

export const mathExtensions: TokenizerAndRendererExtension[] = [block, inline];
