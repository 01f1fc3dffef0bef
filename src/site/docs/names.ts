import { htmlText } from '../../charts/files/html-text.ts';
import { languageOf, type PageLanguage } from './language-of.ts';

/** A name in two languages, `中文 · English`, as HTML, each half in its language where that is not the page's. */
export function nameHtml(name: string, language: PageLanguage): string {
  return name
    .split(' · ')
    .map((half) => {
      const own = languageOf(half);
      return own === null || own === language ? htmlText(half) : `<span lang="${own}">${htmlText(half)}</span>`;
    })
    .join(' ');
}
