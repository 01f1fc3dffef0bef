const DATE = /(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?=\d{6}|\D|$)/;

/** The first whole date of a string as `2024-09-14`, null where it has none: `2024年9月14日`, `2024/9/14 10:22`, `D:20240914…`. */
export function isoDateIn(words: string): string | null {
  const match = DATE.exec(words) ?? COMPACT.exec(words);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
