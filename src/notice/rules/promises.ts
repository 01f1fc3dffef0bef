/** The words of a promise: what will be done, and is not yet. */

/** 将 before an adverb or a verb is the future; before a noun (将…纳入) it is 把. */
const FUTURE =
  /(?<=[年月日前底初季期]|学期)将(?![^，。；]{1,14}(?:纳入|列入|作为|转为|分为))|将(?=通过|继续|进一步|持续|加强|深入|认真|在\d|于\d|在总结|严格|以|对|结合|按照?|分批|分期|分年|选派|定期|适时|不断|坚持|全面(?!从严)|加大|加快|逐步|会同|组织|建立|完善|强化|采取|根据|聚焦|围绕|紧盯|积极|始终|把|一如既往|得到|督促|推动|重点|力争|在前期|投入|增加)/g;
const NEXT = /(?:下一步|下步|接下来|今后)(?:，|将|我)(?!目前)/g;
const PLAN =
  /(?<![度展作学动设报据照生训按划善实发建计行]|培养)计划(?=在|于|通过|实施|公开|分|用|利用|向|为|协调|补充|招聘|招录|新建|新增|增设|组织|开展|投入|建设|实现|\d|今年|明年|使用|到|年内|再)|拟(?=将|于|在|通过|对|投入|采取|定于)|(?<=[，。；：、年月\n])拟(?=新建|建|招|实施|组织|开展)|预计(?!有望)(?=\d|今年|明年|年底|到)|力争|争取(?=在?\d|年底|今年|明年)|确保(?=在?(?:\d{4}年|\d{1,2}月|年底前))|待[^。，；]{2,20}后，?(?:将|予以|再|公布|实施)/g;
const UNFINISHED = /(?:其余|剩余|余下|尚余|其他)[^。；]{0,30}正(?:在|按)|目前正在(?!整改|研究)|正在(?:制定|编制|起草)/g;

export interface PromiseMention {
  start: number;
  end: number;
  /** Said to be under way (正在编制), not promised in words. */
  underWay: boolean;
}

const ROUTINE = /将(?:认真)?吸取|将进一步(?:提高|增强)认识/;
const FINISHED = /^[^，。；]{0,6}(?:已|均已)/;

/** The clause around a promise: back to the stop or comma before it, on to the end of the sentence. */
function clauseAround(text: string, at: number, floor: number, ceiling: number): { start: number; end: number } {
  let start = at;
  while (start > floor && !'。；！？\n，(：'.includes(text[start - 1]!)) start -= 1;
  let end = at;
  while (end < ceiling && !'。；！？\n'.includes(text[end]!)) end += 1;
  return { start, end };
}

/** The promises in a shadow range, one a sentence, in order. */
export function scanPromises(text: string, from: number, to: number): PromiseMention[] {
  const words = text.slice(from, to);
  const found: PromiseMention[] = [];
  for (const pattern of [FUTURE, NEXT, PLAN, UNFINISHED]) {
    for (const match of words.matchAll(pattern)) {
      const mention = clauseAround(text, from + match.index, from, to);
      const clause = text.slice(mention.start, mention.end);
      if (ROUTINE.test(clause) || FINISHED.test(text.slice(from + match.index + match[0].length, mention.end)))
        continue;
      found.push({ ...mention, underWay: pattern === UNFINISHED });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const merged: PromiseMention[] = [];
  for (const mention of found) {
    const last = merged.at(-1);
    if (last && mention.start < last.end) {
      last.end = Math.max(last.end, mention.end);
      last.underWay &&= mention.underWay;
    } else merged.push(mention);
  }
  return merged;
}
