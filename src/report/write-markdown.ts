/** A report as Markdown (GitHub's), with its pictures as files beside it. */
import { markdownBlock, markdownText } from '../text/markdown-text.ts';
import { type Block, captionNumber, joinedNotes, type ReportDocument, type TableBlock } from './document.ts';

export interface MarkdownReport {
  text: string;
  /** Each with its name in the folder of pictures. */
  pictures: { name: string; svg: string }[];
}

/** @param folder of the pictures, as the text names it: beside the text, without a slash at its end */
export function writeMarkdown(report: ReportDocument, folder: string): MarkdownReport {
  const { title, subtitle, facts, blocks, language } = report;
  const pictures = blocks.flatMap((block) =>
    block.kind === 'figure' ? [{ name: `${block.id}.svg`, svg: block.picture.svg }] : [],
  );
  const text = [
    `# ${markdownText(title)}`,
    ...subtitle.map(markdownBlock),
    facts
      .map(({ name, value }) => `- **${markdownText(name)}**${language === 'zh' ? '：' : ': '}${markdownText(value)}`)
      .join('\n'),
    ...blocks.map((block) => blockText(block, report, folder)),
  ];
  return { text: `${text.join('\n\n')}\n`, pictures };
}

function blockText(block: Block, report: ReportDocument, folder: string): string {
  const { language } = report;
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${markdownText(block.text)}`;
    case 'paragraph':
    case 'note':
      return markdownBlock(block.text);
    case 'list':
      return block.items.map((item) => `- ${markdownBlock(item)}`).join('\n');
    case 'quote':
      return `> ${markdownBlock(block.text)}\n>\n> ${markdownBlock(block.source)}`;
    case 'figure': {
      const caption = `**${captionNumber(block, language)}** ${markdownText(block.caption)}`;
      const picture = `![${markdownText(block.alt)}](<${address(folder)}/${block.id}.svg>)`;
      return [picture, caption, ...notes(block.notes, report), markdownBlock(block.source)].join('\n\n');
    }
    case 'table':
      return tableText(block, report);
  }
}

/** A name as an address has it, with signs escaped that would have a meaning there. */
function address(name: string): string {
  return name.replaceAll(/[<>\\%?#]/g, encodeURIComponent);
}

function notes(words: readonly string[], { language }: ReportDocument): string[] {
  const text = joinedNotes(words, language);
  return text === null ? [] : [markdownBlock(text)];
}

function tableText(block: TableBlock, report: ReportDocument): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`;
  const rows = [line(block.head), `|${' --- |'.repeat(block.head.length)}`, ...block.rows.map(line)];
  const caption = `**${captionNumber(block, report.language)}** ${markdownText(block.caption)}`;
  return [caption, rows.join('\n'), ...notes(block.notes, report)].join('\n\n');
}
