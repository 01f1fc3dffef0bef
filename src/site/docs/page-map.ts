/** Which page each file of the docs is on. Paths count from the folder of the docs, with `/`. */
import { posix } from 'node:path';

/** What is made of the codebook's files. */
export const THEMES = 'codebook-themes.md';
export const INDICATORS = 'codebook-indicators.md';
/** Where the docs link to these files, the site leads to what is made of them. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  '../data/codebook/themes.json': THEMES,
  '../data/codebook/indicators.json': INDICATORS,
};
/** The page that all files of `methods/` stand on. */
export const METHODS_PAGE = 'methods.html';

/** The page of a file, null where it has none. */
export function pageOf(source: string): string | null {
  if (posix.dirname(source) === 'methods' && source.endsWith('.md')) return METHODS_PAGE;
  return /^[^/]+\.md$/.test(source) ? source.replace(/\.md$/, '.html') : null;
}

/** What a link of a file leads to: a file and, after `#`, a place in it. */
export function linkedFile(href: string, source: string): { file: string; place: string | null } {
  const at = href.indexOf('#');
  const path = at < 0 ? href : href.slice(0, at);
  const file = path === '' ? source : posix.join(posix.dirname(source), decodeURI(path));
  return {
    file: SHOWN_AS[file] ?? file,
    place: at < 0 ? null : decodeURIComponent(href.slice(at + 1)),
  };
}
