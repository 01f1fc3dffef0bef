import type { LineSpan } from './find-article.ts';
import type { PageLines } from './page-lines.ts';

const HEADINGS = new Set(['h1', 'h2', 'h3']);
/** A printed title shorter than this may be a section of the site. */
const MIN_TITLE = 8;
const MAX_TITLE_LINES = 6;
const MAX_TITLE = 200;
/** How many lines of the article may stand above its own title. */
const OPENING_LINES = 12;

/**
 * The lines of the title where a page prints it above the article's block: the block whose words are the title that
 * the page gives of itself, else the last heading above the article.
 *
 * @param titles what `<meta>` and `<title>` give, most trusted first
 * @returns null where the article opens with its title, or none is printed
 */
export function findTitle(page: PageLines, article: LineSpan, titles: readonly string[]): LineSpan | null {
  const known = titles.map(squeeze).filter((title) => title.length >= MIN_TITLE);
  const opening = squeeze(
    joined(page, { first: article.first, end: Math.min(article.end, article.first + OPENING_LINES) }),
  );
  if (known.some((title) => opening.includes(title))) return null;
  let heading: LineSpan | null = null;
  let named: LineSpan | null = null;
  for (const block of page.blocks) {
    if (block.end > article.first || block.end - block.first > MAX_TITLE_LINES) continue;
    const printed = joined(page, block);
    if (printed.length > MAX_TITLE) continue;
    const words = squeeze(printed);
    if (words.length < MIN_TITLE || opening.includes(words)) continue;
    // <title> often goes on with the site's name.
    if (known.some((title) => title.startsWith(words))) named = longer(page, named, block);
    else if (HEADINGS.has(block.element.tagName)) heading = block;
  }
  const found = named ?? heading;
  return found === null ? null : { first: found.first, end: found.end };
}

function longer(page: PageLines, a: LineSpan | null, b: LineSpan): LineSpan {
  return a !== null && joined(page, a).length >= joined(page, b).length ? a : b;
}

function joined(page: PageLines, span: LineSpan): string {
  return page.lines
    .slice(span.first, span.end)
    .map((line) => line.text)
    .join('');
}

function squeeze(words: string): string {
  return words.replace(/[\s\u3000]+/g, '');
}
