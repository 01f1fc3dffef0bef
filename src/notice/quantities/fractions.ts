/** Quantities that are no figure with a unit: fractions, and half of a unit of time. */
import { chineseNumber } from '../numerals.ts';
import { fullUnit } from './full-unit.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';

const FRACTION = /([一二三四五六七八九十百]{1,8})分之([零〇一二两三四五六七八九十百点]{1,12})/y;
const HALF_UNITS = new Set('年 天 小时 个小时 个月 月 日 工作日 个工作日'.split(' '));

/** A fraction: 三分之二 is 0.666… without a unit, 百分之三十 is 30 %. */
export function fractionAt(text: string, at: number): Quantity | null {
  FRACTION.lastIndex = at;
  const match = FRACTION.exec(text);
  // “双三分之二”制度 and “六个百分之百” are names.
  if (!match || text[at - 1] === '双' || text[at - 1] === '个') return null;
  const bottom = chineseNumber(match[1]!);
  const [whole, decimals] = match[2]!.split('点');
  const top = chineseNumber(whole!);
  if (bottom === null || top === null || bottom === 0) return null;
  const digits = decimals ? Number(`0.${[...decimals].map((c) => chineseNumber(c) ?? 0).join('')}`) : 0;
  const percent = bottom === 100;
  const value = Number(((top + digits) / (percent ? 1 : bottom)).toPrecision(12));
  const figureEnd = at + match[0].length;
  const before = qualifierBefore(text, at);
  const after = qualifierAfter(text, figureEnd, '');
  return {
    start: before?.start ?? at,
    end: after?.end ?? figureEnd,
    value,
    valueHigh: null,
    unit: percent ? '%' : null,
    qualifier: after?.qualifier ?? before?.qualifier ?? 'exact',
  };
}

/** 半年, 半天: half of a unit of time. */
export function halfAt(text: string, at: number): Quantity | null {
  if (text[at] !== '半') return null;
  const { unit, end } = fullUnit(text, at + 1);
  const before = qualifierBefore(text, at);
  if (!HALF_UNITS.has(unit) || (before === null && !/[满用期到至需]$/.test(text.slice(at - 1, at)))) return null;
  const after = qualifierAfter(text, end, unit);
  const qualifier = after?.qualifier ?? before?.qualifier ?? 'exact';
  return { start: before?.start ?? at, end: after?.end ?? end, value: 0.5, valueHigh: null, unit, qualifier };
}
