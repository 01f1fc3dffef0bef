/**
 * Folds the many forms of one character into one: full-width digits and letters into ASCII, half-width
 * punctuation between Chinese words into Chinese punctuation, brackets into ( ), traditional characters
 * into simplified ones. Drops what carries no words: blanks between Chinese characters, zero-width marks,
 * Markdown's bold marks and link targets.
 */
import { isDigit } from '../digit-runs.ts';
import { BoldLeads } from './bold-leads.ts';
import { remnantAt } from './html-remnants.ts';
import { lendInt32, lendUint16 } from './scratch.ts';
import { simplifiedOf } from './traditional.ts';

const lendChars = lendUint16();
const lendOffsets = lendInt32();

/** The folded characters with the source offset of each, on loan until the next text is folded. */
export interface Folded {
  chars: Uint16Array;
  offsets: Int32Array;
  length: number;
  /** Source offsets of characters that were read as their simplified form. */
  traditional: number[];
  /** Offsets in `chars` of lines that Markdown opens with a bold title. */
  boldLeads: Set<number>;
}

const code = (character: string): number => character.charCodeAt(0);

const NEWLINE = 10;
const SPACE = 32;
const STAR = code('*');
const TAB = 9;
const BAR = code('|');
/** The header of a table whose cells stand apart by tabs: they are what tells its cells. */
const TABBED_HEADER = /^[^\n]{0,40}问题[^\n\t]{0,10}\t[^\n]{1,40}\t/m;
const COMMA = code(',');
const POINT = code('.');
const AMPERSAND = code('&');
const LESS_THAN = code('<');
const DROP = 0xffff;

