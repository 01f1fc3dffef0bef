/** Quantities that are no figure with a unit: fractions, and half of a unit of time. */
import { chineseNumber } from '../numerals.ts';
import { fullUnit } from './full-unit.ts';
import type { Quantity } from './quantity.ts';

const FRACTION = /([一二三四五六七八九十百]{1,8})分之([零〇一二两三四五六七八九十百点]{1,12})/y;
const HALF_UNITS = new Set('年 天 小时 个月 月'.split(' '));

/** A fraction: 三分之二 is 0.666… without a unit, 百分之三十 is 30 %. */
export function fractionAt(text: string, at: number): Quantity | null {
  FRACTION.lastIndex = at;
  const match = FRACTION.exec(text);
  // “双三分之二”制度 is a name.
  if (!match || text[at - 1] === '双') return null;
  const bottom = chineseNumber(match[1]!);
  const [whole, decimals] = match[2]!.split('点');
  const top = chineseNumber(whole!);
  if (bottom === null || top === null || bottom === 0) return null;
  const digits = decimals ? Number(`0.${[...decimals].map((c) => chineseNumber(c) ?? 0).join('')}`) : 0;
  const percent = bottom === 100;
  const value = Number(((top + digits) / (percent ? 1 : bottom)).toPrecision(12));
  const end = at + match[0].length;
  return { start: at, end, value, valueHigh: null, unit: percent ? '%' : null, qualifier: 'exact' };
}

/** 半年, 半天: half of a unit of time. */
export function halfAt(text: string, at: number): Quantity | null {
  if (text[at] !== '半') return null;
  const { unit, end } = fullUnit(text, at + 1);
  if (!HALF_UNITS.has(unit) || !/[近约满用期]$/.test(text.slice(at - 1, at))) return null;
  return { start: at, end, value: 0.5, valueHigh: null, unit, qualifier: 'exact' };
}
