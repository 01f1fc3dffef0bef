/** Words, tables and headings of a notebook as elements. All text is put in as text, never as markup. */
import type { Chart, ChartTable, Language } from '../charts/chart.ts';
import type { Answered } from './answer-chart.ts';
import { type Both, inBoth } from './both.ts';
import { siteAddress } from './site-links.ts';

const LABELS = {
  answer: { zh: '回答', en: 'Answer' },
  caveat: { zh: '注意', en: 'Caveat' },
} as const;
/** Characters from which on a cell is cut into lines. */
const LONG = 16;
const NOTHING = { zh: '所选范围里没有可以比较的。', en: 'Nothing to compare in what is chosen.' } as const;
const TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

function element(tag: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

function beside(className: string, fill: (language: Language) => HTMLElement[]): HTMLElement {
  const frame = element('div', '', `both ${className}`);
  for (const language of ['zh', 'en'] as const) {
    const column = element('div');
    column.lang = TAGS[language];
    column.append(...fill(language));
    frame.append(column);
  }
  return frame;
}

/** The chart's question as a heading. */
export function showQuestion<Params, Row>(chart: Chart<Params, Row>): HTMLElement {
  return beside('question', (language) => [element('h2', chart.question[language])]);
}

/** The answer in words. */
export function showAnswer(words: Both): HTMLElement {
  return beside('answer', (language) => [
    element('h3', LABELS.answer[language]),
    ...words[language].map((text) => element('p', text)),
  ]);
}

/** What to know before citing the answer. */
export function showCaveats(words: Both): HTMLElement {
  return beside('caveat', (language) => {
    const list = element('ul');
    list.append(...words[language].map((text) => element('li', text)));
    return [element('h3', LABELS.caveat[language]), list];
  });
}

/** What a chart says in words. */
export function chartWords<Params, Row>({ chart, params, rows }: Answered<Params, Row>): Both {
  return inBoth((language) => (rows.length === 0 ? [NOTHING[language]] : [chart.describe(rows, language, params)]));
}

/** A chart's own notes but those that its answer has `said`, and the line that says what it rests on. */
export function chartCaveats<Params, Row>({ chart, params, rows }: Answered<Params, Row>, said?: Both): Both {
  return inBoth((language) => [
    ...chart.notes(rows, language, params).filter((note) => !said?.[language].includes(note)),
    chart.caution[language],
    ...(rows.length === 0 ? [] : [chart.source(rows, language, params)]),
  ]);
}

/** A table that scrolls by itself where it is too wide. */
export function showTable({ columns, rows }: ChartTable): HTMLElement {
  const frame = element('div', '', 'table-scroll');
  frame.tabIndex = 0;
  const table = frame.appendChild(element('table'));
  const head = table.appendChild(element('thead')).appendChild(element('tr'));
  for (const column of columns) {
    const cell = element('th', column);
    cell.setAttribute('scope', 'col');
    head.append(cell);
  }
  const body = table.appendChild(element('tbody'));
  for (const row of rows) {
    const line = body.appendChild(element('tr'));
    const header = element('th', row.header, row.header.length > LONG ? 'long' : '');
    header.setAttribute('scope', 'row');
    line.append(header, ...row.cells.map(tableCell));
  }
  return frame;
}

/** A cell that leads to a place in a notice's text opens it in the atlas. */
function tableCell({ text, target }: ChartTable['rows'][number]['cells'][number]): HTMLElement {
  const cell = element('td', target?.kind === 'span' ? '' : text, text.length > LONG ? 'long' : '');
  if (target?.kind === 'span') {
    const { notice, start, end } = target;
    cell.append(showLink(text, siteAddress({ view: 'notice', notice, span: { start, end } })));
  }
  return cell;
}

/** A link into the atlas. */
export function showLink(text: string, address: string): HTMLElement {
  const link = document.createElement('a');
  link.textContent = text;
  link.href = address;
  return link;
}

/** A heading that is a question, where no chart asks it. */
export function showHeading(words: Record<Language, string>): HTMLElement {
  return beside('question', (language) => [element('h2', words[language])]);
}
