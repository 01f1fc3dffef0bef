/** The words of a promise: what will be done, and is not yet. */
import type { Range } from '../ranges.ts';
import { isClauseBreak, isSentenceEnd } from '../text-marks.ts';
import { WordList } from '../word-list.ts';

/** Words that may open a promise; only where one stands are the rules below tried. */
const TRIGGER = new WordList('将 计划 拟 预计 力争 争取 确保 待 下一 下步 接下 今后 其余 剩余 余下 尚余 其他 正在');

interface Rule {
  pattern: RegExp;
  underWay: boolean;
}

const promise = (pattern: RegExp): Rule => ({ pattern, underWay: false });
const underWay = (pattern: RegExp): Rule => ({ pattern, underWay: true });

/** The rules by the trigger's first character. All are sticky. */
const RULES: Record<string, Rule[]> = {
  // 将 after a date, or before an adverb or a verb, is the future; before a noun (将…纳入) it is 把.
  将: [
    promise(/(?<=[年月日前底初季期])将(?![^，。；]{1,14}(?:纳入|列入|作为|转为|分为))/y),
    promise(
      /将(?=通过|继续|进一步|持续|加强|深入|认真|在\d|于\d|在总结|在前期|严格|以|对|结合|按照?|分批|分期|分年|选派|定期|适时|不断|坚持|全面(?!从严)|加大|加快|逐步|会同|组织|建立|完善|强化|采取|根据|聚焦|围绕|紧盯|积极|始终|把|一如既往|督促|推动|重点|力争|投入|增加|于(?:年底|年内|近期|今年|明年|下半年|上半年|月底|本月|[一二三四]季度))/y,
    ),
  ],
  // 计划 as a verb: not 发展计划, 教学计划, 上报计划.
  计: [
    promise(
      /(?<![度展作学动设报据照生训按划善实发建计行养])计划(?=在|于|通过|实施|公开|分|用|利用|向|为|协调|补充|招聘|招录|新建|新增|增设|组织|开展|投入|建设|实现|\d|[一二两三四五六七八九十]{1,3}个?[月年周天]|今年|明年|使用|到|年内|再)/y,
    ),
  ],
  拟: [
    promise(/拟(?=将|于|在|通过|对|投入|采取|定于)/y),
    promise(
      /(?<=[，。；：、年月是\n])拟(?=公开|引进|补充|选派|聘|新建|建|招|实施|组织|开展|再|安排|选派|引进|补充|出台|新增)/y,
    ),
  ],
  预: [promise(/预计(?!有望)(?=\d|今年|明年|年底|到)/y)],
  力: [promise(/力争/y)],
  争: [promise(/争取(?=在?\d|年底|今年|明年)/y)],
  确: [promise(/确保(?=在?(?:\d{4}年|\d{1,2}月|年底前))/y)],
  待: [promise(/待[^，。；]{2,20}后，?(?:将|予以|再|公布|实施)/y)],
  下: [promise(/下一?步(?:，|将|我)(?!目前)/y)],
  接: [promise(/接下来(?:，|将|我)(?!目前)/y)],
  今: [promise(/今后(?:，|将|我)(?!目前)/y)],
  其: [underWay(/其[余他][^，。；]{0,30}正在(?!整改|推进)/y)],
  剩: [underWay(/剩余[^，。；]{0,30}正在(?!整改|推进)/y)],
  余: [underWay(/余下[^，。；]{0,30}正在(?!整改|推进)/y)],
  尚: [underWay(/尚余[^，。；]{0,30}正在(?!整改|推进)/y)],
  // Under way alone promises nothing; a paper being written is promised.
  正: [underWay(/正在(?:制定|编制|起草)/y)],
};

export interface PromiseMention extends Range {
  /** Said to be under way (正在编制), not promised in words. */
  underWay: boolean;
}

/** 将重点抓好以下工作 only leads to what is promised. */
const ROUTINE = /将(?:认真)?吸取|将进一步(?:提高|增强)认识|以下(?:几|[一二三四五六\d]|方面|工作|措施)/;
/** 确保…已, 计划…均已: kept, and no promise any more. */
const KEPT = /^[^，。；]{0,6}(?:已|均已)/;

