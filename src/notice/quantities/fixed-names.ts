/** Names that hold a numeral and count nothing: 一岗双责, 三重一大, 四个意识. */

const NAMES = (
  '一岗双责 一把手 一方面 一体化 一体推进 一体谋划 一体 一系列 一些 一定 一律 一致 一直 一线 一流 一贯 一般 一揽子 一手抓 一手 一票否决 一站式 一盘棋 一张网 一张表 一张图 一本账 一杆子 一对一 一校一策 一校一品 一校一案 一人一策 一人一案 一人一档 一生一案 一生一策 一企一策 一事一议 一案双查 一案一策 一题一策 一点一策 一网通办 一件事 一码通 一键 一卡通 一肩挑 一键式 一站 一刀切 一步 一经 一旦 一切 一并 一同 一道 一带一路 一起 一批 一大批 一部分 一段时间 一段时期 一定程度 一时 一度 一家人 一条龙 一封信 一老一小 一村一 一县一 一月一 一季一 一周一 ' +
  '双减 双向 双百 双高 双万 双师 双创 双一流 双随机 两个维护 两个确立 两个责任 两个全覆盖 两手抓 两手硬 两面人 两学一做 两免一补 两不愁 两会 两级 两促进 两提升 两客一危 两违 两难 两新 两代表 两张皮 两个毫不动摇 两个结合 两个先锋 两个根本 两红两优 两优一先 两为主 两纳入 ' +
  '三重一大 三会一课 三审三校 三个区分开来 三公 三定 三农 三务公开 三务 三资 三级 三级预警 三不腐 三不 三风 三全育人 三抓三促 三严三实 三支一扶 三区三州 三同步 三同时 三下乡 三教 三大球 三大 三好学生 三好 三进 三违 三个清单 三张清单 三色 三项清单 三全 三个务必 三新 三年行动 三年规划 三包 三支队伍 三年攻坚 三三制 三甲 三方 三位一体 三个面向 三个代表 三结合 三早 三无 三个规定 ' +
  '四个意识 四个自信 四个全面 四个服务 四个伟大 四个不摘 四个合格 四个到位 四风 四种形态 四史 四重一大 四有 四不两直 四不 四套班子 四个引路人 四个相统一 四个回归 四下基层 四个办法 四个融入 四位一体 四名 四级 四大 四议两公开 四个最严 四色 四好 四个对照 四责协同 四个以 四个必须 四个坚持 四个方面军 ' +
  '五育 五育并举 五育融合 五项管理 五个不直接分管 五不直接分管 五位一体 五级书记 五级 五四 五一 五星级 五大 五年规划 五年计划 五项工作 五唯 五个一 五型 五个到位 五老 五同 五书育人 五类 五防 五亮 ' +
  '六个下功夫 六大纪律 六项纪律 六个一 六稳 六保 六大 六一 六项 六个必 七个有之 七个严禁 七一 七项 七看 八项规定 八个不准 八个明确 八五普法 八五 八一 八大 九项 九个 十个坚持 十个明确 十项准则 十项规定 十项严禁 十个严禁 十不准 十大 十条 十严禁 十四个坚持 十四五 十三五 十五五 十二五 百年 百日 百姓 百科 百分制 百校 百千万 千师 千校 千名教师 千名 千家万户 万家 万师 万名 千方百计 万无一失 万里 半年度 半数'
).split(/\s+/);

/** Names by their first two characters. */
const BY_PAIR = new Map<number, string[]>();

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);

for (const name of NAMES) {
  if (name === '') continue;
  const list = BY_PAIR.get(pairAt(name, 0)) ?? [];
  list.push(name);
  BY_PAIR.set(pairAt(name, 0), list);
}
for (const list of BY_PAIR.values()) list.sort((a, b) => b.length - a.length);

/** The length of the fixed name at `at`, or 0. */
export function fixedNameAt(text: string, at: number): number {
  const list = BY_PAIR.get(pairAt(text, at));
  if (!list) return 0;
  for (const name of list) if (text.startsWith(name, at)) return name.length;
  return 0;
}
