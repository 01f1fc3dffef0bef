/** A report as the writers of docx, HTML and Markdown take it: what it says, nothing of how it looks. */
import type { Language } from '../charts/chart.ts';

/** A drawn chart; `width` and `height` are those of the SVG in CSS pixels. */
export interface ReportPicture {
  svg: string;
  width: number;
  height: number;
  /** The same at twice the pixels; null where the writer needs none. */
  png: Uint8Array | null;
}

export interface HeadingBlock {
  kind: 'heading';
  level: 1 | 2 | 3;
  /** With its number: 一、本报告的内容. */
  text: string;
  /** Unique, begins with a letter: what links lead to. */
  id: string;
  /** True where a new page begins with it. */
  newPage: boolean;
}

export interface FigureBlock {
  kind: 'figure';
  /** Counted from 1 through the report. */
  number: number;
  id: string;
  caption: string;
  /** The picture in words, for those who do not see it. */
  alt: string;
  picture: ReportPicture;
  notes: readonly string[];
  /** What it rests on. */
  source: string;
}

export interface TableBlock {
  kind: 'table';
  /** Counted from 1 through the report. */
  number: number;
  id: string;
  caption: string;
  head: readonly string[];
  /** As long as the head each; the first cell names its row. */
  rows: readonly (readonly string[])[];
  notes: readonly string[];
}

export interface QuoteBlock {
  kind: 'quote';
  text: string;
  /** Notice, date, paragraph, status. */
  source: string;
}

export type Block =
  | HeadingBlock
  | FigureBlock
  | TableBlock
  | QuoteBlock
  /** `leads`: to what follows, which stands on the same page. */
  | { kind: 'paragraph'; text: string; leads?: boolean }
  /** What must be known beside the text, in small print. */
  | { kind: 'note'; text: string }
  | { kind: 'list'; items: readonly string[] };

export interface ReportDocument {
  language: Language;
  title: string;
  /** Below the title, a line each. */
  subtitle: readonly string[];
  /** What the title page says of the report, one line each. */
  facts: readonly { name: string; value: string }[];
  /** The day it was made, ISO. */
  day: string;
  blocks: readonly Block[];
}

const LABELS: Record<Language, Record<'figure' | 'table', string>> = {
  zh: { figure: '图', table: '表' },
  en: { figure: 'Figure', table: 'Table' },
};

/** 图, Table: what stands before the number of a caption. */
export function captionLabel(kind: 'figure' | 'table', language: Language): string {
  return LABELS[language][kind];
}

/** 图1, Table 2. */
export function captionNumber(block: Pick<FigureBlock | TableBlock, 'kind' | 'number'>, language: Language): string {
  return `${captionLabel(block.kind, language)}${language === 'zh' ? '' : ' '}${block.number}`;
}

const NOTES: Record<Language, (notes: string) => string> = {
  zh: (notes) => `注：${notes}`,
  en: (notes) => `Note: ${notes}`,
};

/** The notes of a figure or table in one paragraph; null where there is none. */
export function joinedNotes(notes: readonly string[], language: Language): string | null {
  return notes.length === 0 ? null : NOTES[language](notes.join(language === 'zh' ? '' : ' '));
}
