/** What a figure counts, in the text's own words: the noun after it, or the words before it; no verbs, no half words. */

import { WordTails } from '../word-list.ts';
import { ENDS_NOUN, TAKES_OBJECT } from './subject-words.ts';

/** Words that an act may be named by alone: 约谈9人, 投入3万元. */
const BARE_ACT =
  /^(?:投入|投资|支出|罚款|约谈|整改|办结|处理|通报|培训|检查|督导|督办|审计|排查|抽查|抽检|核查|研讨|宣讲|走访|慰问|惠及|交流|轮岗|化解|清退|追缴|退还|处置|演练|调研|参与|参加)$/;

const LEADING =
  /^(?:(?:[\d*〇零一二]{4}|今|去|上|本|当)年(?:度)?(?:上半年|下半年|[春秋]季(?:学期)?|[寒暑]假(?:期间)?|暑期)?(?:\d{1,2}月(?:份)?)?(?:以来|底|初|末|起)?|\d{1,2}月(?:份)?|[\d*]+年|一是|二是|三是|四是|五是|六是|七是|八是|九是|[①-⑳]|了|共(?!同|享|建)|已|并|先后|累计|分别|其中|目前|同时|我局|我校|一共|总共|共有|共计|达到?|有(?![效关偿害机限])|或|的|约(?!谈|束)|近|超过|是|另|尚|仍|还|再|其余|剩余|每年|每月|每周|每学期|每天|拟|计划|将|正在|持续|连续|基本|全部|均|对|以[上下]|以来|[上下]半年|[春秋]季(?:学期)?|[寒暑]假(?:期间)?)+/;
/** The characters that {@link LEADING} may open with. */
const LEADS = new Uint8Array(65536);
for (const first of '0123456789*〇零一二三四五六七八今去上本当年①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳了共已并先累分其目同我总达有或的约近超是另尚仍还再剩每拟计将正持连基全均对以下春秋寒暑')
  LEADS[first.charCodeAt(0)] = 1;
/** Words behind the noun that lead to the figure. */
const TRAILING = new WordTails(
  '共 共计 达 达到 保持 为 了 约 已 有 累计 合计 总计 近 超 超过 突破 至少 分别 各 均 仅 平均 每年 每月 每周 每天 每日 每次 每校 每班 每人 每套 力争 不足 还 另 再 占 到 至 的 和 与 及 、 由 从 走进 赴 指出 配合 推动 不少于 不低于 不超过 每学期 每季度 每半年 立案 审查',
);
/** 由46%提高到, 较上年提高, 同比下降: how a figure moved. */
const MOVED =
  /(?:(?:[由从][^，。；]{1,8}?[\d*][^，。；]{0,5}|(?:较|(?<!占)比(?!例|重|率|由)|同比|环比)[^，。；]{0,8}?)?(?:提高|提升|上升|增长|增加|下降|降低|减少|压缩|压减|缩短|下调|上调|扩大|调整|增|升|降))$/;
const MOVES = new WordTails('提高 提升 上升 增长 增加 增 升 下降 降低 降 减少 压缩 压减 缩短 下调 上调 扩大 调整');
/** 48万元和32万元: the second figure counts what the first does. */
const COORDINATE = /[\d.*]+[万亿]?[\u4e00-\u9fff%]{1,3}$/;
/** What comes after the last figure of a clause. */
const AFTER_FIGURE = /^.*[\d*][万亿多余]*[个名人所家件项条次场份元张台套户处期间年月日天岁起批方米%](?:以[上下])?的?/;
/** 照抄照搬、留样不规范等问题: examples of what is counted. */
const EXAMPLES = /^.*等(?:方面)?(?=[\u4e00-\u9fff]{2})/;
const TIME_BEFORE = /^.*(?:近年来|以来|已|均(?!衡))/;
/** A rate is named whole: 按期办结率. */
const RATE = /(?:率|占比|比例|满意度)$/;
const BREAK = new Uint8Array(65536);
for (const mark of '，。；、：！？\n“‘"《()（）〔〕【】[]·—') BREAK[mark.charCodeAt(0)] = 1;
const HAN = 0x4e00;
const HAN_END = 0xa000;
const CLOSE_QUOTE = '”'.charCodeAt(0);
const CLOSE_TITLE = '》'.charCodeAt(0);
const LONGEST_QUOTE = 20;
const REACH = 40;
const LONGEST = 16;

/** What may stand between a figure and its noun. */
const BETWEEN = /^(?:以上|以下|左右|以内|余)?的?/;
/** A first word that is no noun. */
const VERB_AFTER =
  /^(?:以上|以下|左右|利用|分发|深入|下沉|共计|组成|下调|压减|推动|补助|同比|获|给|占|为|比|从|向|将|把|让|使|于|其中|新建|扩建|改造|升级|用来|等|提高|提升|增加|上升|下降|减少|缩短|压缩|调整|降|升|增|减|后(?!勤|备|续)|前(?!期)|内(?!部|设|控|容|审)|中(?!小|学|层|青|职|高|心|央|国|标|医|药|等)|时|不(?:超|少|低|高|得|再|含|到)|没|都|也|再|又|还|且|而|或|至|用(?!人|户|电|水|地|品)|地(?!块|方|点|质|下)|着|了|过(?!渡|程|期))/;
