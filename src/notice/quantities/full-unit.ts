/** The unit behind a figure with what belongs to it: 元/每生, 名(次). */
import { unitAt } from './units.ts';

const MONEY = new Set(['元', '美元']);
const PER = /^\/(?:每)?(?:个)?[生人名年月天日学期亩平方米班校次节课小时户㎡]{1,4}/;

/** The unit with what it is divided by: 元/每生, 名(次). */
export function fullUnit(text: string, at: number): { unit: string; end: number } {
  const unit = unitAt(text, at);
  const end = at + unit.length;
  if (unit === '') return { unit, end };
  if (MONEY.has(unit) || unit === '平方米') {
    const per = PER.exec(text.slice(end, end + 8));
    if (per) return { unit: unit + per[0], end: end + per[0].length };
  }
  // 377名(次), 28台(套)
  const also = text[end] === '(' ? unitAt(text, end + 1) : '';
  if (also !== '' && text[end + 1 + also.length] === ')')
    return { unit: `${unit}(${also})`, end: end + also.length + 2 };
  return { unit, end };
}

/** One name for one unit: 平方 and ㎡ are 平方米, 个小时 is 小时. */
export function normalUnit(unit: string): string {
  if (unit === '平方' || unit === '平米' || unit === '㎡' || unit === 'm²') return '平方米';
  if (unit === '个小时') return '小时';
  return unit;
}
