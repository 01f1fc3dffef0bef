/** A page of HTML that runs nothing and loads nothing. */
import type { Language } from '../chart.ts';
import { FILE_WORDS } from './file-words.ts';
import { htmlText } from './html-text.ts';

/** Content security policy of a page in one file: nothing is loaded, nothing runs, whatever the texts hold. */
const STILL_PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** @param page.style the style sheet. @param page.body what stands in the body, as HTML */
export function stillPage(page: { language: Language; title: string; style: string; body: string }): string {
  return `<!doctype html>
<html lang="${FILE_WORDS[page.language].locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${STILL_PAGE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(page.title)}</title>
<style>${page.style}</style>
</head>
<body>
${page.body}
</body>
</html>
`;
}
