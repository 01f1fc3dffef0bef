import { frozenSvg } from '../charts/files/frozen-svg.ts';
import { htmlText } from '../charts/files/html-text.ts';
import { stillPage } from '../charts/files/still-page.ts';
import {
  type Block,
  captionNumber,
  type FigureBlock,
  joinedNotes,
  type ReportDocument,
  type TableBlock,
} from './document.ts';
import { HTML_STYLE } from './html-style.ts';

const WORDS = {
  zh: { contents: '目录', figure: '图目录', table: '表目录', colon: '：' },
  en: { contents: 'Contents', figure: 'Figures', table: 'Tables', colon: ': ' },
} as const;

/** The report as the text of a page: pictures as SVG within it, contents with links, a look for print. */
export function writeHtml(report: ReportDocument): string {
  const { language, title, subtitle, facts, blocks } = report;
  const words = WORDS[language];
  const body = `<header>
<h1>${htmlText(title)}</h1>
${subtitle.map((line) => `<p class="subtitle">${htmlText(line)}</p>`).join('\n')}
<dl>
${facts.map(({ name, value }) => `<div><dt>${htmlText(name)}${words.colon}</dt><dd>${htmlText(value)}</dd></div>`).join('\n')}
</dl>
</header>
<nav aria-label="${words.contents}">
${contents(report)}
</nav>
<main>
${blocks.map((block) => blockHtml(block, report)).join('\n')}
</main>`;
  return stillPage({ language, title, style: HTML_STYLE, body });
}

function contents({ blocks, language }: ReportDocument): string {
  const words = WORDS[language];
  const link = (id: string, text: string) => `<a href="#${id}">${htmlText(text)}</a>`;
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level < 3
      ? [`<li class="level-${block.level}">${link(block.id, block.text)}</li>`]
      : [],
  );
  const lists = (['figure', 'table'] as const).flatMap((kind) => {
    const items = blocks.flatMap((block) =>
      block.kind === kind ? [`<li>${link(block.id, `${captionNumber(block, language)} ${block.caption}`)}</li>`] : [],
    );
    return items.length === 0
      ? []
      : [`<details><summary>${words[kind]}</summary>\n<ul>\n${items.join('\n')}\n</ul>\n</details>`];
  });
  return [`<h2>${words.contents}</h2>\n<ul>\n${headings.join('\n')}\n</ul>`, ...lists].join('\n');
}

function blockHtml(block: Block, report: ReportDocument): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag} id="${block.id}">${htmlText(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${lines(block.text)}</p>`;
    case 'note':
      return `<p class="note">${lines(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${lines(item)}</li>`).join('\n')}\n</ul>`;
    case 'quote':
      return `<figure class="quote"><blockquote><p>${lines(block.text)}</p></blockquote><figcaption>${lines(block.source)}</figcaption></figure>`;
    case 'figure':
      return figure(block, report);
    case 'table':
      return table(block, report);
  }
}

function lines(text: string): string {
  return htmlText(text).replaceAll('\n', '<br>');
}

function notes(words: readonly string[], { language }: ReportDocument): string {
  const text = joinedNotes(words, language);
  return text === null ? '' : `\n<p class="note">${lines(text)}</p>`;
}

/** One picture with one description, and the table beside it: its marks need no names of their own. */
function plainPicture(svg: string): string {
  const from = svg.indexOf('>');
  const within = svg
    .slice(from)
    .replaceAll(/<(?:[^>"]|"[^"]*")*>/g, (tag) => tag.replaceAll(/ (?:role|aria-[a-z]+)="[^"]*"/g, ''));
  return svg.slice(0, from).replace(/ role="[^"]*"/, ' role="img"') + within;
}

function figure(block: FigureBlock, report: ReportDocument): string {
  const caption = `${captionNumber(block, report.language)} ${block.caption}`;
  return `<figure id="${block.id}">
<div class="scroll" role="group" tabindex="0" aria-label="${htmlText(caption)}">${plainPicture(frozenSvg(block.picture.svg, block.alt))}</div>
<figcaption>${lines(caption)}</figcaption>${notes(block.notes, report)}
<p class="note">${lines(block.source)}</p>
</figure>`;
}

/** Counts, shares and dates, which are not to be broken. */
const SHORT = /^[\d\s().,%–-]{1,14}$/;

function table(block: TableBlock, report: ReportDocument): string {
  const caption = `${captionNumber(block, report.language)} ${block.caption}`;
  const head = block.head.map((text) => `<th scope="col">${lines(text)}</th>`).join('');
  const rows = block.rows.map(
    ([first, ...rest]) =>
      `<tr><th scope="row">${lines(first!)}</th>${rest.map((text) => `<td${SHORT.test(text) ? ' class="short"' : ''}>${lines(text)}</td>`).join('')}</tr>`,
  );
  return `<div class="table" id="${block.id}">
<div class="scroll" role="group" tabindex="0" aria-label="${htmlText(caption)}"><table>
<caption>${lines(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>${notes(block.notes, report)}
</div>`;
}
