/** The docs as pages of the site: every Markdown file of `docs/`, the methods as one page, the codebook from its files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Token, Tokens } from 'marked';
import type { Codebook } from '../../coding/codebook.ts';
import { contentsList } from './contents-list.ts';
import { docSources } from './doc-sources.ts';
import { languageOf, type PageLanguage } from './language-of.ts';
import { type ListedPage, pageFrame } from './page-frame.ts';
import { linkedFile, pageOf } from './page-map.ts';
import { type ParsedPart, plainText } from './parse-part.ts';
import { pngSize } from './png-size.ts';
import { type Links, renderPart } from './render-part.ts';

export interface Docs {
  /** Pages and pictures by their addresses below the folder of the docs. */
  files: Map<string, string | Buffer>;
  /** Links that lead nowhere and pages that none leads to, a line each. */
  faults: string[];
}

/**
 * @param folder the Markdown files
 * @param codebook the one that the site's data were coded with
 * @throws where a formula is at fault
 */
export function buildDocs(folder: string, codebook: Codebook): Docs {
  const sources = docSources(folder, codebook);
  const files: Docs['files'] = new Map();
  const faults = new Set<string>();
  const links = linksAmong(sources, folder, files, faults);

  const pages = new Map<string, ParsedPart[]>();
  for (const part of sources) {
    const address = pageOf(part.source)!;
    pages.set(address, [...(pages.get(address) ?? []), part]);
  }
  const listed = listedPages(sources);
  for (const [address, parts] of pages) {
    const listedAs = listedUnder(address, listed);
    if (listedAs === null) faults.add(`index.md: does not list ${address}`);
    const headings = parts.flatMap((part) => [...part.headings.values()]);
    const [title] = headings;
    if (title === undefined) throw new Error(`docs/${parts[0]!.source}: has no heading`);
    const language = languageOfPage(address, title.text);
    const html = parts.map((part) => renderPart(part, language, links)).join('');
    const afterTitle = html.indexOf('</h1>') + '</h1>'.length;
    const body = html.slice(0, afterTitle) + contentsList(headings, language) + html.slice(afterTitle);
    files.set(
      address,
      pageFrame({ address, title: title.text, language, body, pages: listed, listedAs: listedAs ?? address }),
    );
  }
  return { files, faults: [...faults] };
}

function linksAmong(sources: readonly ParsedPart[], folder: string, files: Docs['files'], faults: Set<string>): Links {
  return {
    page(href, source) {
      const { file, place } = linkedFile(href, source);
      const parts = sources.filter((part) => part.source === file);
      if (parts.length === 0) {
        // Files of the project that the site does not show, the folder's other files among them.
        if (!existsSync(join(folder, file))) faults.add(`${source}: ${href} leads to no file`);
        return null;
      }
      const places = parts.map(({ anchors }) => (place === null ? undefined : anchors.get(place)));
      const id = places.find((found) => found !== undefined);
      if (place !== null && id === undefined) faults.add(`${source}: ${href} leads to no place of ${file}`);
      const address = pageOf(file)!;
      const fragment = id ?? (place === null ? parts[0]!.anchor : undefined);
      return `${address === pageOf(source) && fragment !== undefined ? '' : address}${fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`}`;
    },
    picture(href, source) {
      const { file } = linkedFile(href, source);
      if (!file.endsWith('.png') || file.startsWith('..') || !existsSync(join(folder, file))) {
        faults.add(`${source}: there is no picture ${href}`);
        return null;
      }
      const bytes = readFileSync(join(folder, file));
      files.set(file, bytes);
      return { address: encodeURI(file), ...pngSize(bytes) };
    },
  };
}

/** The pages that the index lists, by its second headings. */
function listedPages(sources: readonly ParsedPart[]): ListedPage[] {
  const index = sources.find(({ source }) => source === 'index.md')!;
  const pages: ListedPage[] = [];
  let group = '';
  for (const token of index.tokens) {
    if (token.type === 'heading') group = plainText((token as Tokens.Heading).tokens);
    if (token.type !== 'list') continue;
    for (const item of (token as Tokens.List).items) {
      const link = firstLink(item.tokens);
      const address = link === null ? null : pageOf(linkedFile(link.href, 'index.md').file);
      if (link !== null && address !== null) pages.push({ address, name: plainText(link.tokens), group });
    }
  }
  return pages;
}

function firstLink(tokens: readonly Token[]): Tokens.Link | null {
  for (const token of tokens) {
    if (token.type === 'link') return token as Tokens.Link;
    const within = 'tokens' in token && token.tokens !== undefined ? firstLink(token.tokens) : null;
    if (within !== null) return within;
  }
  return null;
}

const TWIN = '.zh-CN.html';

/** The page of the list that a page is, or is the other language of. */
function listedUnder(address: string, listed: readonly ListedPage[]): string | null {
  if (address === 'index.html') return address;
  const stem = (name: string) => name.replace(TWIN, '.html');
  return listed.find((page) => stem(page.address) === stem(address))?.address ?? null;
}

/** The language that a page's title begins with. */
function languageOfPage(address: string, title: string): PageLanguage {
  if (address.endsWith(TWIN)) return 'zh-CN';
  return languageOf(title.split(' · ')[0]!) ?? 'zh-CN';
}
