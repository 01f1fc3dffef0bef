/** Judges whether a measure is reported as done, under way, planned, free of violations, or a mixture. */
import type { Status } from '../notice.ts';
import { isSentenceEnd, withoutLabel } from '../text-marks.ts';
import { WordList } from '../word-list.ts';
import type { PromiseMention } from './promises.ts';

const NOTHING_FOUND = /(?:暂未|未|没有|尚未|均未)(?:再)?(?:发现|发生|出现|见)|均?不存在|均无/;
const CHECKED =
  /抽查|检查|督查|巡课|核查|排查|督导|检测|自查|审计|巡查|摸排|核实|查阅|走访|暗访|复查|回访|抽样|核对|比对|核验|逐[笔人户件项]|检视|夜查|“?回头看/;
/** Actions beyond checking: a measure with one of these did something. */
const MANAGED =
  /加强|印发|制定|审核(?!，(?:未|没有|暂未|均未))|学习|培训(?!费|机构)|建立|完善|严格执行|下发|健全|开展[^，。]{0,10}(?:整治|培训|活动|教育|专项(?![^，。]{0,4}(?:检查|督查|核查|排查|督导|抽查)))|整治|强化|取缔|约谈|通报|选聘|招聘|配备|投入(?!品)|新建|改造(?!项目|工程)|清退|追缴|移送|责令|安装|整改(?=[\d率])|退还|收回|纠正|补缴|上缴/;
/** What is plainly still going on; 对正在整改的问题 only names what is dealt with. */
const UNFINISHED =
  /正在(?<![对将把]正在)(?![^，。；]{1,12}的[\u4e00-\u9fff])|正(?:按|协调|会同|逐步|积极|有序|抓紧|加紧)|处于[^，。]{0,8}阶段|仍在|等待(?=评审|审批|批复|验收|审核)|办理之中|(?:整改|推进)之?中(?=[，。；]|$)|尚未(?=完成|开工|办结|审结|到位|建成|整改|销号|启用)|主体(?:工程|结构)?已?(?:完工|封顶|完成(?![\u4e00-\u9fff]))/g;
/** With them the words of progress, which say so only where the measure ends with them. */
const PROGRESSING = new RegExp(
  `${UNFINISHED.source}|逐步(?=解决|配足|配齐|推进|化解|补齐|消化|清理|落实)|加力推进|积极推动|稳步推进|阶段性(?:成效|进展)并`,
  'g',
);
/** How all of these open: only where one stands are they looked for. */
const SIGNS = new WordList(
  '正在 正按 正协 正会 正逐 正积 正有 正抓 正加 处于 仍在 等待 办理 之中 改中 进中 尚未 主体 逐步 加力 积极 稳步 阶段',
);
const FINISHED =
  /(?<!主体|主体工程|目前|目前已)已(?:全部|经)?(?:完成(?!投资|总|工程|需求|前期|设计|主体)|建成|整改|办结|投用|启用)/g;
/** Words that report something carried out; a measure without any only tells of continuing effort. */
const REPORTED =
  /已|了(?!解)|完成|印发|制定|召开|召集|举办|举行|开展|组织|成立|建成|建立|修订|下发|出台|投入|新增|新建|配备(?![^，。；]{0,2}(?:文件|标准|要求|规定|不))|招聘|签订|健全|实现|达到|聘请|邀请|申请|列入|约谈|通报|移送|追缴|清退|收回|查处|督促|指导|要求|明确|落实到位|整改到位|起草|编印|选派|发放|拨付|\d(?![\d年月日])|[两三四五六七八九十百](?:次|个|名|项|场)/;