/** What each UTF-16 unit becomes: 0 for itself, DROP for nothing, SPACE for a blank. */
const FOLD = new Uint16Array(65536);
for (let unit = 0; unit < 32; unit += 1) if (unit !== NEWLINE) FOLD[unit] = DROP;
for (let unit = 0xff01; unit <= 0xff5e; unit += 1) FOLD[unit] = unit - 0xfee0;
for (const blank of '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000') {
  FOLD[code(blank)] = SPACE;
}
for (const nothing of '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff') FOLD[code(nothing)] = DROP;
for (const [from, to] of [
  ['\u0085', '\n'],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  ['\f', '\n'],
  ['\v', '\n'],
  ['「', '“'],
  ['」', '”'],
  ['『', '“'],
  ['』', '”'],
  ['﹁', '“'],
  ['﹂', '”'],
  ['〝', '“'],
  ['〞', '”'],
  ['﹙', '('],
  ['﹚', ')'],
  ['︵', '('],
  ['︶', ')'],
  ['｡', '。'],
  ['､', '、'],
  ['~', '~'],
  ['～', '~'],
  ['〜', '~'],
  ['∼', '~'],
  ['–', '-'],
  ['−', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['﹣', '-'],
  ['―', '—'],
  ['─', '—'],
  ['━', '—'],
  ['○', '〇'],
  ['◯', '〇'],
  ['﹪', '%'],
  ['٪', '%'],
  ['︰', '：'],
  ['﹕', '：'],
  ['﹔', '；'],
  ['﹐', '，'],
  ['〈', '〈'],
  ['﹤', '〈'],
  ['＜', '〈'],
  ['<', '〈'],
  ['﹥', '〉'],
  ['＞', '〉'],
  ['>', '〉'],
  ['〔', '〔'],
  ['﹝', '〔'],
  ['﹞', '〕'],
  ['＂', '"'],
  ['·', '·'],
  ['•', '·'],
  ['・', '·'],
  ['∶', '：'],
  ['﹒', '.'],
  ['。', '。'],
  ['½', '½'],
] as const) {
  FOLD[code(from)] = code(to);
}
for (const [from, to] of [
  ['，', '，'],
  ['：', '：'],
  ['；', '；'],
  ['！', '！'],
  ['？', '？'],
  ['／', '/'],
  ['＊', '*'],
] as const) {
  FOLD[code(from)] = code(to);
}

/**
 * ASCII punctuation that stands for Chinese punctuation unless letters or digits hold it on both sides (8:30);
 * a comma only where it groups the digits of one figure.
 */
const CHINESE_OF: Record<number, number> = {
  [code(',')]: code('，'),
  [code(':')]: code('：'),
  [code(';')]: code('；'),
  [code('!')]: code('！'),
  [code('?')]: code('？'),
};

const isAlphanumeric = (unit: number): boolean =>
  isDigit(unit) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** Whether `**` marks bold words here, and not two redacted figures. */
function starsAreMarkdown(source: string): boolean {
  if (!source.includes('**')) return false;
  if (/^#{1,6}[ \t]/m.test(source)) return true;
  // 20**年, 选派干部**名: the first stars of a line hide a figure.
  if (/^[^*\n]*(?:\d\*\*|[\u4e00-\u9fff]\*\*[年月日名个人次万元所家余条项份场%])/m.test(source)) return false;
  // Without headings, only if no star stands alone: a redacted text is full of single stars.
  return !/(?:^|[^*\\])\*(?!\*)/.test(source) && /\*\*[^*\n]{2,}\*\*/.test(source);
}

/** Whether a comma at `index` groups the digits of one figure: 1,286 but not 2024,37. */
function groupsDigits(source: string, index: number): boolean {
  for (let i = 1; i <= 3; i += 1) if (!isDigit(source.charCodeAt(index + i))) return false;
  if (isDigit(source.charCodeAt(index + 4))) return false;
  const end = source[index - 1] === ' ' ? index - 1 : index;
  let before = 0;
  while (before < 4 && isDigit(source.charCodeAt(end - 1 - before))) before += 1;
  return before >= 1 && before <= 3;
}

/** The Chinese mark that ASCII punctuation at `i` stands for, or itself. */
function chineseMark(source: string, i: number, mark: number): number {
  const before = source[i - 1] === ' ' && mark === COMMA ? i - 2 : i - 1;
  const held = isAlphanumeric(source.charCodeAt(before)) && isAlphanumeric(source.charCodeAt(i + 1));
  return (mark === COMMA ? !(held && groupsDigits(source, i)) : !held) ? CHINESE_OF[mark]! : mark;
}

/** Whether the blank before `i` stands inside a figure, beside its point or comma: 12 .5, 1 ,053, 98. 6. */
function dividesFigure(source: string, i: number, previous: number, folded: number): boolean {
  if (folded === POINT || folded === COMMA) return isDigit(previous) && isDigit(source.charCodeAt(i + 1));
  return (
    (previous === POINT || previous === COMMA) &&
    isDigit(folded) &&
    /\d[.,]\s*$/.test(source.slice(Math.max(0, i - 6), i))
  );
}

const CLOSES = new Uint8Array(65536);
for (const mark of '”’》)〉】…') CLOSES[code(mark)] = 1;

/** Characters that hide a figure besides the star: ×, X and their full-width forms. */
const CROSSES = new Uint8Array(65536);
for (const cross of '×Xx✕╳Ｘｘ') CROSSES[code(cross)] = 1;
const CROSS = /[×Xx✕╳Ｘｘ]/;

/** Whether the run of crosses at `i` stands for a figure: no letter or digit factor around it, a Chinese word after it. */
function hidesFigure(source: string, i: number): boolean {
  let start = i;
  while (start > 0 && i - start < 12 && /[×Xx✕╳Ｘｘ.．]/.test(source[start - 1]!)) start -= 1;
  let end = i + 1;
  while (end < source.length && end - i < 12 && /[×Xx✕╳Ｘｘ.．]/.test(source[end]!)) end += 1;
  const before = source[start - 1] ?? '';
  if (/[A-Za-z]/.test(before)) return false;
  if (!CROSS.test(source[end - 1]!)) return false;
  const after = source.slice(end, end + 1);
  // Behind a digit (9×.×%, 20××年) only the sign of a multiplied size has Latin letters around it.
  return /[\u4e00-\u9fff%％〕]/.test(after) && !/[光线射级型]/.test(after);
}

/** 1 for a character that needs a closer look; the others, nearly all of a notice, stand for themselves. */
const SPECIAL = Uint8Array.from(FOLD, (folded, unit) =>
  folded !== 0 || CROSSES[unit] === 1 || (unit >= 0x4e00 && simplifiedOf(unit) !== 0) ? 1 : 0,
);
for (const unit of [...' &<*\\\\[],:;!?'].map(code)) SPECIAL[unit] = 1;

/** Folds `source`. Linear in its length. */
export function foldCharacters(source: string): Folded {
  const chars = lendChars(source.length);
  const offsets = lendOffsets(source.length + 1);
  const traditional: number[] = [];
  const markdown = starsAreMarkdown(source);
  const tabbed = source.includes('\t') && TABBED_HEADER.test(source);
  const bold = new BoldLeads(chars);
  let length = 0;
  let blankAt = -1;
  for (let i = 0; i < source.length; i += 1) {
    let unit = source.charCodeAt(i);
    if (SPECIAL[unit] === 0 && blankAt < 0) {
      chars[length] = unit;
      offsets[length] = i;
      length += 1;
      continue;
    }
    const at = i;
    if (unit === AMPERSAND || unit === LESS_THAN) {
      const remnant = remnantAt(source, i);
      if (remnant) {
        i += remnant.length - 1;
        if (remnant.unit === 0) continue;
        unit = remnant.unit;
      }
    }
    let folded = FOLD[unit] || unit;
    if (folded === DROP) continue;
    if (unit === TAB && tabbed && length > 0 && chars[length - 1] !== NEWLINE) folded = BAR;
    if (folded === SPACE) {
      if (blankAt < 0) blankAt = i;
      continue;
    }
    if (folded === STAR && markdown) {
      if (source.charCodeAt(i + 1) === STAR) bold.mark(length);
      continue;
    }
    if (CROSSES[unit] === 1 && hidesFigure(source, i)) folded = STAR;
    if (folded === 92 /* \ */ && /[*_#[\]()]/.test(source[i + 1] ?? '')) continue;
    if (unit === 91 /* [ */ || unit === 93 /* ] */) {
      const skipped = skipLink(source, i);
      if (skipped > i) {
        i = skipped - 1;
        continue;
      }
    }
    if (CHINESE_OF[folded] !== undefined) {
      folded = chineseMark(source, i, folded);
    } else if (folded >= 0x4e00) {
      const simplified = simplifiedOf(folded);
      if (simplified !== 0) {
        traditional.push(i);
        folded = simplified;
      }
    }
    if (blankAt >= 0) {
      // A blank counts only between letters or digits, and at the start of a Markdown heading's words.
      const previous = length > 0 ? (chars[length - 1] ?? NEWLINE) : NEWLINE;
      if ((isAlphanumeric(previous) && isAlphanumeric(folded)) || dividesFigure(source, i, previous, folded)) {
        chars[length] = SPACE;
        offsets[length] = blankAt;
        length += 1;
      }
      blankAt = -1;
    }
    chars[length] = folded;
    // A span that ends in a closing mark ends behind all of its remnant.
    offsets[length] = CLOSES[folded] === 1 ? i : at;
    length += 1;
  }
  offsets[length] = source.length;
  return { chars, offsets, length, traditional, boldLeads: bold.leads };
}

/** The offset after the marks of a Markdown link at `i`, or `i` where there is none: [words](target). */
function skipLink(source: string, i: number): number {
  // Slices: a search in the whole text would run to its end from every bracket.
  if (source[i] === '[') {
    const words = source.slice(i + 1, i + 200).split('\n', 1)[0]!;
    return words.includes('](') ? i + 1 : i;
  }
  if (source[i + 1] !== '(') return i;
  const target = source.slice(i + 2, i + 300);
  const close = target.indexOf(')');
  return close >= 0 && !/[\s\u4e00-\u9fff]/.test(target.slice(0, close)) ? i + close + 3 : i;
}
