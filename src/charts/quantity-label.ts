/** How a reported figure reads: value, unit and qualifier. */
import type { Language } from './chart.ts';

export interface Quantity {
  value: number | null;
  value_high: number | null;
  unit: string | null;
  qualifier: 'exact' | 'about' | 'over' | 'under';
}

const QUALIFIER = {
  zh: { exact: '', about: '约', over: '多于', under: '不足' },
  en: { exact: '', about: 'about ', over: 'more than ', under: 'less than ' },
} as const;

/** The word for a figure that the notice reports but covers with * or ×. */
export function coveredLabel(language: Language): string {
  return language === 'zh' ? '已报告，数字被遮盖' : 'reported, figure covered';
}

/** A figure of a notice and a count keep their last digit; a rate, which was computed, is rounded. */
export type Precision = 'exact' | 'rounded';

/** Enough for every figure in 万 and 亿, and few enough to lose what division by these adds. */
const EXACT_DIGITS = 10;

/** 约7.6亿, 1,234: a number with 万 and 亿 from one hundred thousand on in Chinese. */
export function numberLabel(value: number, language: Language, precision: Precision = 'exact'): string {
  const print = (number: number) => {
    if (precision === 'exact') return number.toLocaleString('en-US', { maximumFractionDigits: EXACT_DIGITS });
    // What is not zero never reads 0: 0.0042.
    const digits = Math.abs(number) < 0.1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 };
    return number.toLocaleString('en-US', digits);
  };
  if (language === 'zh' && Math.abs(value) >= 1e8) return `${print(value / 1e8)}亿`;
  if (language === 'zh' && Math.abs(value) >= 1e5) return `${print(value / 1e4)}万`;
  return print(value);
}

/** 30–50; written out where only one end has 万 or 亿, which 5,000–20万 would seem to give to both. */
function rangeLabel(low: number, high: number, language: Language, precision: Precision): string {
  const ends = [numberLabel(low, language, precision), numberLabel(high, language, precision)];
  const alike = new Set(ends.map((end) => end.replace(/[^万亿]/gu, ''))).size === 1;
  return (alike ? ends : [numberLabel(low, 'en', precision), numberLabel(high, 'en', precision)]).join('–');
}

/** 约120名, 多于1万人次, 已报告，数字被遮盖. */
export function quantityLabel(quantity: Quantity, language: Language, precision: Precision = 'exact'): string {
  if (quantity.value === null) return coveredLabel(language);
  const number =
    quantity.value_high === null
      ? numberLabel(quantity.value, language, precision)
      : rangeLabel(quantity.value, quantity.value_high, language, precision);
  const unit = quantity.unit ?? '';
  const gap = language === 'en' && /^[\u4e00-\u9fff]/u.test(unit) ? ' ' : '';
  return `${QUALIFIER[language][quantity.qualifier]}${number}${gap}${unit}`;
}

/** 12%; below one percent with one digit, 0.7%, and so what would read as all of it, 99.6%. */
export function shareLabel(share: number | null): string {
  if (share === null) return '–';
  const percent = share * 100;
  if (percent > 0 && percent < 0.05) return '<0.1%';
  if (percent > 0 && percent < 1) return `${percent.toFixed(1)}%`;
  if (percent >= 99.5 && percent < 100) return `${Math.min(percent, 99.9).toFixed(1)}%`;
  return `${Math.round(percent)}%`;
}
