/** Reads numbers written in Chinese characters. */

const DIGIT: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNIT: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** No numeral is longer; a run of 万 without end is none. */
const LONGEST = 24;

/**
 * The value of a Chinese numeral: 二十三 → 23, 一百零五 → 105, 三万五千 → 35000, 二〇二五 → 2025.
 * Null where the characters are not a numeral.
 */
export function chineseNumber(words: string): number | null {
  if (words === '' || words.length > LONGEST) return null;
  if (/^[零〇一二三四五六七八九]{2,}$/.test(words)) {
    return Number([...words].map((character) => DIGIT[character]).join(''));
  }
  for (const [mark, factor] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = words.lastIndexOf(mark);
    if (at < 0) continue;
    const above = at === 0 ? 1 : chineseNumber(words.slice(0, at));
    const below = at === words.length - 1 ? 0 : chineseNumber(words.slice(at + 1));
    return above === null || below === null ? null : above * factor + below;
  }
  return belowTenThousand(words);
}

/** The value of a number in digits or in Chinese numerals, null where it is neither. */
export function printedNumber(words: string): number | null {
  return /^\d+$/.test(words) ? Number(words) : chineseNumber(words);
}

function belowTenThousand(words: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const character of words) {
    const unit = UNIT[character];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else {
      const value = DIGIT[character];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}
