/** A parsed Markdown file as HTML that needs no script and no style of its own. */
import { Marked, type Token, type Tokens } from 'marked';
import { htmlText } from '../../charts/files/html-text.ts';
import { languageOf, type PageLanguage } from './language-of.ts';
import { extensions, type ParsedPart } from './parse-part.ts';

/** Where links lead. */
export interface Links {
  /** The address of a link of this file on the site, null where what it leads to is not there. */
  page(href: string, source: string): string | null;
  /** The address of a picture and its size in pixels, null where there is none. */
  picture(href: string, source: string): { address: string; width: number; height: number } | null;
}

/**
 * @param language of the page: parts in another one say so
 * @throws where a formula is at fault, naming the file
 */
export function renderPart({ tokens, headings, source }: ParsedPart, language: PageLanguage, links: Links): string {
  const lang = (markdown: string): string => {
    const own = languageOf(markdown);
    return own === null || own === language ? '' : ` lang="${own}"`;
  };
  const marked = new Marked({
    extensions,
    renderer: {
      heading(token) {
        const { id, depth } = headings.get(token)!;
        const words = halves(token.tokens)
          .map((half) => {
            const attribute = lang(half.map(({ raw }) => raw).join(''));
            const html = this.parser.parseInline([...half]);
            return attribute === '' ? html : `<span${attribute}>${html}</span>`;
          })
          .join(' · ');
        const link = `<a class="anchor" href="#${htmlText(id)}" aria-hidden="true" tabindex="-1">#</a>`;
        return `<h${depth} id="${htmlText(id)}">${words} ${link}</h${depth}>\n`;
      },
      paragraph({ tokens: inline, raw }) {
        const html = this.parser.parseInline(inline);
        return PLACE_ALONE.test(html) ? html : `<p${lang(raw)}>${html}</p>\n`;
      },
      listitem({ tokens: inner, raw }) {
        return `<li${lang(raw)}>${this.parser.parse(inner)}</li>\n`;
      },
      tablecell({ tokens: inline, header, align, text }) {
        const name = header ? 'th' : 'td';
        const side = align === null ? '' : ` class="${align}"`;
        return `<${name}${side}${header ? ' scope="col"' : ''}${lang(text)}>${this.parser.parseInline(inline)}</${name}>\n`;
      },
      table({ header, rows }) {
        const row = (cells: readonly Tokens.TableCell[]) =>
          `<tr>${cells.map((cell) => this.tablecell(cell)).join('')}</tr>\n`;
        return `<div class="table" tabindex="0" role="group" aria-label="表格 Table"><table>\n<thead>${row(header)}</thead>\n<tbody>${rows.map(row).join('')}</tbody>\n</table></div>\n`;
      },
      code({ text }) {
        return `<pre tabindex="0"><code>${htmlText(text)}\n</code></pre>\n`;
      },
      codespan: ({ text }) => `<code>${htmlText(text)}</code>`,
      html: ({ text }) => htmlText(text),
      link({ href, tokens: inline }) {
        const words = this.parser.parseInline(inline);
        if (/^https?:/.test(href)) return `<a href="${htmlText(href)}" rel="noreferrer">${words}</a>`;
        const address = links.page(href, source);
        return address === null ? words : `<a href="${htmlText(address)}">${words}</a>`;
      },
      image({ href, text }) {
        const found = links.picture(href, source);
        if (found === null) return htmlText(text);
        const { address, width, height } = found;
        return `<img src="${htmlText(address)}" width="${width}" height="${height}" loading="lazy" alt="${htmlText(text)}">`;
      },
    },
  });
  try {
    return marked.parser(tokens);
  } catch (cause) {
    throw new Error(`docs/${source}: ${cause instanceof Error ? cause.message.trim() : String(cause)}`, { cause });
  }
}

/** A paragraph that only names a place needs no room. */
const PLACE_ALONE = /^<span id="[\w-]+"><\/span>$/;

/** A heading's parts on both sides of ` · `, which stands between its two languages. */
function halves(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    const words = token.type === 'text' && !('tokens' in token && token.tokens !== undefined) ? token.raw : null;
    if (words === null || !words.includes(' · ')) {
      parts.at(-1)!.push(token);
      continue;
    }
    words.split(' · ').forEach((raw, at) => {
      if (at > 0) parts.push([]);
      if (raw !== '') parts.at(-1)!.push({ type: 'text', raw, text: raw, escaped: false } as Tokens.Text);
    });
  }
  return parts;
}
