/** A report as a Word document. */
import { AlignmentType, Document, Footer, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { FILE_WORDS } from '../charts/files/file-words.ts';
import type { ReportDocument } from './document.ts';
import { LIST_NUMBERING, wordBlocks } from './docx/blocks.ts';
import { contents } from './docx/contents.ts';
import { documentStyles, PAGE, STYLE } from './docx/styles.ts';

/**
 * The report as the bytes of a .docx: headings, captions and lists of contents are Word's own, so that they can be
 * changed, restyled and updated there.
 *
 * @throws where a picture has no PNG
 */
export async function writeDocx(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { language, title, blocks } = report;
  const document = new Document({
    title,
    subject: report.subtitle.join(' '),
    creator: FILE_WORDS[language].product,
    lastModifiedBy: FILE_WORDS[language].product,
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
