/** Whether a figure counts something where it stands, or is part of a name, a number in order, a pointer. */
import type { Figure } from './read-figure.ts';
import { countsAfterChinese, countsAfterStar } from './units.ts';

/** 九年一贯制, 五年制, 三年级, 三年行动: names and plans. */
const NOT_YEARS = /^(?:级|制|一贯|行动|规划|计划|攻坚|任期|高职|多来|来|前|后|度)/;
/** 前三名, 上一轮, 四部门: places, pointers and names. */
const POINTS_BEFORE = /[前第上同该另某逐]$/;
const HOUSE_AFTER = /[号路街弄栋]/;
const TIME_UNIT = /^[天日周月年]$/;
const BODY_AFTER = /^(?:门|委)/;
/** After these words even 一 counts: 每月一次, 为期一个月, 完成一堂. */
const COUNTING_BEFORE =
  /(?:每[年月周日天季度学期个人校班]{1,3}|每|为期|历时|共|各|仅|召开了?|开展了?|组织了?|举办了?|进行了?|完成了?|增加了?|减少了?|不少于|至少|约|近|超过?|上好|听取|上|研究|达|用|近|超|满|了)$/;
const ONE_COUNTS = new Set('次 场 堂 节 名 个月 年 天 周 小时 轮 课时 位 场次 人 所 间 家 分钟 期 '.trim().split(' '));
/** 账外账户一个，完成测评一次。: behind its noun and before a stop 一 counts. */
const CLAUSE_END = /^[，。；）)\n]/;
const LIST_END = /^[，。；、*）)\n]/;
/** Units that a star before 、 or a stop counts in; before 团 or 州 it hides a name. */
const COUNTED_BEHIND_NOUN = new Set(['门', '部', '类', '面', '集']);
const POINTS_TO_ONE = /[同每某另该这那哪任第唯]$/;
/** 九成以上, 近三成: tenths; but not 八成立, 五成员. */
const NOT_TENTHS = /^[立员功果为长绩熟本效品套型就都交分]/;
const HAN = /[\u4e00-\u9fff]/;
const ALWAYS_AFTER_ONE = new Set(['学年', '学期', '个月', '课时', '小时', '人次', '场次', '元', '万元']);

/** Whether the figure at `at` is part of a name or a number in order. */
export function isNameOrOrdinal(text: string, at: number, figure: Figure): boolean {
  const before = text[at - 1] ?? '';
  if (before === '第' || /[A-Za-z\-_@./+×]/.test(before)) return true;
  // 区委巡察三组: the third group, by its name.
  if (/巡[察视]$/.test(text.slice(Math.max(0, at - 2), at)) && text[figure.end] === '组') return true;
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

/** 三届 of a contest, but not 二十届三中全会 or 十届市委. */
const OFFICE_AFTER = /^[三四五六七八九一二中全党常政省市区县州委人]/;

/** Whether a Chinese numeral with this unit counts here, and does not merely name or say 一个. */
function chineseCounts(text: string, at: number, figure: Figure, unit: string, end: number): boolean {
  if (unit === '届') return (figure.value ?? 0) >= 2 && !OFFICE_AFTER.test(text.slice(figure.end + 1));
  // 举办两期, but 公寓三期 and 二期项目 name a stage.
  if (unit === '期') return text[at] === '两' || /[办展班训播”》]$/.test(text.slice(at - 1, at));
  if (unit === '成')
    return (figure.value ?? 0) < 10 && (figure.value ?? 0) > 1 && !NOT_TENTHS.test(text.slice(end, end + 1));
  if (!countsAfterChinese(unit, figure.value ?? 0)) return false;
  if (POINTS_BEFORE.test(text.slice(at - 1, at))) return false;
  if (unit === '部' && BODY_AFTER.test(text.slice(figure.end + 1))) return false;
  // 百县千镇, 千师万家: a bare power of ten is a slogan unless words say how exact it is.
  if (/^[百千万亿]/.test(text[at]!) && !figure.over && !/[近约上超逾数达过]$/.test(text.slice(at - 1, at)))
    return false;
  if (figure.value !== 1 || figure.multiplied) return true;
  if (ALWAYS_AFTER_ONE.has(unit)) return text[at - 1] !== '每';
  const before = text.slice(Math.max(0, at - 5), at);
  if (ONE_COUNTS.has(unit) && COUNTING_BEFORE.test(before)) return true;
  const behindNoun = unit === '个' || unit === '次' || unit === '家' || unit === '项';
  if (!behindNoun || !CLAUSE_END.test(text.slice(end, end + 1)) || POINTS_TO_ONE.test(before)) return false;
  // 完成一个、销号一个: a slogan.
  return !text.slice(Math.max(0, at - 8), at).includes(`一${unit}`);
}

/** 课程**门、教材**部: behind its noun and before a stop a star counts in such a unit too. */
function isCounted(text: string, at: number, unit: string, end: number): boolean {
  return COUNTED_BEHIND_NOUN.has(unit) && HAN.test(text[at - 1] ?? '') && LIST_END.test(text.slice(end, end + 1));
}

/** Whether the figure at `at` with its unit, which ends at `end`, counts something here. */
export function countsHere(text: string, at: number, figure: Figure, unit: string, end: number): boolean {
  if (figure.redacted && !countsAfterStar(unit)) return isCounted(text, at, unit, end);
  // 2024届毕业生, 30周年
  if (unit === '届' && (figure.value ?? 0) > 100) return false;
  if (unit === '周' && text[end] === '年') return false;
  // “369人才工程”
  if (unit === '人' && text[end] === '才') return false;
  if (unit === '年' && NOT_YEARS.test(text.slice(end, end + 3))) return false;
  if (unit === '' && !figure.redacted && HOUSE_AFTER.test(text[end] ?? '')) return false;
  if (!figure.chinese) return true;
  const before = text[at - 1] ?? '';
  // 每两周1次: the two weeks only say how often. 近三年 points to a time and counts nothing.
  if (before === '每' && TIME_UNIT.test(unit)) return false;
  if (before === '近' && unit === '年') return false;
  return chineseCounts(text, at, figure, unit, end);
}
