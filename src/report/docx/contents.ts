/** Contents, list of figures and list of tables: fields of Word, written with their entries. */
import { InternalHyperlink, Paragraph, TableOfContents, TextRun } from 'docx';
import type { Language } from '../../charts/chart.ts';
import { type Block, captionLabel, captionNumber, type ReportDocument } from '../document.ts';
import { STYLE } from './styles.ts';

type Captioned = Extract<Block, { kind: 'figure' | 'table' }>;

const WORDS: Record<Language, { contents: string; figure: string; table: string }> = {
  zh: { contents: '目录', figure: '图目录', table: '表目录' },
  en: { contents: 'Contents', figure: 'Figures', table: 'Tables' },
};

/** Headings of these levels are listed. */
const DEEPEST = 2;

/** The three lists, those of figures and tables only where there are any. */
export function contents({ blocks, language }: ReportDocument): (Paragraph | TableOfContents)[] {
  const words = WORDS[language];
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level <= DEEPEST ? entry(`TOC${block.level}`, block.text, block.id) : [],
  );
  const lists = (['figure', 'table'] as const).flatMap((kind) => {
    const entries = blocks
      .filter((block): block is Captioned => block.kind === kind)
      .map((block) => entry('TableofFigures', `${captionNumber(block, language)}  ${block.caption}`, block.id));
    if (entries.length === 0) return [];
    const field = { captionLabelIncludingNumbers: captionLabel(kind, language), hyperlink: true };
    return [title(words[kind]), new TableOfContents(words[kind], { ...field, contentChildren: entries })];
  });
  return [
    title(words.contents, true),
    new TableOfContents(words.contents, {
      headingStyleRange: `1-${DEEPEST}`,
      hyperlink: true,
      contentChildren: headings,
    }),
    ...lists,
  ];
}

function title(text: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({ style: STYLE.contents, pageBreakBefore, children: [new TextRun(text)] });
}

/** Without a page number: only a program that lays out the pages knows it, and writes it when it updates the field. */
function entry(style: string, text: string, anchor: string): Paragraph {
  return new Paragraph({ style, children: [new InternalHyperlink({ anchor, children: [new TextRun(text)] })] });
}
