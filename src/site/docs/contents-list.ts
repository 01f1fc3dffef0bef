import { htmlText } from '../../charts/files/html-text.ts';
import { languageOf, type PageLanguage } from './language-of.ts';
import type { Heading } from './parse-part.ts';

/** More lines than this are no help: then only the first level below the title is listed. */
const MOST = 24;

/** What is on a page, as links; nothing where it has fewer than three headings below its title. */
export function contentsList(headings: readonly Heading[], language: PageLanguage): string {
  const below = headings.filter(({ depth }) => depth === 2 || depth === 3);
  const listed = below.length <= MOST ? below : below.filter(({ depth }) => depth === 2);
  if (listed.length < 3) return '';
  const items = listed.map(({ id, depth, text }) => {
    const own = languageOf(text);
    const lang = own === null || own === language ? '' : ` lang="${own}"`;
    return `<li${depth === 3 ? ' class="lower"' : ''}><a href="#${htmlText(id)}"${lang}>${htmlText(text)}</a></li>\n`;
  });
  return `<nav class="contents" aria-label="本页 On this page"><details${listed.length <= MOST ? ' open' : ''}><summary>本页 On this page</summary>\n<ul>\n${items.join('')}</ul></details></nav>\n`;
}
