/** A chart as a whole page in one file, which opens from a memory stick as from a server. */
import type { Scheme } from '../chart.ts';
import type { ChartAnswer } from '../chart-answer.ts';
import { FONT, INK, LINK } from '../look.ts';
import type { Provenance } from '../provenance.ts';
import { queryText } from '../query-text.ts';
import { chartFileName } from './file-name.ts';
import { FILE_WORDS } from './file-words.ts';
import { type FrozenFigure, frozenFigure } from './frozen-figure.ts';
import { htmlText } from './html-text.ts';
import { stillPage } from './still-page.ts';
import { tidyCsv } from './tidy-csv.ts';

export interface FrozenPage extends FrozenFigure {
  provenance: Provenance;
  /** The one that the picture was drawn in. */
  scheme: Scheme;
}

/** The chart with its title, notes, table, data and query. @param page.title null for a page without a heading */
export function frozenPage(answer: ChartAnswer, page: FrozenPage): string {
  const { language, provenance, scheme, title } = page;
  const words = FILE_WORDS[language];
  const heading = title === null ? '' : `<h1>${htmlText(title)}</h1>\n`;
  const csv = `data:text/csv;charset=utf-8;base64,${base64(tidyCsv(answer))}`;
  const name = chartFileName(answer, 'csv', provenance.day);
  const version =
    provenance.version === null ? '' : `<p>${words.version} <code>${htmlText(provenance.version)}</code></p>\n`;
  const body = `<main>
${heading}${frozenFigure(answer, { ...page, title: null })}<p><a href="${csv}" download="${htmlText(name)}">${words.csv}</a></p>
<details><summary>${words.query}</summary>
<pre tabindex="0">${htmlText(queryText(answer.query))}</pre>
</details>
${version}</main>`;
  const named = `${title ?? answer.question[language]} · ${words.product}`;
  return stillPage({ language, title: named, style: style(scheme), body });
}

function style(scheme: Scheme): string {
  const { text, paper, rule } = INK[scheme];
  return `
:root { color-scheme: ${scheme}; font: 16px/1.6 ${FONT}; font-variant-numeric: tabular-nums; color: ${text}; background: ${paper}; }
body { margin: 0; -webkit-text-size-adjust: 100%; }
main { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; overflow-wrap: break-word; }
h1 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.4; }
main > p, main > details { margin: .5rem 0; font-size: .875rem; }
summary { cursor: pointer; }
a { color: ${LINK[scheme]}; }
pre { margin: .5rem 0; padding: .75rem; border: 1px solid ${rule}; overflow-x: auto; font-size: .8125rem; }
code { overflow-wrap: anywhere; }
@media print { main { max-width: none; padding: 0; } main > p > a, main > details { display: none; } }
`;
}

/** UTF-8 in base64, a third of the length of percent signs. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
