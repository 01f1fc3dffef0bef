/** Finds the quantities in a shadow text: counts, money, shares, durations, ranges. */
import type { Qualifier } from '../notice.ts';
import { fixedNameAt } from './fixed-names.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { type Figure, readFigure } from './read-figure.ts';
import { countsAfterChinese, countsAfterStar, unitAt } from './units.ts';

/** A quantity with its shadow range. */
export interface Quantity {
  start: number;
  end: number;
  value: number | null;
  valueHigh: number | null;
  unit: string | null;
  qualifier: Qualifier;
}

/** What may open a quantity, by UTF-16 unit. */
const CANDIDATES = new Uint8Array(65536);
for (const character of '0123456789*〇零一二两三四五六七八九十百千万半') CANDIDATES[character.charCodeAt(0)] = 1;
const RANGE = /^(?:[-~至到]|—{1,2})/;
const FRACTION = /([一二三四五六七八九十百]{1,8})分之([零〇一二两三四五六七八九十百点]{1,12})/y;
/** 九年一贯制, 五年制, 三年级, 三年行动: names and plans. */
const NOT_YEARS = /^(?:级|制|一贯|行动|规划|计划|攻坚|任期|高职|多来|来|前|后|度)/;
/** 前三名, 上一轮, 四部门: places, pointers and names. */
const POINTS_BEFORE = /[前第上同该另某逐]$/;
const BODY_AFTER = /^(?:门|委)/;
const MONEY = new Set(['元', '美元']);
const PER = /^\/(?:每)?(?:个)?[生人名年月天日学期亩平方米班校次节课小时户㎡]{1,4}/;
/** After these words even 一 counts: 每月一次, 为期一个月, 完成一堂. */
const COUNTING_BEFORE =
  /(?:每[年月周日天季度学期个人校班]{1,3}|每|为期|历时|共|各|仅|召开了?|开展了?|组织了?|举办了?|进行了?|完成了?|增加了?|减少了?|不少于|至少|约|近|超过?|上好|听取|上|研究|达|用|近|超|满|了)$/;
const ONE_COUNTS = new Set('次 场 堂 节 名 个月 年 天 周 小时 轮 课时 位 场次 人 所 间 家 分钟 期 '.trim().split(' '));
const ALWAYS_AFTER_ONE = new Set(['个月', '课时', '小时', '人次', '场次', '元', '万元']);
const HALF_UNITS = new Set('年 天 小时 个月 月'.split(' '));

