/** The measure words and units that these notices count and measure in, by what they count. */

const words = (list: string): string[] => list.trim().split(/\s+/);

export const UNIT_WORDS: readonly string[] = [
  // people
  ...words('人 名 位 户 人次 名次 户次 人份 人天 人日'),
  // bodies and places
  ...words(
    '个 家 所 间 处 座 栋 幢 楼栋 层 校 县 市 区 州 省 国 镇 乡 村 街道 社区 乡镇 县区 班 队 组 团 网格 单元 部门',
  ),
  // acts and events
  ...words(
    '次 场 场次 轮 轮次 届 期 期次 起 例 例次 间次 宗 堂 节 节次 课时 学时 课次 家次 校次 件次 条次 项次 处次 点次 站次 队次 批 批次 班次 车次 辆次 台次 套次 余次 所次 本次 份次 篇次',
  ),
  // things
  ...words(
    '件 项 份 条 部 张 册 本 篇 幅 首 封 副 套 台 辆 艘 架 盒 箱 包 瓶 袋 桶 根 盏 道 床 张床位 床位 孔 页 款 笔 单 票 则 集 枚 面 支 把 颗 头 只 匹 棵 株 对 片 块 门 门次 科次 种 类 点 字 口 尊 眼 幕 曲 格 桌 席 路 具 发 杆 卷 车位 泊位 台件 台套 件套',
  ),
  // money
  ...words('元 美元'),
  // space and weight
  ...words(
    '平方米 平米 平方 ㎡ m² 平方公里 平方千米 立方米 立方 公顷 亩 米 公里 千米 里 厘米 毫米 吨 公斤 千克 克 斤 升 毫升 千瓦 千瓦时 度 兆',
  ),
  // time
  ...words('小时 个小时 分钟 秒 天 日 工作日 个工作日 周 个月 个多月 年 岁 周岁 学年 个学年 学期 个学期 季度'),
  // shares and scores
  ...words('% ‰ 个百分点 百分点 个点 个位次 分 学分 倍 成 折'),
];

/** What a star stands before as a name and not a figure: *州, *副书记. */
export const NAMED_AFTER_STAR = new Set(words('副 州 市 区 省 国 镇 乡 村 县 组 团 部 队 届 类 字 里 集 门 口 面'));

/** Units that name rather than count after a Chinese numeral: 二期, 一线, 五年级, 西六路. */
export const NAMES_AFTER_CHINESE = new Set(
  words(
    '点 分 成 折 度 期 类 面 道 头 口 班 里 区 单 本 层 路 具 发 周 届 团 块 队 部 市 州 省 国 镇 乡 村 校 县 格 曲 幕 首 集 支 组 对 门 片 把 部门',
  ),
);

/** Those of them that do count from two on: 五县, 三类, 两周. */
export const COUNTS_FROM_TWO = new Set(words('校 县 镇 乡 区 市 州 省 组 门 类 周'));