/** A clause that describes the noun behind its 的: 设有食堂的学校, 需长期整改的问题. */
const RELATIVE = /^(?:[设有存符持带达超久闲需因未尚被已正在]|不(?!合格)|长期)[^的]{0,14}的/;
/** No noun of its own: a place, or words that still hold a preposition. */
const NO_NOUN =
  /[把被将对向给到]|(?<![行作])为|^[在为与和由从等每]|^按(?![期时])|^(?:全[省市州区县校系统]+|城区|市区|各校|学校对|我[局校院]|[省市区县州][级直]?|要求|标准|情况|占比)$/;

/** The noun phrase behind a figure, or null where none stands there. */
function nounAfter(text: string, end: number): string | null {
  // The usual case: a stop stands behind the figure.
  if (text.charCodeAt(end) < HAN || text.charCodeAt(end) >= HAN_END) return null;
  const from = end + (BETWEEN.exec(text.slice(end, end + 4))?.[0].length ?? 0);
  const run = /^(?:[\u4e00-\u9fff]|\([\u4e00-\u9fff]{1,4}\))*/.exec(text.slice(from, from + LONGEST))?.[0] ?? '';
  const phrase = run.replace(RELATIVE, '');
  if (VERB_AFTER.test(phrase) || TAKES_OBJECT.at(phrase, 0) > 0) return null;
  const whole = run.length < LONGEST - 1 || !/[\u4e00-\u9fff]/.test(text[from + run.length] ?? '');
  const stop = ENDS_NOUN.firstIn(phrase);
  let noun = stop < 0 ? (whole ? phrase : '') : phrase.slice(0, stop);
  const of = noun.indexOf('的');
  if (of >= 0) noun = of < 2 ? noun.slice(of + 1) : noun.slice(0, of);
  noun = noun.replace(/等$|(?<![初高])中$/, '');
  return noun.length >= 2 && !NO_NOUN.test(noun) ? noun : null;
}

/** The clause before a figure, quotes in it kept whole; null where it is too long to hold a name. */
function clauseBefore(text: string, start: number): string | null {
  let from = start;
  while (from > 0 && start - from < REACH) {
    const before = text.charCodeAt(from - 1);
    if (BREAK[before] === 1) break;
    from -= 1;
    if (before !== CLOSE_QUOTE && before !== CLOSE_TITLE) continue;
    const open = text.slice(Math.max(0, from - LONGEST_QUOTE), from).lastIndexOf(before === CLOSE_QUOTE ? '“' : '《');
    if (open < 0) return text.slice(from + 1, start);
    from = Math.max(0, from - LONGEST_QUOTE) + open;
  }
  return start - from >= REACH ? null : text.slice(from, start);
}

/** 党组织, 社会组织: no verb. */
const BODY = /[党会]组织$/;

/** What follows the last verb of a clause, with the particle behind that verb left out. */
function afterVerbs(clause: string): string {
  const end = TAKES_OBJECT.lastEndIn(clause);
  return end === 0 || BODY.test(clause.slice(0, end)) ? clause : clause.slice(end).replace(/^[了并出的]/, '');
}

const withoutLead = (clause: string): string =>
  LEADS[clause.charCodeAt(0)] === 1 ? clause.replace(LEADING, '') : clause;

const withoutTail = (clause: string): string => (clause.endsWith('行为') ? clause : TRAILING.strippedFrom(clause));

/** A clause without the words that lead to its figure, how that moved, and the figures before it. */
function withoutFigures(clause: string): string {
  let words = withoutTail(clause);
  if (clause.endsWith('和') || clause.endsWith('及')) words = withoutTail(words.replace(COORDINATE, ''));
  if (MOVES.strippedFrom(words) !== words) words = withoutTail(words.replace(MOVED, ''));
  return /[\d*]/.test(words) ? words.replace(AFTER_FIGURE, '') : words;
}

/** The words before a figure that name what it counts, or null where they are no such name. */
function nounBefore(text: string, start: number): string | null {
  const clause = clauseBefore(text, start);
  // 肉类、食用油、米面等640批次: only examples are named.
  if (clause === null || clause.endsWith('等')) return null;
  const bare = withoutFigures(clause);
  let noun = RATE.test(bare) ? withoutLead(bare) : '';
  if (noun === '' || noun.length > LONGEST) noun = afterVerbs(bare);
  if (noun.includes('等')) noun = noun.replace(EXAMPLES, '');
  if (/[来已均]/.test(noun)) noun = noun.replace(TIME_BEFORE, '');
  noun = withoutLead(noun);
  if (noun.includes('”')) noun = noun.replace(/^[^“]*”/, '');
  if (noun.length < 2) noun = BARE_ACT.exec(bare.slice(-2))?.[0] ?? '';
  return noun.length < 2 || noun.length > LONGEST || NO_NOUN.test(noun) ? null : noun;
}

/** The subject of the figure at `[start, end)`, or null where its clause names none. */
export function subjectOf(text: string, start: number, end: number): string | null {
  // Of a share it is the words before it that name it: 满意率96%.
  const share = text[end - 1] === '%';
  if (share) return nounBefore(text, start) ?? (text[end] === '的' ? nounAfter(text, end) : null);
  return nounAfter(text, end) ?? nounBefore(text, start);
}