/** No clause and no sentence is longer; a text without stops is cut here. */
const CLAUSE_REACH = 200;
const SENTENCE_REACH = 600;

/** The clause around a promise: back to the stop or comma before it, on to the end of the sentence. */
function clauseAround(text: string, at: number, floor: number, ceiling: number): Range {
  let start = at;
  while (start > floor && at - start < CLAUSE_REACH && !isClauseBreak(text.charCodeAt(start - 1))) start -= 1;
  let end = at;
  while (end < ceiling && end - at < SENTENCE_REACH && !isSentenceEnd(text.charCodeAt(end))) end += 1;
  return { start, end };
}

interface RuleMatch {
  underWay: boolean;
  end: number;
}

/** The rule that reads the trigger at `at` as a promise, and where its words end; null where none does. */
function ruleAt(text: string, at: number): RuleMatch | null {
  for (const rule of RULES[text[at]!] ?? []) {
    rule.pattern.lastIndex = at;
    if (rule.pattern.test(text)) return { underWay: rule.underWay, end: rule.pattern.lastIndex };
  }
  return null;
}

/** What else tells a promise from a report besides its words. */
export interface PromiseSigns {
  /** Offsets of words that promise by their date alone: 2026年3月底前 in a notice published before. */
  pledged: readonly number[];
  /** Offsets right behind a date that was past when the notice was published: 将 there is 把. */
  past: ReadonlySet<number>;
  /** Whether the item has a deadline: what is under way is then promised by it. */
  deadline: boolean;
}

/** Where nothing but its words tells a promise. */
export const NO_SIGNS: PromiseSigns = { pledged: [], past: new Set(), deadline: false };

/** Adds the promise that the words from `at` to `end` make, to the one before where they share a sentence. */
function addPromise(found: PromiseMention[], text: string, range: Range, at: number, words: RuleMatch): void {
  const clause = clauseAround(text, at, range.start, range.end);
  if (ROUTINE.test(text.slice(clause.start, clause.end)) || KEPT.test(text.slice(words.end, clause.end))) return;
  const last = found.at(-1);
  if (last && clause.start < last.end) {
    last.start = Math.min(last.start, clause.start);
    last.end = Math.max(last.end, clause.end);
    last.underWay &&= words.underWay;
  } else found.push({ ...clause, underWay: words.underWay });
}

/** The promises in a shadow range, one a sentence, in order. */
export function scanPromises(text: string, from: number, to: number, signs: PromiseSigns = NO_SIGNS): PromiseMention[] {
  const found: PromiseMention[] = [];
  const range = { start: from, end: to };
  const underWayAt: number[] = [];
  let next = 0;
  const addPledged = (before: number): void => {
    for (; next < signs.pledged.length && signs.pledged[next]! < before; next += 1)
      addPromise(found, text, range, signs.pledged[next]!, { underWay: false, end: signs.pledged[next]! });
  };
  for (let at = from; at < to; at += 1) {
    if (TRIGGER.heads[text.charCodeAt(at)] === 0 || TRIGGER.at(text, at) === 0) continue;
    if (signs.pledged.length > 0) addPledged(at);
    const rule = text[at] === '将' && signs.past.has(at) ? null : ruleAt(text, at);
    if (rule !== null) addPromise(found, text, range, at, rule);
    else if (signs.deadline && text.startsWith('正在', at)) underWayAt.push(at);
  }
  addPledged(to);
  return underWayAt.length === 0 ? found : withUnderWay(text, found, underWayAt, range);
}

/** Adds what is under way in sentences that promise nothing in words. */
function withUnderWay(
  text: string,
  promises: PromiseMention[],
  places: number[],
  { start: from, end: to }: Range,
): PromiseMention[] {
  const all = [...promises];
  for (const at of places) {
    const clause = clauseAround(text, at, from, to);
    if (!all.some(({ start, end }) => start < clause.end && end > clause.start))
      all.push({ ...clause, underWay: true });
  }
  return all.sort((a, b) => a.start - b.start);
}
