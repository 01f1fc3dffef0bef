/** A Markdown file, or a part of a page that is made of several, before its links are known. */
import { Marked, type Token, type TokenizerAndRendererExtension, type Tokens, type TokensList } from 'marked';
import { Anchors } from './anchors.ts';
import { mathExtensions } from './math.ts';

export interface Part {
  /** The file it is from, from the folder of the docs, with `/`. */
  source: string;
  markdown: string;
  /** Where it is one of several on its page: what its first heading is called there, and its others begin with. */
  anchor?: string;
}

export interface Heading {
  id: string;
  depth: number;
  /** Its inline parts. */
  tokens: Token[];
  /** Its words, without marks. */
  text: string;
}

export interface ParsedPart extends Part {
  tokens: TokensList;
  headings: Map<Token, Heading>;
  /** What the file calls its places, each with what they are called on the page. */
  anchors: Map<string, string>;
}

/** Raw HTML is shown as text, except for this: a place with a name of its own. */
const place: TokenizerAndRendererExtension = {
  name: 'place',
  level: 'inline',
  start: (source) => source.match(/<a id="/)?.index,
  tokenizer(source) {
    const found = /^<a id="([\w-]+)"><\/a>/.exec(source);
    return found === null ? undefined : { type: 'place', raw: found[0], id: found[1]! };
  },
  renderer: ({ id }) => `<span id="${id}"></span>`,
};

/** What these files have beyond GitHub's Markdown. */
export const extensions: TokenizerAndRendererExtension[] = [...mathExtensions, place];

const lexer = new Marked({ extensions });

/** @throws where a formula is at fault, when it is drawn */
export function parsePart(part: Part): ParsedPart {
  const tokens = lexer.lexer(part.markdown);
  const headings = new Map<Token, Heading>();
  const anchors = new Map<string, string>();
  const slugs = new Anchors();
  lexer.walkTokens(tokens, (token) => {
    if (token.type === 'heading') {
      const { depth, tokens: inline } = token as Tokens.Heading;
      const text = plainText(inline);
      const slug = slugs.take(text);
      const isFirst = headings.size === 0;
      const id = part.anchor === undefined ? slug : isFirst ? part.anchor : `${part.anchor}-${slug}`;
      anchors.set(slug, id);
      headings.set(token, { id, depth: part.anchor === undefined ? depth : depth + 1, tokens: inline, text });
    }
    if (token.type === 'place') anchors.set(String((token as Tokens.Generic).id), String((token as Tokens.Generic).id));
  });
  return { ...part, tokens, headings, anchors };
}

/** The words of inline parts, without marks. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens !== undefined) return plainText(token.tokens);
      return token.type === 'html' ? '' : 'text' in token ? String(token.text) : '';
    })
    .join('');
}
