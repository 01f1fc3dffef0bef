/** A report as a Word document. */
import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import type { Language } from '../charts/chart.ts';
import { type Block, captionLabel, captionNumber, type ReportDocument } from './document.ts';
import { LIST_NUMBERING, wordBlocks } from './docx/blocks.ts';
import { documentStyles, PAGE, STYLE } from './docx/styles.ts';

const WORDS: Record<Language, { contents: string; figure: string; table: string; product: string }> = {
  zh: {
    contents: '目录',
    figure: '图目录',
    table: '表目录',
    product: '通报图鉴',
  },
  en: {
    contents: 'Contents',
    figure: 'Figures',
    table: 'Tables',
    product: 'Notice Atlas',
  },
};

/**
 * The report as the bytes of a .docx: headings, captions and lists of contents are Word's own, so that they can be
 * changed, restyled and updated there.
 *
 * @throws where a picture has no PNG
 */
export async function writeDocx(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { language, title, blocks } = report;
  const words = WORDS[language];
  const document = new Document({
    title,
    subject: report.subtitle.join(' '),
    creator: words.product,
    lastModifiedBy: words.product,
    description: report.facts.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    styles: documentStyles(language),
    numbering: {
      config: [
        {
          reference: LIST_NUMBERING,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 420, hanging: 420 } } },
            },
          ],
        },
      ],
    },
    // The lists of contents have no page numbers until an office program has laid out the pages: it offers to.
    features: { updateFields: true },
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        footers: { default: pageNumber(), first: new Footer({ children: [new Paragraph('')] }) },
        children: [
          ...titlePage(report),
          ...contents(report),
          ...blocks.flatMap((block) => wordBlocks(block, language)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function titlePage({ title, subtitle, facts, language }: ReportDocument): Paragraph[] {
  return [
    new Paragraph({ style: 'Title', children: [new TextRun(title)] }),
    ...subtitle.map((line) => new Paragraph({ style: 'Subtitle', children: [new TextRun(line)] })),
    ...facts.map(
      ({ name, value }) =>
        new Paragraph({
          style: STYLE.facts,
          children: [
            new TextRun({ text: `${name}${language === 'zh' ? '：' : ': '}`, bold: true }),
            new TextRun(value),
          ],
        }),
    ),
  ];
}

/** Contents, list of figures, list of tables; each with its entries, which the field would only make when updated. */
function contents({ blocks, language }: ReportDocument) {
  const words = WORDS[language];
  const headings = blocks.filter((block) => block.kind === 'heading');
  const title = (text: string, pageBreakBefore: boolean) =>
    new Paragraph({ style: STYLE.contents, pageBreakBefore, children: [new TextRun(text)] });
  const entry = (block: Captioned) => ({
    title: `${captionNumber(block, language)}  ${block.caption}`,
    level: 1,
    href: block.id,
  });
  const lists = (['figure', 'table'] as const).flatMap((kind) => {
    const entries = blocks.filter((block): block is Captioned => block.kind === kind).map(entry);
    if (entries.length === 0) return [];
    const options = { captionLabelIncludingNumbers: captionLabel(kind, language), hyperlink: true };
    return [title(words[kind], false), new TableOfContents(words[kind], { ...options, cachedEntries: entries })];
  });
  return [
    title(words.contents, true),
    new TableOfContents(words.contents, {
      headingStyleRange: '1-3',
      hyperlink: true,
      cachedEntries: headings.map(({ text, level, id }) => ({ title: text, level, href: id })),
    }),
    ...lists,
    new Paragraph({ children: [new PageBreak()] }),
  ];
}
type Captioned = Extract<Block, { kind: 'figure' | 'table' }>;

/** — 3 — */
function pageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 24 })],
      }),
    ],
  });
}