function isNameOrOrdinal(text: string, at: number, figure: Figure): boolean {
  const before = text[at - 1] ?? '';
  if (before === '第' || /[A-Za-z\-_@./+×]/.test(before)) return true;
  if (/\d/.test(before)) return true;
  const after = text[figure.end] ?? '';
  if (/[A-Za-z_@+×]/.test(after) && after !== 'm') return true;
  // “三名”工程: a numeral alone with its noun inside quotes is a name.
  if (figure.chinese && '“‘"'.includes(before) && before !== '') {
    const close = text.slice(figure.end, figure.end + 8).search(/[”’"]/);
    if (close >= 0) return true;
  }
  return false;
}

/** A fraction: 三分之二 is 0.666… without a unit, 百分之三十 is 30 %. */
function fractionAt(text: string, at: number, read: (words: string) => number | null): Quantity | null {
  FRACTION.lastIndex = at;
  const match = FRACTION.exec(text);
  // “双三分之二”制度 is a name.
  if (!match || text[at - 1] === '双') return null;
  const bottom = read(match[1]!);
  const [whole, decimals] = match[2]!.split('点');
  const top = read(whole!);
  if (bottom === null || top === null || bottom === 0) return null;
  const digits = decimals ? Number(`0.${[...decimals].map((c) => read(c) ?? 0).join('')}`) : 0;
  const percent = bottom === 100;
  const value = Number(((top + digits) / (percent ? 1 : bottom)).toPrecision(12));
  const end = at + match[0].length;
  return { start: at, end, value, valueHigh: null, unit: percent ? '%' : null, qualifier: 'exact' };
}

/** 三届 of a contest, but not 二十届三中全会 or 十届市委. */
const OFFICE_AFTER = /^[三四五六七八九一二中全党常政省市区县州委人]/;

/** Whether a Chinese numeral with this unit counts here, and does not merely name or say 一个. */
function chineseCounts(text: string, at: number, figure: Figure, unit: string): boolean {
  if (unit === '届') return (figure.value ?? 0) >= 2 && !OFFICE_AFTER.test(text.slice(figure.end + 1));
  // 举办两期, but 公寓三期 and 二期项目 name a stage.
  if (unit === '期') return text[at] === '两' || /[办展班训播]$/.test(text.slice(at - 1, at));
  if (!countsAfterChinese(unit, figure.value ?? 0)) return false;
  if (POINTS_BEFORE.test(text.slice(at - 1, at))) return false;
  if (unit === '部' && BODY_AFTER.test(text.slice(figure.end + 1))) return false;
  // 百县千镇, 千师万家: a bare power of ten is a slogan unless words say how exact it is.
  if (/^[百千万亿]/.test(text[at]!) && !figure.over && !/[近约上超逾数达]$/.test(text.slice(at - 1, at))) return false;
  if (figure.value !== 1 || figure.multiplied) return true;
  if (ALWAYS_AFTER_ONE.has(unit)) return true;
  const before = text.slice(Math.max(0, at - 5), at);
  return ONE_COUNTS.has(unit) && COUNTING_BEFORE.test(before);
}

/** The unit with what it is divided by: 元/每生, 名(次). */
function fullUnit(text: string, at: number): { unit: string; end: number } {
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

/**
 * All quantities between two offsets, in order.
 * @param masked whether a shadow offset lies in a date, a document's title or the like, and is not read
 * @param read reads a Chinese numeral
 */
export function scanQuantities(
  text: string,
  from: number,
  to: number,
  masked: (offset: number) => number,
  read: (words: string) => number | null,
): Quantity[] {
  const found: Quantity[] = [];
  for (let at = from; at < to; ) {
    if (CANDIDATES[text.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    const free = masked(at);
    if (free > at) {
      at = free;
      continue;
    }
    const name = fixedNameAt(text, at);
    if (name > 0) {
      at += name;
      continue;
    }
    const quantity = fractionAt(text, at, read) ?? halfAt(text, at) ?? quantityAt(text, at, masked);
    if (quantity === null) {
      const figure = readFigure(text, at);
      at = Math.max(at + 1, figure?.end ?? 0);
      continue;
    }
    found.push(quantity);
    at = quantity.end;
  }
  return found;
}

/** 半年, 半天: half of a unit of time. */
function halfAt(text: string, at: number): Quantity | null {
  if (text[at] !== '半') return null;
  const { unit, end } = fullUnit(text, at + 1);
  if (!HALF_UNITS.has(unit) || !/[近约满用期]$/.test(text.slice(at - 1, at))) return null;
  return { start: at, end, value: 0.5, valueHigh: null, unit, qualifier: 'exact' };
}

function quantityAt(text: string, at: number, masked: (offset: number) => number): Quantity | null {
  const figure = readFigure(text, at);
  if (figure === null || isNameOrOrdinal(text, at, figure)) return null;
  let { unit, end } = fullUnit(text, figure.end);
  let valueHigh: number | null = null;
  let { value } = figure;
  let over = figure.over;

  // 5-10个, 3天至5天: the second figure gives the unit.
  const range = RANGE.exec(text.slice(end, end + 2));
  if (range && masked(end + range[0].length) <= end + range[0].length) {
    const second = readFigure(text, end + range[0].length);
    const high = second ? fullUnit(text, second.end) : null;
    if (
      second &&
      high &&
      high.unit !== '' &&
      (unit === '' || unit === high.unit) &&
      second.chinese === figure.chinese
    ) {
      const ordered = value === null || second.value === null || second.value > value;
      if (ordered) {
        valueHigh = second.value;
        if (unit === '' && value !== null && second.multiplied && !figure.multiplied && second.value !== null) {
          const factor = second.value / Number(text.slice(end + range[0].length).match(/^[\d.]+/)?.[0] ?? second.value);
          value = Number((value * factor).toPrecision(15));
        }
        unit = high.unit;
        end = high.end;
        over = over || second.over;
      }
    }
  }

  if (unit === '') {
    // 3万多学生: no measure word, but a rounded figure before its noun.
    const noun = /^[\u4e00-\u9fff]/.test(text.slice(end));
    if (figure.chinese || !figure.multiplied || !noun) return null;
  }
  if (figure.chinese && !chineseCounts(text, at, figure, unit)) return null;
  if (figure.redacted && !countsAfterStar(unit)) return null;
  // 每两周1次: the two weeks only say how often.
  if (figure.chinese && text[at - 1] === '每' && /^[天日周月年]$/.test(unit)) return null;
  // 2024届毕业生
  if (unit === '届' && (figure.value ?? 0) > 100) return null;
  if (unit === '周' && text[end] === '年') return null;
  // 近三年 points to a time and counts nothing.
  if (unit === '年' && figure.chinese && text[at - 1] === '近') return null;
  if (unit === '年' && NOT_YEARS.test(text.slice(end, end + 3))) return null;
  if (/^[号路街弄栋]/.test(text.slice(end)) && !figure.redacted && (unit === '' || unit === '号')) return null;

  // 30个多月, 20人以上, 一年半.
  if (/^[多余](?![种样元方次数])/.test(text.slice(end, end + 2)) && /[个年天月]$/.test(unit)) {
    over = true;
    end += 1;
  }
  if (unit === '个多月') {
    unit = '个月';
    over = true;
  }
  if (unit === '年' && text[end] === '半' && value !== null) {
    value += 0.5;
    end += 1;
  }
  const before = qualifierBefore(text, at);
  const after = qualifierAfter(text, end);
  const qualifier: Qualifier = after?.qualifier ?? before?.qualifier ?? (over ? 'over' : 'exact');
  return {
    start: before?.start ?? at,
    end: after?.end ?? end,
    value,
    valueHigh,
    unit: unit === '' ? null : normalUnit(unit),
    qualifier: over && before?.qualifier === 'under' ? 'under' : qualifier,
  };
}

/** 万元 never reaches here as a unit (万 multiplies), but 平方 and 个小时 do. */
function normalUnit(unit: string): string {
  if (unit === '平方' || unit === '平米' || unit === '㎡' || unit === 'm²') return '平方米';
  if (unit === '个小时') return '小时';
  return unit;
}
