/**
 * Finds the numbers and marks that open the parts of a notice: 一、 (一) 1. (1) ① 一是 首先 第一，.
 * A candidate counts where a line or a sentence begins; inside a line its number must also follow on.
 */
import { BULLETS, ENCLOSED_NUMBERS } from '../../text/shadow/line-kinds.ts';
import { chineseNumber, printedNumber } from '../numerals.ts';
import { type Label, type LabelKind, RANK } from './label-kinds.ts';

const CHINESE = '[一二三四五六七八九十]';
/** The forms a label takes, in the order they are tried, each with one group: its words. */
const FORMS: readonly [LabelKind, string][] = [
  ['part', `(第${CHINESE}{1,3}部分[、，：]?)`],
  ['chinese', `(${CHINESE}{1,4})[、．.](?!${CHINESE}{1,3}[、是季期])`],
  ['bracketed-chinese', `(\\(${CHINESE}{1,4}\\)|[㈠-㈩])[、.]?`],
  ['decimal', '(\\d{1,2}(?:\\.\\d{1,2}){1,3})(?=[\\u4e00-\\u9fff“《])'],
  // 2.2024年 is a number before a year, and no decimal.
  ['arabic', '(\\d{1,3}(?=\\.(?!\\d(?!\\d{3}年))|、|．)|[⒈-⒛])(?:\\.、?|、|．)?'],
  ['half-bracketed', '(\\d{1,2}\\))'],
  ['bracketed-arabic', '(\\(\\d{1,3}\\)|[⑴-⒇])[、.]?'],
  ['circled', '([①-⑳➀-➉❶-❿])[、.]?'],
  ['letter', '([A-H])[.、．](?=[\\u4e00-\\u9fff])'],
  ['bullet', `([${BULLETS}]|[·-](?=[\\u4e00-\\u9fff“《]))`],
  ['is', `(${CHINESE}{1,3})(?:是(?!否)|要|则)[，：]?`],
  ['ordinal', `(第${CHINESE}{1,3})[，、：]`],
  ['ordinal', '(首先|其次|再次|再者|最后|一方面|另一方面)[，、：]?'],
];
const LABEL = new RegExp(FORMS.map(([, form]) => form).join('|'), 'y');
const ORDINAL_WORDS: Record<string, number> = { 首先: 1, 一方面: 1, 其次: 2, 另一方面: 2, 再次: 3, 再者: 3, 最后: 99 };
/** Rows of characters that hold a whole label each, by the one for 1. */
const ENCLOSED = ENCLOSED_NUMBERS.map((row) => [row.charCodeAt(0), row.charCodeAt(1)] as const);
const FIRST_UNITS = new Uint8Array(65536);
for (const character of `一二三四五六七八九十第(0123456789首其再最另ABCDEFGH·-${BULLETS}`)
  FIRST_UNITS[character.charCodeAt(0)] = 1;
for (const [one, last] of ENCLOSED) FIRST_UNITS.fill(1, one, last + 1);
const BOUNDARY = new Uint8Array(65536);
for (const character of '。；！？：\n') BOUNDARY[character.charCodeAt(0)] = 1;
for (const character of '”)’》】|\t') BOUNDARY[character.charCodeAt(0)] = 2;

function numberOf(kind: LabelKind, words: string): number {
  const unit = words.charCodeAt(0);
  const enclosed = ENCLOSED.find(([one, last]) => unit >= one && unit <= last);
  if (enclosed) return unit - enclosed[0] + 1;
  if (kind === 'letter') return unit - 64;
  if (kind === 'bullet') return 0;
  if (kind === 'decimal') return Number(words.slice(words.lastIndexOf('.') + 1));
  if (kind === 'ordinal') return ORDINAL_WORDS[words] ?? chineseNumber(words.slice(1)) ?? 0;
  const bare = words.replace(/[()第部分、，：]/g, '');
  return printedNumber(bare) ?? 0;
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
    const kind = FORMS[group - 1]![0];
    const words = match[group]!;
    labels.push({
      kind,
      // 1.1 stands one level below 1., 1.1.1 two.
      rank: RANK[kind] + (kind === 'decimal' ? words.split('.').length : 0),
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
function followsOn(
  label: Label,
  latest: Map<LabelKind, Label>,
  lastEver: Map<LabelKind, number>,
  oneLine: boolean,
): boolean {
  if (label.number === 1) return label.kind !== 'chinese' || oneLine;
  // Items are often numbered on through all the parts.
  if (label.kind === 'arabic' && label.number === (lastEver.get('arabic') ?? 0) + 1) return true;
  const before = latest.get(label.kind);
  return before !== undefined && label.number === before.number + 1;
}

/** The decimals that number parts (1.1, 1.2, 2.1) and are not figures that happen to open a line. */
function numberingDecimals(labels: readonly Label[]): Set<Label> {
  const chained = new Set<Label>();
  const lastOf = new Map<string, number>();
  for (const label of labels) {
    if (label.kind !== 'decimal' || !label.atLineStart) continue;
    const above = label.printed.slice(0, label.printed.lastIndexOf('.'));
    if (label.number !== (lastOf.get(above) ?? 0) + 1) continue;
    lastOf.set(above, label.number);
    chained.add(label);
  }
  return chained.size >= 3 ? chained : new Set();
}

/** The numbers of 一、 二、 that open lines, with the offset of the last line each opens. */
function linedNumbers(labels: readonly Label[]): Map<number, number> {
  const last = new Map<number, number>();
  for (const { kind, atLineStart, number, start } of labels) {
    if (kind === 'chinese' && atLineStart) last.set(number, start);
  }
  return last;
}

/** A bullet opens prose; before a short line without a stop it opens a heading. */
const SHORTEST_BULLET = 30;

function opensProse(text: string, { end }: Label): boolean {
  const words = text.slice(end, end + SHORTEST_BULLET);
  const line = words.indexOf('\n');
  return line < 0 ? words.length === SHORTEST_BULLET : /[。；，]/.test(words.slice(0, line));
}

/** A text in so few lines is one paragraph: there 一、 may open a part in mid-line. */
const FEW_LINES = 3;

function isOneParagraph(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines >= FEW_LINES) return false;
  }
  return true;
}

/** The headings' labels (一、 (一) 1. (1) ①) between two shadow offsets; 一是 and its like are not among them. */
export function scanHeadingLabels(text: string, from: number, to: number): Label[] {
  const latest = new Map<LabelKind, Label>();
  const lastEver = new Map<LabelKind, number>();
  const labels: Label[] = [];
  const found = candidates(text, from, to);
  const decimals = numberingDecimals(found);
  const lined = linedNumbers(found);
  const oneLine = isOneParagraph(text, from, to);
  for (const label of found) {
    if (label.kind === 'is' || label.kind === 'ordinal') continue;
    if (label.kind === 'decimal' && !decimals.has(label)) continue;
    // 抓好两件事：一、…；二、… where lines have 一、: the line that has the number opens the part.
    if (label.kind === 'chinese' && !label.atLineStart && (lined.get(label.number) ?? -1) > label.start) continue;
    if (label.kind === 'bullet' && !(label.atLineStart && opensProse(text, label))) continue;
    if (!label.atLineStart && !followsOn(label, latest, lastEver, oneLine)) continue;
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