const CONTINUING = /始终|不断|进一步|持续|时刻|切实|深化/g;
/** A label and a slogan report nothing; what counts or leads to a promise in its own sentence may be shorter. */
const SHORTEST_REPORT = 14;
const SHORTEST_LEAD = 8;
/** The fields that close an item and say nothing of what was done: （完成情况：…；责任单位：…）. */
const CLOSING_FIELDS = /\((?:完成情况|整改状态|整改情况|完成时限|责任单位)：/;

type Kind = 'reported' | 'promised' | 'unfinished';

interface Segment {
  words: string;
  kind: Kind;
}

/** A sentence that counts the problems of the whole inspection says nothing of this measure. */
const OF_INSPECTION =
  /反馈[^。；]{0,24}问题|截[至止][^。；]{0,40}(?:已整改|整改完成|完成整改)[^。；，]{0,4}[\d*]|问题中?，?已(?:整改)?完成[\d*]/;
const LEFT_OVER = /其[余他]|剩余|余下|尚[余有]/;

/** A clause without a promise as one segment, or two where it tells of what is finished and of what is not. */
function reportedSegments(words: string, goesOn: RegExp): Segment[] {
  if (words.search(goesOn) < 0 || OF_INSPECTION.test(words)) return [{ words, kind: 'reported' }];
  const from = [...words.matchAll(goesOn)].at(-1)!.index;
  const finished = [...words.matchAll(FINISHED)];
  // 已完成30个 after what is under way only tells how far it has come.
  const over = ({ index, 0: match }: RegExpExecArray): boolean =>
    index > from && !/[\d*]/.test(words[index + match.length] ?? '');
  if (finished.some(over)) return [{ words, kind: 'reported' }];
  // 已核销318万元，剩余94万元正在核实: what is done, and what is left.
  const left = words.search(LEFT_OVER);
  const cut = left >= 0 && left <= from ? left : otherWorkAt(words, from);
  if (cut < 0) return [{ words, kind: 'unfinished' }];
  return [
    { words: words.slice(0, cut), kind: 'reported' },
    { words: words.slice(cut), kind: 'unfinished' },
  ];
}

/** What is done in a clause before another work is told of. */
const DONE_BEFORE =
  /已(?!经?(?:启动|开工|进场|进入|提交|形成|列入|纳入|报))|完成(?!总|工程|投资)|建成|签订|整改到位|投用|取缔|关停|收回|清退/;
/** 目前, 主体工程, 项目: how the clause goes on about the same work. */
const SAME_WORK =
  /^(?:目前|现|现在|当前|其|该|此|主体|项目|工程|并|均|且|但|由于|因|正|尚|仍|处于|设备|装修|室内|后续|预计|等待|另)/;
/** The shortest words that name a work of their own before 正在. */
const SHORTEST_SUBJECT = 3;

/** 完成5所消防改造，怀宝敬老院改造正在招标: where the clause on the other work begins; -1 where it is all one work. */
function otherWorkAt(words: string, from: number): number {
  const comma = Math.max(words.lastIndexOf('，', from), words.lastIndexOf('；', from));
  if (comma < 0 || from - comma - 1 < SHORTEST_SUBJECT) return -1;
  const clause = words.slice(comma + 1, from);
  if (SAME_WORK.test(clause) || /[，。]/.test(clause)) return -1;
  return DONE_BEFORE.test(words.slice(0, comma)) ? comma + 1 : -1;
}

/** The sentences of a measure, each marked where a promise stands in it. */
function segments(text: string, start: number, end: number, promises: readonly PromiseMention[]): Segment[] {
  const found: Segment[] = [];
  for (let from = start; from < end; ) {
    let to = from;
    let signs = false;
    for (; to < end; to += 1) {
      const unit = text.charCodeAt(to);
      if (isSentenceEnd(unit)) break;
      if (SIGNS.heads[unit] !== 0 && SIGNS.at(text, to) > 0) signs = true;
    }
    const promise = promises.find((mention) => mention.start >= from && mention.start < to);
    // A promise may open in mid-sentence; what stands before it is a segment of its own, unless the sentence
    // tells of one work that is under way.
    const whole = promise?.underWay === true && !LEFT_OVER.test(text.slice(from, to));
    const cut = promise === undefined ? to : whole ? from : promise.start;
    const words = text.slice(from, cut);
    const isLast = to + 1 + SHORTEST_LEAD >= end;
    if (words.length > SHORTEST_LEAD) {
      if (signs) found.push(...reportedSegments(words, isLast ? PROGRESSING : UNFINISHED));
      else found.push({ words, kind: 'reported' });
    }
    if (promise) found.push({ words: text.slice(cut, to), kind: promise.underWay ? 'unfinished' : 'promised' });
    from = to + 1;
  }
  return found;
}

/** Whether the measure tells of checks alone, and that they found nothing. */
function foundNothing(words: string, last: string): boolean {
  if (!NOTHING_FOUND.test(last)) return false;
  const before = words.slice(0, words.search(NOTHING_FOUND));
  return CHECKED.test(before) && !MANAGED.test(before);
}

/** Whether a segment reports something carried out; `next` is the one after it. */
function reports({ words, kind }: Segment, next: Segment | undefined): boolean {
  if (kind !== 'reported' || !REPORTED.test(withoutLabel(words))) return false;
  const counts = /\d(?![\d年月日])/.test(words) || (words.endsWith('，') && next?.kind === 'promised');
  return words.length > (counts ? SHORTEST_LEAD : SHORTEST_REPORT);
}

/** The status of the measure at `[start, end)` of the shadow; `promises` are those inside it, in order. */
export function statusOf(text: string, start: number, end: number, promises: readonly PromiseMention[]): Status {
  const closing = text.slice(start, end).search(CLOSING_FIELDS);
  const close = closing > SHORTEST_LEAD ? start + closing : end;
  const parts = segments(text, start, close, promises);
  const last = parts.at(-1);
  if (!last) return 'done';
  const done = (): boolean => parts.some((part, index) => reports(part, parts[index + 1]));
  if (promises.some((promise) => !promise.underWay)) {
    if (done()) return 'mixed';
    return parts.some((part) => part.kind === 'unfinished') ? 'ongoing' : 'planned';
  }
  const words = text.slice(start, close);
  if (foundNothing(words, last.words)) return 'clean';
  if (parts.some((part) => part.kind === 'unfinished')) return done() ? 'mixed' : 'ongoing';
  // Nearly every measure reports something: only the others are looked through for words of effort.
  if (REPORTED.test(withoutLabel(words))) return 'done';
  return (words.match(CONTINUING)?.length ?? 0) >= 3 ? 'ongoing' : 'done';
}
