/** Reads one figure at an offset: digits, Chinese numerals, mixtures (1万多, 三万余), redacted ones (*.*万). */
import { chineseNumber } from '../numerals.ts';

export interface Figure {
  /** Null where redacted. */
  value: number | null;
  end: number;
  /** 多, 余, 几 inside the figure. */
  over: boolean;
  /** Written in Chinese numerals only. */
  chinese: boolean;
  /** Ends in 万, 亿 or their like. */
  multiplied: boolean;
  redacted: boolean;
}

// Bounded: no figure is longer, and a text of nothing but digits must not be read from each of them to its end.
const DIGITS = /(\d{1,3}(?:,\d{3}){1,5}|\d{1,16})(\.\d{1,8})?/y;
const REDACTED = /(?=[\d.]{0,16}\*)[\d*]{1,16}(?:\.[\d*]{1,8})?/y;
const TAIL = /([余多几来])?(千万|百万|十万|万亿|万|亿|千(?![瓦米克])|百(?!分))?([余多])?/y;
const CHINESE = /[〇零一二两三四五六七八九十百千万亿]{1,24}/y;
const CHINESE_TAIL = /([余多几来])?(千万|百万|万亿|万|亿)?([余多])?/y;
const MULTIPLIER: Record<string, number> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

/** Multiplies without the dust of binary fractions: 41.3 × 10000 = 413000. */
function multiply(digits: string, factor: number): number {
  if (factor === 1) return Number(digits);
  return Number((Number(digits) * factor).toPrecision(15));
}

/** The figure in digits or stars at `at`, or null. */
function readDigits(text: string, at: number): Figure | null {
  REDACTED.lastIndex = at;
  const stars = REDACTED.exec(text);
  DIGITS.lastIndex = at;
  const digits = stars ?? DIGITS.exec(text);
  if (!digits) return null;
  TAIL.lastIndex = at + digits[0].length;
  const tail = TAIL.exec(text);
  let factor = MULTIPLIER[tail?.[2] ?? ''] ?? 1;
  let taken = tail?.[0].length ?? 0;
  // 2025千校万师: a year before a name.
  if (/^(?:19|20)\d\d$/.test(digits[0]) && tail?.[2]?.startsWith('千')) {
    taken = 0;
    factor = 1;
  }
  // 来 alone is the verb (近年来), 几 after digits is another figure.
  if (tail && factor === 1 && /[来几]/.test(tail[0])) taken = 0;
  return {
    value: stars ? null : multiply(digits[0].replaceAll(',', ''), factor),
    end: at + digits[0].length + taken,
    over: taken > 0 && (tail?.[1] !== undefined || tail?.[3] !== undefined),
    chinese: false,
    multiplied: factor > 1,
    redacted: stars !== null,
  };
}

/** The figure in Chinese numerals at `at`, or null. */
function readChinese(text: string, at: number): Figure | null {
  CHINESE.lastIndex = at;
  const chinese = CHINESE.exec(text);
  if (!chinese) return null;
  const value = chineseNumber(chinese[0]);
  if (value === null) return null;
  CHINESE_TAIL.lastIndex = at + chinese[0].length;
  const tail = CHINESE_TAIL.exec(text);
  const factor = MULTIPLIER[tail?.[2] ?? ''] ?? 1;
  let taken = tail?.[0].length ?? 0;
  if (tail && factor === 1 && /[来几]/.test(tail[0]) && !/[十百千万]$/.test(chinese[0])) taken = 0;
  return {
    value: value * factor,
    end: at + chinese[0].length + taken,
    over: taken > 0 && /[余多几来]/.test(tail![0]),
    chinese: true,
    multiplied: factor > 1 || /[万亿]$/.test(chinese[0]),
    redacted: false,
  };
}

/** The figure that begins at `at`, or null. */
export function readFigure(text: string, at: number): Figure | null {
  // Digits and stars are ASCII, Chinese numerals are not.
  return text.charCodeAt(at) < 128 ? readDigits(text, at) : readChinese(text, at);
}
