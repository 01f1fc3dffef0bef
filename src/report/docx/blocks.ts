/** The blocks of a report as paragraphs and tables of Word. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../../charts/chart.ts';
import { textWidth } from '../../charts/text-width.ts';
import {
  type Block,
  captionLabel,
  captionNumber,
  type FigureBlock,
  joinedNotes,
  type TableBlock,
} from '../document.ts';
import { columnWidths } from './column-widths.ts';
import { STYLE, TEXT_HEIGHT, TEXT_WIDTH } from './styles.ts';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Twips of a CSS pixel. */
const PIXEL = 15;
/** CSS pixels of what stands on a page with a picture: headings above it and its caption; a line of its notes. */
const AROUND = 115;
const NOTE_LINE = 18;
/** Characters (em) in a line of notes. */
const NOTE_WIDTH = 48;

const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B8BFC7' };
const STRONG = { style: BorderStyle.SINGLE, size: 10, color: '22272E' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Name of the numbering of lists. */
export const LIST_NUMBERING = 'report-list';

/** @throws where a figure has no PNG */
export function wordBlocks(block: Block, language: Language): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level - 1]!,
          pageBreakBefore: block.newPage,
          children: [new Bookmark({ id: block.id, children: lines(block.text) })],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', keepNext: block.leads ?? false, children: lines(block.text) })];
    case 'note':
      return [note(block.text)];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: STYLE.list,
            numbering: { reference: LIST_NUMBERING, level: 0 },
            children: lines(item),
          }),
      );
    case 'quote':
      // One paragraph, which may break across pages and still keeps its source.
      return [
        new Paragraph({
          style: STYLE.quote,
          children: [...lines(block.text), new TextRun({ text: block.source, break: 1, style: STYLE.source })],
        }),
      ];
    case 'figure':
      return figure(block, language);
    case 'table':
      return table(block, language);
  }
}

/** A text in one paragraph, a line break for each of its own. */
function lines(text: string): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }));
}

/** 图1　… with a number that Word counts by itself, and that the lists of figures and tables are made from. */
function caption(block: FigureBlock | TableBlock, language: Language, keepNext: boolean): Paragraph {
  const label = captionLabel(block.kind, language);
  const children: ParagraphChild[] = [
    new TextRun(language === 'zh' ? label : `${label} `),
    new SimpleField(`SEQ ${label} \\* ARABIC`, String(block.number)),
    new TextRun(`${language === 'zh' ? '　' : '  '}${block.caption}`),
  ];
  return new Paragraph({ style: 'Caption', keepNext, children: [new Bookmark({ id: block.id, children })] });
}

function note(text: string, keepNext = false): Paragraph {
  return new Paragraph({ style: STYLE.note, keepNext, keepLines: true, children: lines(text) });
}

function figure(block: FigureBlock, language: Language): Paragraph[] {
  const { picture, alt } = block;
  if (picture.png === null) throw new Error('A picture in a Word document must be drawn as PNG');
  const words = joinedNotes(block.notes, language);
  const noteLines = [words ?? '', block.source].map((text) => Math.ceil(textWidth(text, 1) / NOTE_WIDTH));
  const height = TEXT_HEIGHT / PIXEL - AROUND - NOTE_LINE * (noteLines[0]! + noteLines[1]!);
  const scale = Math.min(1, TEXT_WIDTH / PIXEL / picture.width, height / picture.height);
  const image = new ImageRun({
    type: 'png',
    data: picture.png,
    transformation: { width: Math.floor(picture.width * scale), height: Math.floor(picture.height * scale) },
    altText: { name: captionNumber(block, language), title: block.caption, description: alt },
  });
  return [
    new Paragraph({ style: STYLE.figure, children: [image] }),
    caption(block, language, true),
    ...(words === null ? [] : [note(words, true)]),
    note(block.source),
  ];
}

/** Characters (em) of cells that are centred, as numbers and names are; longer ones are read from the left. */
const SHORT = 12;
/** Rows and characters of a cell up to which a table stays on one page. */
const FEW_ROWS = 12;
const FEW_WORDS = 60;

function table(block: TableBlock, language: Language): (Paragraph | Table)[] {
  const widths = columnWidths(block.head, block.rows, TEXT_WIDTH);
  const centred = block.head.map(
    (_, column) => column > 0 && block.rows.every((row) => textWidth(row[column] ?? '', 1) <= SHORT),
  );
  const together =
    block.rows.length <= FEW_ROWS && block.rows.every((row) => row.every((text) => text.length <= FEW_WORDS));
  const words = joinedNotes(block.notes, language);
  const cell = (text: string, column: number, style: string, keepNext: boolean) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      verticalAlign: 'center',
      children: [
        new Paragraph({
          style,
          keepNext,
          alignment: centred[column] ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: lines(text),
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.head.map((text, column) => cell(text, column, STYLE.headCell, true)),
  });
  const last = words === null ? block.rows.length - 1 : block.rows.length;
  const body = block.rows.map(
    (row, index) =>
      new TableRow({
        // A row of many lines may break, or it would leave a hole on the page before.
        cantSplit: row.every((text) => text.length < 200),
        children: row.map((text, column) => cell(text, column, STYLE.cell, together && index < last)),
      }),
  );
  return [
    caption(block, language, true),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      borders: { top: STRONG, bottom: STRONG, left: NONE, right: NONE, insideHorizontal: RULE, insideVertical: NONE },
      rows: [head, ...body],
    }),
    // Two tables that meet would be one.
    words === null ? new Paragraph({ style: STYLE.note }) : note(words),
  ];
}
