import type { DocumentMetadata } from '../document.ts';
import { MetadataGatherer } from '../gather-metadata.ts';
import { isoDateIn } from '../iso-date.ts';
import { attribute, childrenOf, type Document, elementsBelow, isElement } from './page-elements.ts';

type Field = keyof DocumentMetadata;

/** Names of `<meta>` in lower case, most trusted first; the first group is the standard of Chinese government sites. */
const META_NAMES: readonly (readonly [Field, readonly string[]])[] = [
  ['title', ['articletitle', 'og:title', 'title', 'dc.title']],
  ['published', ['pubdate', 'publishdate', 'publish_date', 'article:published_time', 'og:release_date', 'publishtime']],
  ['source', ['contentsource', 'source', 'og:source', 'article:author']],
  ['site', ['sitename', 'og:site_name']],
  ['url', ['url', 'og:url']],
];
/** How a browser notes where it saved a page from. */
const SAVED_FROM = /^\s*saved from url=\(\d+\)(\S+)/;
const DATE = '(?:19|20)\\d{2}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}';
const PAGE_DATE = new RegExp(
  `((?:发布|发表|公开|发文|上传|录入)(?:时间|日期)|(?<![\\u4E00-\\u9FFF])(?:时间|日期))\\s*[：:]\\s*(${DATE})`,
);
/** A date without its name, beside another field: 2025-10-16　阅读：35次. */
const BARE_DATE = new RegExp(`^(${DATE})日?[\\s\\d:：]*(?:阅读|浏览|点击|访问|来源|作者|字号)`);
const PAGE_SOURCE = /((?:信息|文章|稿件)?来源|发布(?:机构|单位))\s*[：:]\s*([^\s：:|【[（(]{2,40})/;

/**
 * Gathers what a page says of itself: its `<meta>`, its head, and the fields printed around the article.
 *
 * @param fieldLines the lines around the article's edges
 */
export function pageMetadata(document: Document, fieldLines: readonly string[]): MetadataGatherer {
  const gatherer = new MetadataGatherer();
  const metas = new Map<string, string>();
  let canonical: string | null = null;
  let title: string | null = null;
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'meta') {
      const name = (attribute(element, 'name') ?? attribute(element, 'property'))?.toLowerCase();
      const content = attribute(element, 'content')?.trim();
      if (name && content && !metas.has(name)) metas.set(name, content);
    } else if (element.tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical') {
      canonical ??= attribute(element, 'href');
    } else if (element.tagName === 'title' && title === null && element.namespaceURI.endsWith('xhtml')) {
      title = childrenOf(element)
        .map((child) => ('value' in child ? child.value : ''))
        .join('');
    }
  }
  for (const [field, names] of META_NAMES) {
    for (const name of names) gatherer.add(field, fieldValue(field, metas.get(name)), `meta ${name}`);
  }
  gatherer.add('url', absolute(canonical), 'link canonical');
  gatherer.add('url', absolute(savedFrom(document)), 'saved from');
  gatherer.add('title', title, 'title');
  for (const line of fieldLines) {
    const date = PAGE_DATE.exec(line);
    if (date) gatherer.add('published', isoDateIn(date[2]!), `page ${date[1]}`);
    const bare = BARE_DATE.exec(line);
    if (bare) gatherer.add('published', isoDateIn(bare[1]!), 'page');
    const source = PAGE_SOURCE.exec(line);
    if (source) gatherer.add('source', source[2], `page ${source[1]}`);
  }
  return gatherer;
}

function fieldValue(field: Field, content: string | undefined): string | null {
  if (content === undefined) return null;
  if (field === 'published') return isoDateIn(content);
  return field === 'url' ? absolute(content) : content;
}

/** Only a whole web address says where a page stood. */
function absolute(address: string | null): string | null {
  return address !== null && /^https?:\/\/[^\s/]+/i.test(address.trim()) ? address.trim() : null;
}

function savedFrom(document: Document): string | null {
  for (const node of [document, ...childrenOf(document).filter(isElement)].flatMap(childrenOf)) {
    const match = 'data' in node ? SAVED_FROM.exec(node.data) : null;
    if (match) return match[1]!;
  }
  return null;
}
