/** Finds the unit behind a figure. A figure counts something only where one follows it. Longest match wins. */
import { COUNTS_FROM_TWO, NAMED_AFTER_STAR, NAMES_AFTER_CHINESE, UNIT_WORDS } from './unit-words.ts';

const BY_FIRST = new Map<number, string[]>();
for (const unit of new Set(UNIT_WORDS)) {
  const first = unit.charCodeAt(0);
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), unit].sort((a, b) => b.length - a.length),
  );
}

/** Whether a unit may begin with a UTF-16 unit. */
export function beginsUnit(unit: number): boolean {
  return BY_FIRST.has(unit);
}

/** The unit at `at`, or '' where none stands there. */
export function unitAt(text: string, at: number): string {
  const units = BY_FIRST.get(text.charCodeAt(at));
  return units?.find((unit) => text.startsWith(unit, at)) ?? '';
}

/** Whether a redacted figure may count in `unit`; a star before 州 or 副 hides a name. */
export function countsAfterStar(unit: string): boolean {
  return unit !== '' && !NAMED_AFTER_STAR.has(unit);
}

/** Whether a Chinese numeral may count in `unit`; `value` is the numeral's. */
export function countsAfterChinese(unit: string, value: number): boolean {
  return !NAMES_AFTER_CHINESE.has(unit) || (value >= 2 && COUNTS_FROM_TWO.has(unit));
}
