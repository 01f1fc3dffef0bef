/**
 * Finds the numbers and marks that open the parts of a notice: 一、 (一) 1. (1) ① 一是 首先 第一，.
 * A candidate counts where a line or a sentence begins; inside a line its number must also follow on.
 */
import { chineseNumber } from '../numerals.ts';
import { type Label, type LabelKind, RANK } from './label-kinds.ts';

const LABEL =
  /(第[一二三四五六七八九十]{1,3}部分[、，：]?)|([一二三四五六七八九十]{1,4})[、．.](?![一二三四五六七八九十]{1,3}[、是季期])|(\([一二三四五六七八九十]{1,4}\))[、.]?|(\d{1,3})(?:\.(?!\d)、?|、|\)|．)|(\(\d{1,3}\))[、.]?|([①-⑳])[、.]?|([一二三四五六七八九十]{1,3})(?:是(?!否)|要|则)[，：]?|(第[一二三四五六七八九十]{1,3})[，、：]|(首先|其次|再次|再者|最后|一方面|另一方面)[，、：]?/y;

const KINDS: LabelKind[] = [
  'part',
  'chinese',
  'bracketed-chinese',
  'arabic',
  'bracketed-arabic',
  'circled',
  'is',
  'ordinal',
  'ordinal',
];
const ORDINAL_WORDS: Record<string, number> = { 首先: 1, 一方面: 1, 其次: 2, 另一方面: 2, 再次: 3, 再者: 3, 最后: 99 };
const FIRST_UNITS = new Uint8Array(65536);
for (const character of '一二三四五六七八九十第(0123456789首其再最另①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')
  FIRST_UNITS[character.charCodeAt(0)] = 1;
const BOUNDARY = new Uint8Array(65536);
for (const character of '。；！？：\n') BOUNDARY[character.charCodeAt(0)] = 1;
for (const character of '”)’》】') BOUNDARY[character.charCodeAt(0)] = 2;

function numberOf(kind: LabelKind, words: string): number {
  if (kind === 'circled') return words.charCodeAt(0) - 0x245f;
  if (kind === 'ordinal') return ORDINAL_WORDS[words] ?? chineseNumber(words.slice(1)) ?? 0;
  const bare = words.replace(/[()第部分、，：]/g, '');
  return /^\d+$/.test(bare) ? Number(bare) : (chineseNumber(bare) ?? 0);
}

function printedOf(kind: LabelKind, matched: string, words: string): string {
  if (kind === 'arabic') return matched.replace(/[、]$/, (mark) => mark);
  if (kind === 'is') return matched.replace(/[，：]$/, '');
  return words.replace(/[、，：]$/, '');
}

/** All candidates at the start of a line or a sentence, in order. */
function candidates(text: string, from: number, to: number): Label[] {
  const labels: Label[] = [];
  for (let i = from; i < to; i += 1) {
    if (FIRST_UNITS[text.charCodeAt(i)] === 0) continue;
    const atLineStart = i === 0 || text.charCodeAt(i - 1) === 10;
    const boundary = atLineStart ? 1 : (BOUNDARY[text.charCodeAt(i - 1)] ?? 0);
    if (boundary === 0) continue;
    LABEL.lastIndex = i;
    const match = LABEL.exec(text);
    if (!match) continue;
    const group = match.findIndex((words, index) => index > 0 && words !== undefined);
    const kind = KINDS[group - 1]!;
    const words = match[group]!;
    labels.push({
      kind,
      rank: RANK[kind],
      number: numberOf(kind, words),
      printed: printedOf(kind, match[0], words),
      start: i,
      end: i + match[0].length,
      atLineStart,
    });
    i += match[0].length - 1;
  }
  return labels;
}

/** Whether a heading's number inside a line follows on from the one before it of its kind. */
function followsOn(label: Label, latest: Map<LabelKind, Label>, lastEver: Map<LabelKind, number>): boolean {
  if (label.number === 1) return label.kind !== 'chinese';
  // Items are often numbered on through all the parts.
  if (label.kind === 'arabic' && label.number === (lastEver.get('arabic') ?? 0) + 1) return true;
  const before = latest.get(label.kind);
  return before !== undefined && label.number === before.number + 1;
}

/** The headings' labels (一、 (一) 1. (1) ①) between two shadow offsets; 一是 and its like are not among them. */
export function scanHeadingLabels(text: string, from: number, to: number): Label[] {
  const latest = new Map<LabelKind, Label>();
  const lastEver = new Map<LabelKind, number>();
  const labels: Label[] = [];
  for (const label of candidates(text, from, to)) {
    if (label.kind === 'is' || label.kind === 'ordinal') continue;
    if (!label.atLineStart && !followsOn(label, latest, lastEver)) continue;
    // A number alone on its line, or with nothing but digits behind it, is a page number or a cell.
    const next = text.charCodeAt(label.end);
    if (Number.isNaN(next) || (next === 10 && label.kind !== 'part')) continue;
    latest.set(label.kind, label);
    lastEver.set(label.kind, label.number);
    for (const kind of [...latest.keys()]) if (RANK[kind] > label.rank) latest.delete(kind);
    labels.push(label);
  }
  return labels;
}
