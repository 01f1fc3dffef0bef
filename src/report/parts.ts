/** What sections are made of before headings, figures and tables have their numbers. */
import type { Language } from '../charts/chart.ts';
import type { Block, FigureBlock, HeadingBlock, ReportDocument, TableBlock } from './document.ts';
import { plainText } from './plain-text.ts';

export interface HeadingPart extends Omit<HeadingBlock, 'id' | 'newPage'> {
  newPage?: boolean;
  /** Of level 1: counted as an appendix. */
  appendix?: boolean;
}
type FigurePart = Omit<FigureBlock, 'id' | 'number'>;
type TablePart = Omit<TableBlock, 'id' | 'number'>;
export type Part = Exclude<Block, HeadingBlock | FigureBlock | TableBlock> | HeadingPart | FigurePart | TablePart;

export const heading = (level: HeadingPart['level'], text: string): HeadingPart => ({ kind: 'heading', level, text });
export const appendix = (text: string, newPage = false): HeadingPart => ({
  kind: 'heading',
  level: 1,
  text,
  appendix: true,
  newPage,
});
export const paragraph = (text: string): Part => ({ kind: 'paragraph', text });
/** A paragraph on the page of what it leads to. */
export const lead = (text: string): Part => ({ kind: 'paragraph', text, leads: true });
export const note = (text: string): Part => ({ kind: 'note', text });
export const list = (items: readonly string[]): Part => ({ kind: 'list', items });

/** Columns of a table beside its first that a page has room for. */
const MOST_COLUMNS = 8;

const PIECE: Record<Language, (from: number, to: number, all: number) => string> = {
  zh: (from, to, all) => `（第${from}—${to}列，共${all}列）`,
  en: (from, to, all) => ` (columns ${from}–${to} of ${all})`,
};

/** A table, cut into several that each repeat the first column where it is too wide for a page. */
export function tables(part: Omit<TablePart, 'kind' | 'notes'> & { notes?: string[] }, language: Language): Part[] {
  const { head, rows, caption, notes = [] } = part;
  const columns = head.length - 1;
  const pieces = Math.ceil(columns / MOST_COLUMNS) || 1;
  const each = Math.ceil(columns / pieces);
  return Array.from({ length: pieces }, (_, index) => {
    const from = 1 + index * each;
    const cut = (row: readonly string[]) => [row[0]!, ...row.slice(from, from + each)];
    const to = Math.min(columns, from + each - 1);
    return {
      kind: 'table',
      caption: pieces === 1 ? caption : caption + PIECE[language](from, to, columns),
      head: cut(head),
      rows: rows.map(cut),
      notes: index === pieces - 1 ? notes : [],
    };
  });
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as Chinese headings count: 十二. */
function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return ten + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
}

/** The number of a heading as official documents in the language write it: 一、 （一） 1. and 1 1.1 1.1.1. */
function headingNumber(counts: readonly number[], isAppendix: boolean, language: Language): string {
  const last = counts.at(-1)!;
  if (language === 'en') {
    const [first, ...rest] = counts;
    const top = isAppendix ? String.fromCharCode(64 + first!) : String(first);
    const number = [top, ...rest].join('.');
    return counts.length === 1 && isAppendix ? `Appendix ${number}  ` : `${number}  `;
  }
  if (counts.length === 1) return isAppendix ? `附录${chineseNumber(last)}　` : `${chineseNumber(last)}、`;
  return counts.length === 2 ? `（${chineseNumber(last)}）` : `${last}. `;
}

/** The parts with the numbers of headings, figures and tables, and without characters that no file may hold. */
export function numbered(parts: readonly Part[], language: Language): Block[] {
  const counts = { figure: 0, table: 0 };
  const headings = { body: [0, 0, 0], appendix: [0, 0, 0] };
  let within: 'body' | 'appendix' = 'body';
  let heads = 0;
  return parts.map((part): Block => {
    if (part.kind === 'heading') {
      const { appendix: isAppendix = false, level, text } = part;
      if (level === 1) within = isAppendix ? 'appendix' : 'body';
      const count = headings[within];
      count[level - 1]! += 1;
      count.fill(0, level);
      heads += 1;
      const number = headingNumber(count.slice(0, level), within === 'appendix', language);
      return {
        kind: 'heading',
        level,
        text: number + plainText(text),
        id: `heading-${heads}`,
        newPage: part.newPage ?? false,
      };
    }
    if (part.kind === 'figure' || part.kind === 'table') {
      counts[part.kind] += 1;
      const number = counts[part.kind];
      return cleaned({ ...part, number, id: `${part.kind}-${number}` } as FigureBlock | TableBlock);
    }
    return cleaned(part);
  });
}

function cleaned<B extends Block>(block: B): B {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return { ...block, text: plainText(block.text) };
    case 'list':
      return { ...block, items: block.items.map(plainText) };
    case 'quote':
      return { ...block, text: plainText(block.text), source: plainText(block.source) };
    case 'figure':
      return {
        ...block,
        caption: plainText(block.caption),
        alt: plainText(block.alt),
        notes: block.notes.map(plainText),
        source: plainText(block.source),
      };
    case 'table':
      return {
        ...block,
        caption: plainText(block.caption),
        head: block.head.map(plainText),
        rows: block.rows.map((row) => row.map(plainText)),
        notes: block.notes.map(plainText),
      };
    default:
      return block;
  }
}

/** The same for what stands before the first section. */
export function cleanedHead(head: Omit<ReportDocument, 'blocks'>): Omit<ReportDocument, 'blocks'> {
  return {
    ...head,
    title: plainText(head.title),
    subtitle: head.subtitle.map(plainText),
    facts: head.facts.map(({ name, value }) => ({ name, value: plainText(value) })),
  };
}
