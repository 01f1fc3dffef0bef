/** What stands around the words of each page of the docs: head, the way to the other pages, foot. */
import { htmlText } from '../../charts/files/html-text.ts';
import { contentSecurityPolicyMeta } from '../content-security-policy.ts';
import type { PageLanguage } from './language-of.ts';
import { nameHtml } from './names.ts';

/** A page as the list of all pages names it. */
export interface ListedPage {
  /** Its file, beside the others. */
  address: string;
  /** Its name in both languages, as its group's, see `nameHtml`. */
  name: string;
  group: string;
}

export interface PageParts {
  address: string;
  title: string;
  language: PageLanguage;
  /** The words of the page, as HTML. */
  body: string;
  /** Pages in the order in which they are listed. */
  pages: readonly ListedPage[];
  /** The page of the list that this one is or belongs to. */
  listedAs: string;
}

export function pageFrame({ address, title, language, body, pages, listedAs }: PageParts): string {
  const named = (name: string) => nameHtml(name, language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlText(contentSecurityPolicyMeta)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title)} · 通报图鉴 Notice Atlas</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="docs.css">
</head>
<body>
<a class="skip" href="#main">${named('跳到正文 · Skip to the text')}</a>
<header class="docs-header">
<a class="docs-home" href="../index.html">${named('通报图鉴 · Notice Atlas')}</a>
<a href="index.html"${address === 'index.html' ? ' aria-current="page"' : ''}>${named('文档 · Docs')}</a>
<a class="to-pages" href="#pages">${named('全部页面 · All pages')}</a>
</header>
<div class="docs-columns">
<main id="main" tabindex="-1">
${body}${turning(pages, listedAs, named)}</main>
<nav id="pages" class="docs-pages" aria-label="文档 Docs">
${grouped(pages, listedAs, address, named)}</nav>
</div>
<footer class="docs-footer"><p>${named('所有页面都在本机，不向外发送任何内容。 · All pages are on this machine; nothing is sent anywhere.')}</p></footer>
</body>
</html>
`;
}

type Named = (name: string) => string;

function grouped(pages: readonly ListedPage[], listedAs: string, address: string, named: Named): string {
  const groups = [...new Set(pages.map(({ group }) => group))];
  const entry = (page: ListedPage) => {
    const current =
      page.address !== listedAs ? '' : page.address === address ? ' aria-current="page"' : ' aria-current="true"';
    return `<li><a href="${htmlText(page.address)}"${current}>${named(page.name)}</a></li>`;
  };
  return groups
    .map(
      (group) =>
        `<p class="group">${named(group)}</p>\n<ul>${pages
          .filter((page) => page.group === group)
          .map(entry)
          .join('')}</ul>\n`,
    )
    .join('');
}

/** The ways to the page before and after, in the order of the list. */
function turning(pages: readonly ListedPage[], listedAs: string, named: Named): string {
  const at = pages.findIndex(({ address }) => address === listedAs);
  const before = at < 0 ? undefined : pages[at - 1];
  const after = pages[at + 1];
  const link = (page: ListedPage | undefined, words: string) =>
    page === undefined ? '' : `<a href="${htmlText(page.address)}">${named(words)}: ${named(page.name)}</a>`;
  return `<nav class="turning" aria-label="前后页 Previous and next">${link(before, '上一页 · Previous')}${link(after, '下一页 · Next')}</nav>\n`;
}
