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
const SMALL_UNIT: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_UNIT: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/**
 * The value of a Chinese numeral: 二十三 → 23, 一百零五 → 105, 三万五千 → 35000, 二〇二五 → 2025.
 * Null where the characters are not a numeral.
 */
export function chineseNumber(words: string): number | null {
  if (words === '') return null;
  if (/^[零〇一二三四五六七八九]{2,}$/.test(words)) {
    return Number([...words].map((character) => DIGIT[character]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of words) {
    const small = SMALL_UNIT[character];
    const large = LARGE_UNIT[character];
    if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
    } else if (large !== undefined) {
      total = (total + section + (digit ?? 0)) * large;
      section = 0;
      digit = null;
    } else {
      const value = DIGIT[character];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
    }
  }
  return total + section + (digit ?? 0);
}
