/** A chart as a piece of HTML that never changes. */
import type { ChartTable, Language } from '../chart.ts';
import type { ChartAnswer } from '../chart-answer.ts';
import { type Provenance, provenanceLine } from '../provenance.ts';
import { FILE_WORDS } from './file-words.ts';
import { frozenSvg } from './frozen-svg.ts';
import { htmlText } from './html-text.ts';

export interface FrozenFigure {
  /** The picture without title and source line, which stand around it as words: `framedSpec` with both null, drawn. */
  svg: string;
  language: Language;
  /** Null leaves the source line out. */
  provenance: Provenance | null;
  /** Null leaves it out. */
  title: string | null;
}

const RULE = 'border-bottom:1px solid rgba(128,128,128,.35)';
const CELL = `${RULE};padding:.25em .75em .25em 0;text-align:left;vertical-align:top`;
const SMALL = 'margin:.5em 0;font-size:.875em';

/**
 * One `<figure>`: title, picture, notes with the caution, source line, and the table folded away. Styles are inline,
 * colours of the words those of its page; it runs nothing and loads nothing.
 */
export function frozenFigure(answer: ChartAnswer, { svg, language, provenance, title }: FrozenFigure): string {
  const words = FILE_WORDS[language];
  const question = answer.question[language];
  const label = `${title ?? question} ${answer.describe(language)}`.trim();
  const caption =
    title === null ? '' : `<figcaption style="margin:0 0 .75em;font-weight:600">${htmlText(title)}</figcaption>\n`;
  const notes = answer.notes(language).map((note) => `<li>${htmlText(note)}</li>`);
  const source =
    provenance === null
      ? ''
      : `<p style="${SMALL}">${htmlText(provenanceLine(answer.source(language), provenance, language))}</p>\n`;
  return `<figure lang="${words.locale}" style="margin:0;line-height:1.6">
${caption}<div role="group" tabindex="0" aria-label="${htmlText(question)}" style="overflow-x:auto">${frozenSvg(svg, label)}</div>
<ul style="${SMALL};padding-left:1.25em">${notes.join('')}</ul>
${source}<details style="${SMALL}"><summary style="cursor:pointer">${words.table}</summary>
${frozenTable(answer.table(language), title ?? question)}
</details>
</figure>
`;
}

function frozenTable({ columns, rows }: ChartTable, caption: string): string {
  const head = columns.map((column) => `<th scope="col" style="${CELL}">${htmlText(column)}</th>`);
  const body = rows.map(({ header, cells }) => {
    const data = cells.map(({ text }) => `<td style="${CELL};white-space:pre-line">${htmlText(text)}</td>`);
    return `<tr><th scope="row" style="${CELL};font-weight:normal">${htmlText(header)}</th>${data.join('')}</tr>`;
  });
  return `<div role="group" tabindex="0" aria-label="${htmlText(caption)}" style="overflow-x:auto"><table style="border-collapse:collapse;font-size:inherit">
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></div>`;
}
