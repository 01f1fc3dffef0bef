/** What divisions are called for short: 海南州 for 海南藏族自治州, 玉屏县, 西安, 内蒙古. */
import { DIVISIONS, type Division } from './gazetteer.ts';

const PEOPLES =
  `蒙古 蒙古族 回族 藏族 维吾尔 维吾尔族 苗族 彝族 壮族 布依族 朝鲜 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族
  哈萨克 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族
  撒拉族 毛南族 仡佬族 锡伯 锡伯族 阿昌族 普米族 塔吉克 塔吉克族 怒族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 塔塔尔 独龙族
  鄂伦春 鄂伦春族 珞巴族 门巴族 各族 黎族苗族`.split(/\s+/);
const AUTONOMOUS = new RegExp(`(?:${PEOPLES.sort((a, b) => b.length - a.length).join('|')})+自治(区|州|县|旗)$`);
const SHORTEST_STEM = 2;

/** 海南州 for 海南藏族自治州; null where the name is no autonomous division's or nothing would be left of it. */
export function aliasOf(name: string): string | null {
  const match = AUTONOMOUS.exec(name);
  if (!match || match.index < SHORTEST_STEM || match[1] === '区') return null;
  return name.slice(0, match.index) + match[1];
}

/** The name without its kind: 西安 of 西安市, 海南 of 海南藏族自治州; null where one character would be left. */
export function stemOf({ name }: Division): string | null {
  const stem = (aliasOf(name) ?? name.replace(AUTONOMOUS, '')).replace(
    /(?:特别行政区|自治区|地区|[省市县区州盟旗])$/,
    '',
  );
  return stem.length >= SHORTEST_STEM && stem !== name ? stem : null;
}

const BY_STEM = new Map<string, Division[]>();
for (const division of DIVISIONS) {
  const stem = stemOf(division);
  if (stem !== null) BY_STEM.set(stem, [...(BY_STEM.get(stem) ?? []), division]);
}
const LONGEST_STEM = Math.max(...[...BY_STEM.keys()].map((stem) => stem.length));

/** The longest stem that a text has at an offset, with the divisions it may stand for. */
export function stemAt(text: string, at: number): { end: number; divisions: readonly Division[] } | null {
  for (let length = LONGEST_STEM; length >= SHORTEST_STEM; length -= 1) {
    const found = BY_STEM.get(text.slice(at, at + length));
    if (found && at + length <= text.length) return { end: at + length, divisions: found };
  }
  return null;
}
