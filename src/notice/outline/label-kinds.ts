/** The kinds of numbers and marks that open a part of a notice, from the outermost to the innermost. */

export type LabelKind =
  | 'part'
  | 'chinese'
  | 'bracketed-chinese'
  | 'problem'
  | 'arabic'
  | 'decimal'
  | 'bracketed-arabic'
  | 'half-bracketed'
  | 'circled'
  | 'letter'
  | 'bullet'
  | 'is'
  | 'ordinal'
  | 'plain';

/** Nesting by custom: 第一部分 > 一、 > (一) > 【问题】 > 1. > (1) > 1) > ① > A. > ●. 1.1 ranks by its depth from 1. Markdown level n ranks as 10 n among them. */
export const RANK: Record<LabelKind, number> = {
  part: 15,
  chinese: 20,
  plain: 25,
  'bracketed-chinese': 30,
  problem: 36,
  arabic: 40,
  decimal: 40,
  'bracketed-arabic': 50,
  'half-bracketed': 55,
  circled: 60,
  letter: 65,
  bullet: 70,
  is: 90,
  ordinal: 90,
};

export interface Label {
  kind: LabelKind;
  rank: number;
  /** Its number; 0 for headings without one. */
  number: number;
  /** As printed: `二`, `(一)`, `1.`, `一是`, `首先`, `问题一`. */
  printed: string;
  /** Shadow offset of the printed label where it is not `start`: behind the bracket of 【问题一】. */
  printedAt?: number;
  /** Shadow offset where it begins. */
  start: number;
  /** Shadow offset of the words after it, and after 【问题】 where that opens them. */
  end: number;
  /** Whether it opens a line. */
  atLineStart: boolean;
}
