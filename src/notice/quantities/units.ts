/**
 * Measure words and units. A figure counts something only where one of these follows it. Longest match wins.
 */

/** Units that digits and Chinese numerals may both take. */
const COUNT_UNITS =
  '个 名 人 位 次 场 场次 项 件 宗 份 条 所 间 家 座 栋 幢 套 台 辆 部 张 册 本 节 节次 课时 学时 期 批 批次 轮 门 处 片 块 起 例 户 棵 株 对 组 队 支 篇 幅 首 封 副 盒 箱 包 瓶 袋 头 只 匹 盏 道 根 床 孔 页 款 笔 单 票 则 集 堂 团 点 枚 面 车次 班次 人次 人天 户次 家次 校次 件次 条次 项次 篇次 处次 课次 期次 站次 点次 名次 队次 余次 床位 张床位 工作日 例次 台次 套次 批次 县 校 镇 乡 村 区 市 州 省 国 街道 社区 乡镇 县区 班 种 类 字 颗 把 口 架 艘 眼 尊 幕 曲 发 格 桌 席 号次 人份 门次 科次 户数 层 楼栋 网格 单元 平方 路 具 发 杆 辆次 轮次 届 车位 泊位 亩次 单次';
const MEASURES =
  '元 万元 亿元 美元 平方米 平米 ㎡ m² 平方公里 平方千米 立方米 立方 公顷 亩 米 公里 千米 里 厘米 毫米 吨 公斤 千克 克 斤 升 毫升 千瓦 千瓦时 度 兆 兆瓦 G M T 小时 个小时 分钟 秒 天 日 周 个月 个多月 年 岁 学年 学期 个学期 个工作日 个学年 季度 % ‰ 个百分点 百分点 个点 个位次 分 学分 倍 成 折 倍以 公分 海里 摄氏度 分贝';

/** What a star may stand before as a name and not a figure: *州, *副书记. */
const NAMED_AFTER_STAR = new Set(
  '副 州 市 区 省 国 镇 乡 村 县 组 团 部 中 队 级 届 类 字 里 集 期 门 口 面'.split(' '),
);

const UNITS = new Set(`${COUNT_UNITS} ${MEASURES}`.split(' '));
const LONGEST = Math.max(...[...UNITS].map((unit) => unit.length));

/** Units that name rather than count after a Chinese numeral: 三级, 二期, 一线, 五年级, 三年行动. */
const NOT_AFTER_CHINESE = new Set(
  '点 分 成 折 度 期 类 面 道 头 口 号 班 里 区 单 本 层 路 具 发 周 团 块 队 部 市 州 省 国 镇 乡 区 村 校 格 发 曲 幕 首 集 支 组 对 章 门 部 片 把'.split(
    ' ',
  ),
);
const ALLOWED_AFTER_CHINESE_TWO = new Set('校 县 镇 乡 区 市 州 省 组 门 部 类 周'.split(' '));

/** The unit at `at`, or '' where none stands there. */
export function unitAt(text: string, at: number): string {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
    const words = text.substr(at, length);
    if (UNITS.has(words)) return words;
  }
  return '';
}

/** Whether a redacted figure may count in `unit`; a star before 州 or 副 hides a name. */
export function countsAfterStar(unit: string): boolean {
  return unit !== '' && !NAMED_AFTER_STAR.has(unit);
}

/** Whether a Chinese numeral may count in `unit`; `value` is the numeral's. */
export function countsAfterChinese(unit: string, value: number): boolean {
  if (!NOT_AFTER_CHINESE.has(unit)) return true;
  return value >= 2 && ALLOWED_AFTER_CHINESE_TWO.has(unit);
}
