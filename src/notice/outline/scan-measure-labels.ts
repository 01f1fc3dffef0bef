/**
 * Finds 一是 二是 … and their like (首先 其次, 第一， 第二，) inside one item. The words 一是 also occur in
 * running text (问题之一是), and where a page lost its stops a real one may stand after any character, so
 * the sequence decides: each must be the next number, or repeat or skip one where a sentence begins.
 */
import { eachMatch } from '../../text/each-match.ts';
import { chineseNumber, printedNumber } from '../numerals.ts';
import { type Label, RANK } from './label-kinds.ts';

const IS = /([一二三四五六七八九十]{1,3})([是要])(?!否)[，：]?/g;
const ORDINAL = /(第[一二三四五六七八九十]{1,2})[，、：]|(首先|其次|再次|再者|最后)[，、：]?|(同时|此外|另外)，/g;
/** So many ordinals must stand before 同时 and its like go on counting. */
const ESTABLISHED = 2;
/** 措施一：, 举措2： */
const STEP = /(?:整改)?((?:措施|举措|做法)([一二三四五六七八九十]{1,2}|\d{1,2}))[：、]/g;
const STRONG = '。；！？：】\n';
const NEVER_BEFORE = '之第唯统每万同专单如不十百千零';
const ORDINAL_WORDS: Record<string, number> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3 };

interface Candidate extends Label {
  strong: boolean;
}

/** Candidates for 一是 and 一要 between two offsets, each with the mark it ends in. */
function isCandidates(text: string, from: number, to: number): { 是: Candidate[]; 要: Candidate[] } {
  const found = { 是: [] as Candidate[], 要: [] as Candidate[] };
  // A slice: a search in the whole text would run past `to` as far as the next candidate.
  eachMatch(IS, text.slice(from, to), (match) => {
    const start = from + match.index;
    const before = start === from ? '' : text[start - 1]!;
    if (before !== '' && NEVER_BEFORE.includes(before)) return;
    const mark = match[2] as '是' | '要';
    found[mark].push({
      kind: 'is',
      rank: RANK.is,
      number: chineseNumber(match[1]!) ?? 0,
      printed: `${match[1]}${mark}`,
      start,
      end: start + match[0].length,
      atLineStart: before === '\n',
      strong: before === '' || STRONG.includes(before),
    });
  });
  return found;
}

/** The candidates that make a sequence. One that repeats or skips a number must begin a sentence. */
function sequence(candidates: readonly Candidate[]): Label[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const last = kept.at(-1)?.number ?? 0;
    const step = candidate.number - last;
    const restarts = candidate.number === 1 && last >= 2;
    if (candidate.strong ? step >= 0 && step <= 2 && candidate.number > 0 : step === 1) {
      if (kept.length === 0 && candidate.number !== 1 && !candidate.strong) continue;
      kept.push(candidate);
    } else if (restarts && candidate.strong) {
      kept.push(candidate);
    }
  }
  // A single 一是 in mid-sentence is running text.
  return kept.length === 1 && !kept[0]!.strong ? [] : kept;
}

/** @param before the character before it, '' at the beginning */
function ordinalLabel(number: number, printed: string, start: number, length: number, before: string): Label {
  return {
    kind: 'ordinal',
    rank: RANK.ordinal,
    number,
    printed,
    start,
    end: start + length,
    atLineStart: before === '\n',
  };
}

function ordinals(text: string, from: number, to: number): Label[] {
  const kept: Label[] = [];
  eachMatch(ORDINAL, text.slice(from, to), (match) => {
    const start = from + match.index;
    const before = start === from ? '' : text[start - 1]!;
    if (before !== '' && !STRONG.includes(before)) return;
    const last = kept.at(-1)?.number ?? 0;
    const further = match[3] !== undefined;
    if (further && last < ESTABLISHED) return;
    const words = (match[1] ?? match[2] ?? match[3])!;
    const number =
      further || words === '最后' ? last + 1 : match[1] ? (chineseNumber(words.slice(1)) ?? 0) : ORDINAL_WORDS[words]!;
    if (number !== last + 1 || (words === '最后' && last === 0)) return;
    kept.push(ordinalLabel(number, words, start, match[0].length, before));
  });
  return kept.length >= 2 ? kept : [];
}

/** 措施一： and its like, each the next number at the beginning of a line or a sentence. */
function steps(text: string, from: number, to: number): Label[] {
  const kept: Label[] = [];
  const words = text.slice(from, to);
  if (!words.includes('措') && !words.includes('做法')) return kept;
  eachMatch(STEP, words, (match) => {
    const start = from + match.index;
    const before = start === from ? '' : text[start - 1]!;
    const number = printedNumber(match[2]!);
    if ((before !== '' && !STRONG.includes(before)) || number !== kept.length + 1) return;
    kept.push(ordinalLabel(number, match[0], start, match[0].length, before));
  });
  return kept;
}

/** The labels of the measures between two shadow offsets, in order; empty where there are none. */
export function scanMeasureLabels(text: string, from: number, to: number): Label[] {
  const candidates = isCandidates(text, from, to);
  const is = sequence(candidates.是);
  if (is.length > 0) return is;
  const must = sequence(candidates.要);
  if (must.length > 1) return must;
  const named = steps(text, from, to);
  if (named.length > 0) return named;
  return ordinals(text, from, to);
}
