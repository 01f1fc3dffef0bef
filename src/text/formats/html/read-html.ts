import { parse } from 'parse5';
import { TextError } from '../../text-error.ts';
import type { DocumentText, ReadWarning } from '../document.ts';
import { decodePage } from './decode-page.ts';
import { findArticle, type LineSpan } from './find-article.ts';
import { findTitle } from './find-title.ts';
import { attribute, type Document, elementsBelow } from './page-elements.ts';
import { readLines } from './page-lines.ts';
import { pageMetadata } from './page-metadata.ts';

/** How many lines on either side of an edge of the article are looked through for the page's fields. */
const FIELD_REACH = 8;
/** Prose that mentions a date is longer than the line of a page's fields. */
const MAX_FIELD_LINE = 120;

/**
 * Reads the article out of a page: one line a paragraph, headings and list entries on lines of their own. A line of
 * fields (发布时间, 来源) that the page prints inside the article stays in the text as well as in the metadata: the
 * parser knows such lines, and dates in the text count from them.
 *
 * @throws {TextError} `empty` where the page has no article, `binary` or `encoding`
 */
export function readHtml(bytes: Uint8Array, file: string): DocumentText {
  const decoded = decodePage(bytes, file);
  const document = parse(decoded.text);
  const page = readLines(document);
  const article = findArticle(page);
  if (article === null) throw new TextError('empty', file, noArticle(document));

  const texts = page.lines.map((line) => line.text);
  const opening = texts.slice(Math.max(0, article.first - FIELD_REACH), article.first + FIELD_REACH);
  const closing = texts.slice(Math.max(article.first + FIELD_REACH, article.end), article.end + FIELD_REACH);
  const fields = [...opening, ...closing].filter((line) => line.length <= MAX_FIELD_LINE);
  const { metadata, warnings } = pageMetadata(document, fields);
  const title = findTitle(page, article, titlesOf(document, metadata.title?.value));
  const spans: LineSpan[] = title === null ? [article] : [title, article];
  const text = spans.flatMap((span) => texts.slice(span.first, span.end)).join('\n');
  if (decoded.damaged > 0) warnings.push(damageWarning(decoded.damaged));
  return { text: `${text}\n`, format: 'html', encoding: decoded.encoding, metadata, warnings };
}

function titlesOf(document: Document, given: string | undefined): string[] {
  const titles = given === undefined ? [] : [given];
  for (const element of elementsBelow(document)) {
    const child = element.tagName === 'title' ? element.childNodes[0] : undefined;
    if (child && 'value' in child) titles.push(child.value);
  }
  return titles;
}

/** Says what a page without words of its own shows instead. */
function noArticle(document: Document): string {
  for (const element of elementsBelow(document)) {
    if (!/^(?:iframe|frame|embed|object)$/.test(element.tagName)) continue;
    const address = attribute(element, 'src') ?? attribute(element, 'data');
    if (address) return `the page has no text of its own, it shows ${address.slice(0, 200)}; save that instead`;
  }
  return 'no article was found in the page; save the page with its text, not only its frame';
}

function damageWarning(count: number): ReadWarning {
  return { code: 'damaged_characters', message: `有${count}处字节无法识别，显示为“\uFFFD”。` };
}
